// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.eurekaserver.dist.config.key.Catalogue;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code --print-config} and {@code --help} show. */
class EffectiveConfigTest {

  @TempDir Path directory;

  @Test
  void lines_showValueAndPlace_andHideSecrets() {
    List<String> lines =
        new TestSources(directory)
            .file("config/application.yml", "server:\n  port: ${P:80}\n  address:\n")
            .file(
                "eureka-server.properties",
                """
                eureka.serviceUrl.default=http://joe:pw1@a/eureka, http://ann:pw2@b/eureka
                eureka.remoteRegion.trustStorePassword=pw3
                """)
            .env("EUREKA_DATACENTER", "fra")
            .load("--logging.level.root=debug")
            .effective()
            .lines();
    assertThat(lines)
        .contains(
            padded("server.port=80") + "# config/application.yml:2",
            padded("eureka.datacenter=fra") + "# environment",
            padded("logging.level.root=debug") + "# command line",
            padded("eureka.server.disable-delta=false") + "# default",
            padded("eureka.server.remote-region-trust-store-password=******")
                + "# eureka-server.properties:2",
            "eureka.client.service-url.defaultZone=http://***@a/eureka, http://***@b/eureka"
                + " # eureka-server.properties:1")
        .noneMatch(line -> line.contains("pw"));
  }

  private static String padded(String setting) {
    return setting + " ".repeat(72 - setting.length());
  }

  @Test
  void help_namesEveryKey_inLinesOfATerminal() {
    List<String> lines = HelpText.lines();
    assertThat(lines).allMatch(line -> line.length() <= 100);
    Catalogue.keys()
        .forEach(key -> assertThat(lines).anyMatch(line -> line.startsWith("  " + key.name())));
    assertThat(lines)
        .containsSequence(
            "  eureka.server.eviction-interval-timer-in-ms  (ms, default 60000)",
            "      The time between two rounds of removing instances whose lease has ended.");
  }
}
