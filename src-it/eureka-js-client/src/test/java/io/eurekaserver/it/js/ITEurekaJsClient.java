// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.js;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.eurekaserver.it.ClientProcess;
import io.eurekaserver.it.InstanceBody;
import io.eurekaserver.it.Ports;
import io.eurekaserver.it.Registry;
import io.eurekaserver.it.ServerLaunch;
import io.eurekaserver.it.ServerProcess;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an unchanged eureka-js-client 4.5.0 must be able to do with the server. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ITEurekaJsClient {
  private static final String APP = "JS-SCENARIO";
  private static final String USUAL_PATH = "/eureka/apps/";
  private static final Duration SOON = Duration.ofSeconds(20);

  private NodeProgram program;
  private ServerProcess server;
  private Registry registry;

  @BeforeAll
  void start() {
    program = NodeProgram.install();
    server = launch().start();
    registry = server.registry();
  }

  @AfterAll
  void stop() {
    if (server != null) {
      server.stop();
    }
  }

  private static ServerLaunch launch() {
    return new ServerLaunch()
        .args(
            "--eureka.client.register-with-eureka=false",
            "--eureka.client.fetch-registry=false",
            "--eureka.server.use-read-only-response-cache=false");
  }

  /** The library's own default path is the v2 one; people with Spring servers set the other. */
  @ParameterizedTest
  @ValueSource(strings = {"/eureka/v2/apps/", USUAL_PATH})
  void start_underEitherPath_registersRenewsAndLeaves(String path) {
    try (ClientProcess client = program.start(server, path, "life", "full")) {
      assertThat(client.ask("start").path("registered").asInt()).isEqualTo(1);
      assertThat(registry.statusOf(APP, "life")).isEqualTo("UP");
      long first = lastRenewal("life");

      await("heartbeats").atMost(SOON).until(() -> counter(client, "heartbeat") >= 3);
      assertThat(lastRenewal("life")).isGreaterThan(first);
      assertThat(counter(client, "registered")).as("no heartbeat was refused").isEqualTo(1);

      assertThat(client.ask("stop").path("deregistered").asInt()).isEqualTo(1);
      assertThat(registry.statusOf(APP, "life")).as("gone at once").isEmpty();
    }
  }

  private long lastRenewal(String id) {
    return registry.instance(APP, id).path("leaseInfo").path("lastRenewalTimestamp").asLong();
  }

  private static int counter(ClientProcess client, String name) {
    return client.ask("counters").path(name).asInt();
  }

  @Test
  void fetch_fullRegistry_findsInstancesByApplicationAndVip() {
    registry.register(InstanceBody.of("JS-OTHER", "js-other-1", "UP"));
    registry.register(InstanceBody.of("JS-OTHER", "js-other-2", "DOWN"));
    try (ClientProcess client = program.start(server, USUAL_PATH, "full", "full")) {
      client.ask("start");

      JsonNode found = client.ask("app js-other").path("instances");

      assertThat(found).as("only what is UP").hasSize(1);
      assertThat(found.path(0).path("id").asText()).isEqualTo("js-other-1");
      assertThat(found.path(0).path("port").asInt()).isEqualTo(8080);
      assertThat(client.ask("vip js-other").path("instances")).hasSize(1);
    }
  }

  /** The library applies a delta by actionType alone; it has no hash to save it. */
  @Test
  void fetch_deltas_followOtherInstances() {
    try (ClientProcess client = program.start(server, USUAL_PATH, "delta", "delta")) {
      assertThat(client.ask("start").path("full").asInt()).isEqualTo(1);

      registry.register(InstanceBody.of("JS-MOVING", "js-moving", "UP"));
      client.ask("fetch");
      assertThat(statusInClient(client)).isEqualTo("UP");

      registry.override("JS-MOVING", "js-moving", "OUT_OF_SERVICE");
      client.ask("fetch");
      assertThat(statusInClient(client)).isEqualTo("OUT_OF_SERVICE");

      registry.cancel("JS-MOVING", "js-moving");
      JsonNode counters = client.ask("fetch");
      assertThat(statusInClient(client)).isEmpty();
      assertThat(counters.path("full").asInt()).as("all the rest were deltas").isEqualTo(1);
      assertThat(counters.path("delta").asInt()).isEqualTo(3);
    }
  }

  private static String statusInClient(ClientProcess client) {
    JsonNode found = client.ask("app js-moving").path("instances");
    return found.path(0).path("status").asText();
  }

  /** The 404 on a heartbeat brings the client back to a server that has forgotten it. */
  @Test
  void restart_withAnEmptyRegistry_clientRegistersAgainByItself() {
    int port = Ports.free();
    try (ServerProcess first = launch().port(port).start();
        ClientProcess client = program.start(first, USUAL_PATH, "again", "full")) {
      client.ask("start");
      first.kill();

      try (ServerProcess second = launch().port(port).start()) {
        await("registered again")
            .atMost(SOON)
            .until(() -> second.registry().statusOf(APP, "again").equals("UP"));
        assertThat(counter(client, "registered")).isGreaterThanOrEqualTo(2);
        second.stop();
      }
    }
  }
}
