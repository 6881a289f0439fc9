// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.cli;

import static io.eurekaserver.dist.cli.Documents.changed;
import static io.eurekaserver.dist.cli.Documents.registry;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What reaches a terminal: nothing that it obeys, nothing beyond its width, colours if wanted. */
class TerminalTest {

  /** Escape, CSI of 8 bits, right-to-left override, new line: all as JSON escapes. */
  private static final String EVIL = "x\\u001b[2J\\u009b31m\\u202e\\r\\n\\u0007=cmd";

  private final FakeServer server = new FakeServer();

  @BeforeEach
  void register() {
    server.get("/eureka/apps", registry("UP_1_", changed("A", "i", "hostName", EVIL)));
    server.get("/eureka/apps/A/i", "{\"instance\":" + changed("A", "i", "hostName", EVIL) + "}");
  }

  @AfterEach
  void close() {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "instances",
        "instances -o json",
        "instances -o csv",
        "show A/i",
        "show A/i -o json",
        "watch --all"
      })
  void registration_withControlCharacters_cannotSpeakToTheTerminal(String command) {
    Run run = Run.at(server).of(command.split(" "));
    assertThat(run.code()).as(run.err()).isZero();
    String printed = (run.out() + run.err()).replace("\r\n", "\n");
    assertThat(printed.codePoints())
        .isNotEmpty()
        .noneMatch(c -> c != '\n' && (Character.isISOControl(c) || c == 0x202e));
  }

  @Test
  void arguments_withControlCharacters_areHarmlessInMessages() {
    Run run = Run.at(server).of("show", "A/\u001b[31m");
    assertThat(run.err()).doesNotContain("\u001b").contains("\uFFFD[31m");
  }

  @Test
  void csv_thatASpreadsheetWouldCompute_isText() {
    server.get("/eureka/apps", registry("UP_1_", changed("A", "i", "hostName", "=1,2")));
    assertThat(Run.at(server).of("instances", "-o", "csv").out()).contains("\"'=1,2\"");
  }

  @ParameterizedTest
  @ValueSource(ints = {40, 60, 100})
  void lines_fitTheWidthThatIsGiven(int columns) {
    Run run = Run.at(server).with("COLUMNS", Integer.toString(columns)).of("instances");
    assertThat(run.out().lines()).hasSize(2).allMatch(line -> line.length() <= columns);
    assertThat(run.out()).contains("A    i   UP");
  }

  @Test
  void cells_thatAreTooLong_areCutWithAnEllipsis() {
    String id = "long".repeat(20);
    server.get("/eureka/apps", registry("UP_1_", changed("A", id, "hostName", "h")));
    assertThat(Run.at(server).with("COLUMNS", "50").of("instances").out())
        .contains("longlong")
        .contains("…")
        .doesNotContain(id);
    assertThat(Run.at(server).of("instances").out()).contains(id); // no terminal: nothing is cut
  }

  @Test
  void wideCharacters_countTwice() {
    server.get("/eureka/apps", registry("UP_1_", changed("订单", "i", "hostName", "h")));
    assertThat(Run.at(server).of("instances").out()).contains("\n订单  i   UP");
  }

  @Test
  void colors_onATerminal_unlessNobodyWantsThem() {
    String green = "\u001b[32mUP";
    assertThat(Run.at(server).of("instances").out()).doesNotContain("\u001b");
    assertThat(Run.at(server).onTerminal("").of("instances").out()).contains(green);
    assertThat(Run.at(server).onTerminal("").with("NO_COLOR", "1").of("instances").out())
        .doesNotContain("\u001b");
    assertThat(Run.at(server).of("instances", "--color", "always").out()).contains(green);
    assertThat(Run.at(server).onTerminal("").of("instances", "--color=never").out())
        .doesNotContain("\u001b");
  }
}
