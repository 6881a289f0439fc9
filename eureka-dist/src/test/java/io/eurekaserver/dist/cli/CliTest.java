// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What holds for every command: names, wrong words, servers that are not there. */
class CliTest {

  @Test
  void names_knownToTheStartOfTheServer_areThoseOfTheCommands() {
    assertThat(new Run().of("help").out().lines().filter(line -> line.matches("  [a-z]+ .*")))
        .extracting(line -> line.strip().replaceFirst(" .*", ""))
        .containsExactlyElementsOf(CommandNames.all());
  }

  @Test
  void option_unknown_isUsageInTwoSentences() {
    Run run = new Run().of("apps", "--nonsense");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("--nonsense").contains("help apps").hasLineCount(2);
  }

  @Test
  void server_notThere_isSaidInOneSentenceWithoutTheUser() {
    Run run = new Run().of("apps", "--url", "http://me:secret@localhost:1/eureka");
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.err())
        .startsWith("Cannot reach http://localhost:1/")
        .contains("nobody listens there")
        .doesNotContain("secret")
        .hasLineCount(1);
  }

  @Test
  void user_inTheUrl_isSentAsBasicAndNeverShown() {
    try (FakeServer server = new FakeServer()) {
      server.on("GET /eureka/apps", 401, "");
      String url = server.url().replace("//", "//me:s%40cret@");
      Run run = new Run().of("apps", "--url", url);
      assertThat(server.requests().get(0).authorization()).isEqualTo("Basic bWU6c0BjcmV0");
      assertThat(run.code()).isEqualTo(3);
      assertThat(run.out() + run.err()).doesNotContain("cret").contains("user and password");
    }
  }

  @ParameterizedTest
  @CsvSource({"http://me:sec/ret@host:1/eureka", "me:sec/ret@host", "http://me:sec?ret@host"})
  void user_inSomethingThatIsNoUrl_isNotShown(String url) {
    Run run = new Run().of("apps", "--url", url);
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("is no URL of a server").doesNotContain("ret", "sec");
  }

  @ParameterizedTest
  @CsvSource({"404,/eureka/v2", "503,not ready", "302,elsewhere", "500,log"})
  void status_thatIsNoSuccess_saysWhatToDo(int status, String words) {
    try (FakeServer server = new FakeServer()) {
      server.on("GET /eureka/apps", status, "");
      Run run = Run.at(server).of("apps");
      assertThat(run.code()).isEqualTo(3);
      assertThat(run.err()).contains(words).hasLineCount(1);
    }
  }

  @ParameterizedTest
  @CsvSource({"<html>", "[1,2", "{\"applications\":7}"})
  void answer_thatIsNoRegistry_isOneSentence(String body) {
    try (FakeServer server = new FakeServer()) {
      server.get("/eureka/apps", body);
      Run run = Run.at(server).of("instances", "-o", "csv");
      assertThat(run.code()).isEqualTo(3);
      assertThat(run.err()).contains("is no registry").doesNotContain("Exception");
    }
  }

  @Test
  void completion_namesCommandsAndOptions() {
    assertThat(new Run().of("completion").out()).contains("override", "--reason", "--follow");
  }
}
