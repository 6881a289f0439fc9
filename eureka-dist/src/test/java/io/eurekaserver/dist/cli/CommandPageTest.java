// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Keeps the usages in docs/cli.md in step with the commands. To write them anew: {@code mvn test
 * -pl eureka-dist -am -Dtest=CommandPageTest -Dcommand.page=write
 * -Dsurefire.failIfNoSpecifiedTests=false}.
 */
class CommandPageTest {

  private static final Path PAGE =
      Path.of(System.getProperty("basedir", "."), "..", "docs", "cli.md");
  private static final String BEGIN = "<!-- commands: made by CommandPageTest -->\n";
  private static final String END = "<!-- end of commands -->\n";

  @Test
  void page_usages_agreeWithTheCommands() throws IOException {
    String page = Files.readString(PAGE);
    String before = page.substring(0, page.indexOf(BEGIN) + BEGIN.length());
    String wanted = before + usages() + page.substring(page.indexOf(END));
    if ("write".equals(System.getProperty("command.page"))) {
      Files.writeString(PAGE, wanted);
    }
    assertThat(Files.readString(PAGE)).isEqualTo(wanted);
  }

  private static String usages() {
    return CommandNames.all().stream()
        .map(name -> "\n### %s\n\n```\n%s```\n".formatted(name, usage(name)))
        .collect(Collectors.joining());
  }

  private static String usage(String name) {
    return new Run().of("help", name).out().replaceAll("(?m) +$", "");
  }
}
