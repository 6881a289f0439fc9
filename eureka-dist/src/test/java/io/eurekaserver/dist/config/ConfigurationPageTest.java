// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.eurekaserver.dist.config.key.Catalogue;
import io.eurekaserver.dist.config.key.Effect;
import io.eurekaserver.dist.config.key.Key;
import io.eurekaserver.dist.config.key.KeyGroup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Keeps the tables of docs/configuration.md in step with the catalogue. To write them anew: {@code
 * mvn test -pl eureka-dist -am -Dtest=ConfigurationPageTest -Dconfiguration.page=write
 * -Dsurefire.failIfNoSpecifiedTests=false}.
 */
class ConfigurationPageTest {

  private static final Path PAGE =
      Path.of(System.getProperty("basedir", "."), "..", "docs", "configuration.md");
  private static final String BEGIN = "<!-- keys: made by ConfigurationPageTest -->\n";
  private static final String END = "<!-- end of keys -->\n";

  @Test
  void page_tables_agreeWithTheCatalogue() throws IOException {
    String page = Files.readString(PAGE);
    String before = page.substring(0, page.indexOf(BEGIN) + BEGIN.length());
    String wanted = before + tables() + page.substring(page.indexOf(END));
    if ("write".equals(System.getProperty("configuration.page"))) {
      Files.writeString(PAGE, wanted);
    }
    assertThat(Files.readString(PAGE)).isEqualTo(wanted);
  }

  private static String tables() {
    return Catalogue.groups().stream()
        .map(ConfigurationPageTest::table)
        .collect(Collectors.joining());
  }

  private static String table(KeyGroup group) {
    boolean read = group.keys().get(0).effect().isRead();
    String head =
        read
            ? "| Key | In Netflix files | Allowed | Default | Meaning | Reload |\n|---|---|---|---|---|---|\n"
            : "| Key | In Netflix files | Effect |\n|---|---|---|\n";
    return "\n### %s\n\n%s%s"
        .formatted(
            group.title(),
            head,
            group.keys().stream()
                .map(key -> read ? row(key) : idleRow(key))
                .collect(Collectors.joining()));
  }

  private static String row(Key<?> key) {
    return "| %s | %s | %s | %s | %s%s | %s |\n"
        .formatted(
            names(key),
            code(key.netflixNames()),
            key.type().allowed(),
            key.defaultText().isEmpty() ? "" : "`" + key.defaultText() + "`",
            key.meaning(),
            key.effect() == Effect.LATER ? " *later*" : "",
            key.reloads() ? "yes" : "");
  }

  private static String idleRow(Key<?> key) {
    String effect =
        switch (key.effect()) {
          case REFUSED -> "stops the start: ";
          case WARNED -> "none, with a warning: ";
          default -> "none: ";
        };
    return "| %s | %s | %s |\n"
        .formatted(names(key), code(key.netflixNames()), effect + key.reason());
  }

  private static String names(Key<?> key) {
    String also = key.otherNames().isEmpty() ? "" : ", also " + code(key.otherNames());
    return code(List.of(key.name())) + also;
  }

  private static String code(List<String> names) {
    return names.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
  }
}
