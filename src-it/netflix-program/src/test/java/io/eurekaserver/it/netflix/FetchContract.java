// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.netflix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.eurekaserver.it.Churn;
import io.eurekaserver.it.ClientProcess;
import io.eurekaserver.it.InstanceBody;
import io.eurekaserver.it.ServerProcess;
import io.eurekaserver.it.netflix.Clients.Form;
import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an unchanged Netflix client reads: the full registry, and deltas that always add up. */
public abstract class FetchContract extends LoneServer {
  private static final int DELTAS = 200;
  private static final int REFRESHES_A_ROUND = 10;

  private final Clients clients;

  /** The scenarios for the program with this main class. */
  protected FetchContract(String mainClass) {
    this.clients = new Clients(mainClass);
  }

  /** On its own timer, and behind the server's read-only cache, a client follows the others. */
  @Test
  void fetch_onItsOwnTimer_followsOtherInstances() {
    try (ServerProcess own =
            launch().args("--eureka.server.response-cache-update-interval-ms=1000").start();
        ClientProcess client = clients.start(own.serviceUrl(), "fetch", Form.USUAL, 1)) {
      own.registry().register(InstanceBody.of("OTHER", "other-1", "UP"));
      awaitInView(client, "other-1", "UP");

      own.registry().override("OTHER", "other-1", "OUT_OF_SERVICE");
      awaitInView(client, "other-1", "OUT_OF_SERVICE");

      own.registry().cancel("OTHER", "other-1");
      awaitInView(client, "other-1", "");
      own.stop();
    }
  }

  private static void awaitInView(ClientProcess client, String id, String status) {
    await(id + " is '" + status + "' in the client's registry")
        .atMost(SOON)
        .until(() -> Clients.find(client.ask("view"), id).path("status").asText().equals(status));
  }

  /** Every form that a Netflix client can read; it has no decoder for compact XML. */
  @ParameterizedTest
  @CsvSource({
    "LegacyJacksonJson, full",
    "JacksonJson, full",
    "XStreamXml, full",
    "LegacyJacksonJson, compact"
  })
  void deltas_underChurn_neverMismatch(
      String codec, String accept, TestInfo test, TestReporter reporter) {
    long seed = new Random().nextLong();
    reporter.publishEntry(test.getDisplayName() + " churn seed", Long.toString(seed));
    Form form = new Form(codec, accept);
    try (ClientProcess client = clients.start(server.serviceUrl(), "delta", form, Clients.NEVER)) {
      client.ask("status UP");
      awaitStatus(registry, "delta", "UP");
      client.ask("refresh 1");
      assertShowsItself(client.ask("view"), accept);

      JsonNode counters = refreshUnderChurn(client, seed);

      assertOnlyGoodDeltas(counters, seed);
      Clients.assertSame(client, registry);
    }
  }

  private static void assertShowsItself(JsonNode view, String accept) {
    JsonNode own = Clients.find(view, "delta");
    assertThat(own.path("status").asText()).isEqualTo("UP");
    assertThat(own.path("port").asInt()).isEqualTo(8080);
    assertThat(own.path("vip").asText()).isEqualTo(Clients.APP + ".vip");
    if (accept.equals("full")) {
      assertThat(own.path("metadata").path("odd_key").asText()).isEqualTo("a & <b>");
    }
  }

  /** Ten refreshes at a time, and no round without as many changes. */
  private JsonNode refreshUnderChurn(ClientProcess client, long seed) {
    try (Churn churn = Churn.start(registry, seed)) {
      for (int round = 1; round <= DELTAS / REFRESHES_A_ROUND; round++) {
        client.ask("refresh " + REFRESHES_A_ROUND);
        int changes = round * REFRESHES_A_ROUND;
        await("churn").atMost(SOON).until(() -> churn.operations() >= changes);
      }
    }
    return client.ask("refresh 1");
  }

  private static void assertOnlyGoodDeltas(JsonNode counters, long seed) {
    assertThat(counters.path("mismatches").asInt()).as("mismatches, seed %d", seed).isZero();
    assertThat(counters.path("failures").asInt()).as(counters.toString()).isZero();
    assertThat(counters.path("disturbed").asInt()).as(counters.toString()).isZero();
    assertThat(counters.path("deltas").asInt()).isGreaterThanOrEqualTo(DELTAS);
    assertThat(counters.path("fulls").asInt()).as("only the first fetch is full").isEqualTo(1);
  }

  /** The control: a wrong hash is counted, so a count of zero above means something. */
  @Test
  void delta_withAWrongHash_isCountedAsMismatch() throws IOException {
    assertThat(refreshThreeTimes("UP_7_").path("mismatches").asInt()).isEqualTo(3);
  }

  /** The control's other side: the same fake with the right hash. */
  @Test
  void delta_withTheRightHash_isNotCounted() throws IOException {
    JsonNode counters = refreshThreeTimes("UP_1_");

    assertThat(counters.path("mismatches").asInt()).isZero();
    assertThat(counters.path("deltas").asInt()).isEqualTo(3);
  }

  private JsonNode refreshThreeTimes(String deltaHash) throws IOException {
    try (FakeRegistry fake = FakeRegistry.start(deltaHash);
        ClientProcess client =
            clients.start(fake.serviceUrl(), "fake", Form.USUAL, Clients.NEVER)) {
      return client.ask("refresh 3");
    }
  }
}
