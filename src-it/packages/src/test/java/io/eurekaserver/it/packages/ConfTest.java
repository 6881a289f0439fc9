// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.packages;

import static org.assertj.core.api.Assertions.assertThat;

import io.eurekaserver.dist.config.key.Catalogue;
import io.eurekaserver.dist.config.key.Key;
import io.eurekaserver.dist.config.key.KeyMatch;
import io.eurekaserver.dist.config.source.Property.Vocabulary;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** conf/ of the archive: nothing is set, and everything that could be is right. */
class ConfTest {
  private static final Set<String> EXAMPLES =
      Set.of(
          "server.address",
          "server.servlet.context-path",
          "eureka.client.service-url.<zone>",
          "eureka.peers.dns",
          "eureka.instance.hostname",
          "eureka.environment",
          "eureka.datacenter");

  private static String settings() {
    return Sources.read(Sources.CONF.resolve("application.yml"));
  }

  private static Map<String, Object> uncommented() {
    return YamlText.settings(YamlText.map(YamlText.uncommented(settings())));
  }

  @Test
  void settings_asDelivered_setNothing() {
    assertThat(YamlText.documents(settings())).isEmpty();
  }

  @Test
  void settings_uncommented_areKeysOfOurs() {
    assertThat(uncommented()).hasSizeBetween(10, 20);
    assertThat(KnownNames.unknownSettings(uncommented().keySet())).isEmpty();
  }

  /** The file says that it shows defaults. */
  @Test
  void settings_uncommented_areTheDefaultsOrExamples() {
    uncommented()
        .forEach(
            (name, value) -> {
              KeyMatch match = Catalogue.names().find(name, Vocabulary.SPRING);
              Key<?> key = match.key();
              if (!EXAMPLES.contains(key.name())) {
                assertThat(value.toString()).as(name).isEqualTo(key.defaultText());
              }
            });
  }

  @Test
  void env_asDelivered_setsNothing_andNamesVariablesOfOurs() {
    String env = Sources.read(Sources.CONF.resolve("env"));
    assertThat(env.lines().filter(line -> !line.isBlank())).allMatch(line -> line.startsWith("#"));
    List<String> names =
        Pattern.compile("(?m)^#([A-Z_]+)=")
            .matcher(env)
            .results()
            .map((MatchResult found) -> found.group(1))
            .toList();
    assertThat(names).contains("JAVA_OPTS");
    assertThat(KnownNames.unknownVariables(names)).isEmpty();
  }
}
