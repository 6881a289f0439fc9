// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Commands that change something: asked, refused, sent once, told. */
class ChangingCommandsTest {

  private static final String ACTIONS = "POST /api/v1/applications/A/instances/i:1/actions";

  private final FakeServer server = new FakeServer();

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void override_ofOurServer_isAnActionWithReason() {
    server.ours().on(ACTIONS, 200, "{\"done\":true,\"words\":\"It is out.\"}");
    Run run =
        Run.at(server).of("override", "a/i:1", "out_of_service", "--reason", "new \"disk\"", "-y");
    assertThat(run.code()).isZero();
    assertThat(run.out()).isEqualTo("It is out.\n");
    FakeServer.Request sent = server.requests().get(1);
    assertThat(sent.action()).isEqualTo("cli");
    assertThat(sent.body())
        .isEqualTo("{\"action\":\"take-out-of-service\",\"reason\":\"new \\\"disk\\\"\"}");
  }

  @Test
  void override_ofAStockServer_goesOverTheEurekaProtocolAndSaysSo() {
    server.on("PUT /eureka/apps/A/i:1/status?value=DOWN", 200, "");
    Run run = Run.at(server).of("override", "A/i:1", "DOWN", "-r", "why", "-y");
    assertThat(run.code()).isZero();
    assertThat(run.err()).contains("over the Eureka protocol");
  }

  @Test
  void actions_thatAreOff_areRefusedInTheServersWords() {
    server.ours().on(ACTIONS, 403, "{\"status\":403,\"detail\":\"Actions are off: set it.\"}");
    Run run = Run.at(server).of("cancel", "A/i:1", "-r", "why", "-y");
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.err()).isEqualTo("Actions are off: set it.\n");
  }

  @Test
  void cancel_whereNobodyCanBeAsked_isRefusedAndSendsNothing() {
    Run run = Run.at(server).of("cancel", "A/i:1", "--reason", "why");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("--yes");
    assertThat(server.requests()).isEmpty();
  }

  @Test
  void cancel_onATerminal_asksAndTakesNoForNo() {
    Run run = Run.at(server).onTerminal("n\n").of("cancel", "A/i:1", "--reason", "why");
    assertThat(run.err()).contains("Cancel A/i:1 at http://localhost").contains("Nothing was done");
    assertThat(run.code()).isEqualTo(1);
    assertThat(server.requests()).noneMatch(request -> request.method().equals("DELETE"));
  }

  @Test
  void cancel_onATerminal_takesYesForYes() {
    server.on("DELETE /eureka/apps/A/i:1", 200, "");
    assertThat(Run.at(server).onTerminal("y\n").of("cancel", "A/i:1", "-r", "why").code()).isZero();
  }

  @Test
  void change_withoutReason_isUsage() {
    assertThat(Run.at(server).of("cancel", "A/i:1", "-y").code()).isEqualTo(2);
    assertThat(Run.at(server).of("cancel", "A/i:1", "-y", "-r", "x").err()).contains("3 to 500");
    assertThat(server.requests()).isEmpty();
  }

  @Test
  void quarantine_saysUntilWhen() {
    server.ours().on(ACTIONS, 200, "{\"words\":\"Done.\"}");
    Run.at(server).of("quarantine", "A/i:1", "--for", "2h", "-r", "why", "-y");
    assertThat(server.requests().get(1).body()).contains("\"until\":" + (Run.NOW + 7_200_000));
  }

  @Test
  void quarantine_ofAStockServerOrTooLong_isRefused() {
    assertThat(Run.at(server).of("quarantine", "A/i:1", "--for", "1h", "-r", "why", "-y").err())
        .contains("knows no quarantine");
    server.ours();
    assertThat(Run.at(server).of("quarantine", "A/i:1", "--for", "8d", "-r", "why", "-y").err())
        .contains("at most 7d");
  }

  @Test
  void bench_ofAnotherMachine_needsTheWord() {
    Run run = new Run().of("bench", "http://registry.example.com:8761/eureka");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("--yes-this-is-my-server");
  }

  @Test
  void bench_cancelsAllThatItRegistered() {
    server.get("/eureka/apps/delta", Documents.registry(""));
    // Nothing else is answered but with 404, so no registration is accepted: nothing to cancel.
    Run run = Run.at(server).of("bench", server.url(), "--instances", "3", "--time", "100ms");
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.err()).contains("No registration was accepted");
    assertThat(server.requests()).noneMatch(request -> request.method().equals("DELETE"));
  }
}
