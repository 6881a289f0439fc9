// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.netflix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.eurekaserver.it.Churn;
import io.eurekaserver.it.ClientProcess;
import io.eurekaserver.it.InstanceBody;
import io.eurekaserver.it.Ports;
import io.eurekaserver.it.Registry;
import io.eurekaserver.it.ServerLaunch;
import io.eurekaserver.it.ServerProcess;
import io.eurekaserver.it.netflix.Clients.Form;
import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What an unchanged Netflix client must be able to do with the server. Each test starts a client
 * program of its own; the server is one for all tests, unless the test is about the server's end.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class NetflixClientContract {
  private static final String APP = "SCENARIO";
  private static final Duration SOON = Duration.ofSeconds(20);
  private static final int DELTAS = 200;
  private static final int REFRESHES_A_ROUND = 10;

  private final Clients clients;
  private ServerProcess server;
  private Registry registry;

  /** The scenarios for the program with this main class. */
  protected NetflixClientContract(String mainClass) {
    this.clients = new Clients(mainClass);
  }

  @BeforeAll
  void startServer() {
    server = launch().start();
    registry = server.registry();
    registry.register(InstanceBody.of("ANCHOR", "anchor", "UP"));
  }

  @AfterAll
  void stopServer() {
    if (server != null) {
      server.stop();
    }
  }

  /** A lone server that evicts what is late, and answers reads from the registry itself. */
  private static ServerLaunch launch() {
    return new ServerLaunch()
        .args(
            "--eureka.client.register-with-eureka=false",
            "--eureka.client.fetch-registry=false",
            "--eureka.server.enable-self-preservation=false",
            "--eureka.server.eviction-interval-timer-in-ms=500",
            "--eureka.server.use-read-only-response-cache=false");
  }

  /** The first registration says STARTING; the change to UP arrives by itself. */
  @Test
  void register_startingThenUp_isSeenByTheServer() {
    try (ClientProcess client = clients.start(server.serviceUrl(), "reg", Form.USUAL, 1)) {
      awaitStatus(registry, "reg", "STARTING");

      client.ask("status UP");

      awaitStatus(registry, "reg", "UP");
      await("own status in the fetched registry")
          .atMost(SOON)
          .until(() -> client.ask("remote").path("status").asText().equals("UP"));
    }
  }

  /** A lease of 3 s lives through 8 renewals, and ends when the client is killed. */
  @Test
  void heartbeat_everySecond_keepsTheLeaseUntilTheClientDies() {
    try (ClientProcess client = clients.start(server.serviceUrl(), "beat", Form.USUAL, 1)) {
      client.ask("status UP");
      awaitStatus(registry, "beat", "UP");
      awaitRenewals("beat", 2); // the client may say UP twice, until its first heartbeats
      long registered = lease("beat", "registrationTimestamp");

      awaitRenewals("beat", 8);

      assertThat(lease("beat", "registrationTimestamp"))
          .as("the lease is the same one: nothing was registered again")
          .isEqualTo(registered);
      client.child().kill();
      await("eviction").atMost(SOON).until(() -> registry.statusOf(APP, "beat").isEmpty());
    }
  }

  private void awaitRenewals(String id, int count) {
    Set<Long> times = new HashSet<>();
    times.add(lease(id, "lastRenewalTimestamp"));
    await(count + " renewals")
        .atMost(SOON)
        .pollInterval(Duration.ofMillis(100))
        .until(() -> seen(times, lease(id, "lastRenewalTimestamp")) > count);
  }

  private static int seen(Set<Long> values, long value) {
    values.add(value);
    return values.size();
  }

  private long lease(String id, String field) {
    JsonNode instance = registry.instance(APP, id);
    assertThat(instance.isMissingNode()).as("%s has been evicted", id).isFalse();
    return instance.path("leaseInfo").path(field).asLong();
  }

  /** On its own timer, and behind the server's read-only cache, a client follows the others. */
  @Test
  void fetch_onItsOwnTimer_followsOtherInstances() {
    ServerLaunch cached =
        new ServerLaunch()
            .args(
                "--eureka.client.register-with-eureka=false",
                "--eureka.client.fetch-registry=false",
                "--eureka.server.response-cache-update-interval-ms=1000");
    try (ServerProcess own = cached.start();
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

      assertThat(counters.path("mismatches").asInt()).as("mismatches, seed %d", seed).isZero();
      assertThat(counters.path("failures").asInt()).as(counters.toString()).isZero();
      assertThat(counters.path("disturbed").asInt()).as(counters.toString()).isZero();
      assertThat(counters.path("deltas").asInt()).isGreaterThanOrEqualTo(DELTAS);
      assertThat(counters.path("fulls").asInt()).as("only the first fetch is full").isEqualTo(1);
      assertSameAsServer(client, registry);
      assertLeaves(client, "delta");
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

  private static void assertShowsItself(JsonNode view, String accept) {
    JsonNode own = Clients.find(view, "delta");
    assertThat(own.path("status").asText()).isEqualTo("UP");
    assertThat(own.path("port").asInt()).isEqualTo(8080);
    assertThat(own.path("vip").asText()).isEqualTo(APP + ".vip");
    if (accept.equals("full")) {
      assertThat(own.path("metadata").path("odd_key").asText()).isEqualTo("a & <b>");
    }
  }

  private static void assertSameAsServer(ClientProcess client, Registry registry) {
    JsonNode view = client.ask("view");
    JsonNode full = registry.full();
    assertThat(Clients.statuses(view)).isEqualTo(Registry.statuses(full));
    assertThat(view.path("hash").asText()).isEqualTo(full.path("apps__hashcode").asText());
  }

  /** DOWN is registered first, then the lease is cancelled: nobody waits for an eviction. */
  private void assertLeaves(ClientProcess client, String id) {
    client.ask("status DOWN");
    awaitStatus(registry, id, "DOWN");

    client.ask("shutdown");

    assertThat(registry.statusOf(APP, id)).as("gone at once").isEmpty();
    assertThat(Registry.statuses(registry.full())).doesNotContainKey(APP + "/" + id);
  }

  /** The control: a wrong hash is counted, so a count of zero above means something. */
  @Test
  void delta_withAWrongHash_isCountedAsMismatch() throws IOException {
    try (FakeRegistry wrong = FakeRegistry.start("UP_7_");
        ClientProcess client =
            clients.start(wrong.serviceUrl(), "wrong", Form.USUAL, Clients.NEVER)) {
      assertThat(client.ask("refresh 3").path("mismatches").asInt()).isEqualTo(3);
    }
  }

  /** The control's other side: the same fake with the right hash. */
  @Test
  void delta_withTheRightHash_isNotCounted() throws IOException {
    try (FakeRegistry right = FakeRegistry.start("UP_1_");
        ClientProcess client =
            clients.start(right.serviceUrl(), "right", Form.USUAL, Clients.NEVER)) {
      JsonNode counters = client.ask("refresh 3");

      assertThat(counters.path("mismatches").asInt()).isZero();
      assertThat(counters.path("deltas").asInt()).isEqualTo(3);
    }
  }

  /** The server dies and comes back empty: the 404 on a heartbeat brings the client back. */
  @Test
  void restart_withAnEmptyRegistry_clientRegistersAgainByItself() {
    int port = Ports.free();
    try (ServerProcess first = launch().port(port).start();
        ClientProcess client =
            clients.start(first.serviceUrl(), "again", Form.USUAL, Clients.NEVER)) {
      first.registry().register(InstanceBody.of("LOST", "lost", "UP"));
      client.ask("status UP");
      awaitStatus(first.registry(), "again", "UP");
      client.ask("refresh 2");
      assertSameAsServer(client, first.registry());

      first.kill();
      try (ServerProcess second = launch().port(port).start()) {
        awaitStatus(second.registry(), "again", "UP");
        client.ask("refresh 1");
        assertSameAsServer(client, second.registry());
        second.stop();
      }
    }
  }

  private static void awaitStatus(Registry registry, String id, String status) {
    await(id + " is " + status)
        .atMost(SOON)
        .pollInterval(Duration.ofMillis(50))
        .until(() -> registry.statusOf(APP, id).equals(status));
  }

  private static void awaitInView(ClientProcess client, String id, String status) {
    await(id + " is '" + status + "' in the client's registry")
        .atMost(SOON)
        .until(() -> Clients.find(client.ask("view"), id).path("status").asText().equals(status));
  }
}
