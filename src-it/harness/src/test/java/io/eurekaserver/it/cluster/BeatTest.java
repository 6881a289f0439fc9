// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.cluster;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The load does what clients do: without this, no scenario that uses it proves anything. */
class BeatTest {
  private static final Duration DEADLINE = Duration.ofSeconds(20);
  private static final Beat.Plan PLAN = new Beat.Plan("LOAD", 40, Duration.ofMillis(200), 5);

  private final Set<String> known = ConcurrentHashMap.newKeySet();
  private HttpServer first;
  private HttpServer second;

  @BeforeEach
  void start() throws IOException {
    first = server();
    second = server();
  }

  private HttpServer server() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
    return server;
  }

  @AfterEach
  void stop() {
    first.stop(0);
    second.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
    String path = exchange.getRequestURI().getPath();
    if (exchange.getRequestMethod().equals("POST")) {
      known.add(body.replaceAll(".*\"instanceId\":\"([^\"]*)\".*", "$1"));
      exchange.sendResponseHeaders(204, -1);
    } else {
      String id = path.substring(path.lastIndexOf('/') + 1);
      exchange.sendResponseHeaders(known.contains(id) ? 200 : 404, -1);
    }
    exchange.close();
  }

  private static Address address(HttpServer server) {
    return new Address("127.0.0.1", server.getAddress().getPort());
  }

  private Beat beat() {
    return Beat.start(PLAN, List.of(address(first), address(second)));
  }

  @Test
  void start_everyInstanceRegistersAndRenews() {
    try (Beat beat = beat()) {
      beat.awaitAllLive(DEADLINE);
      assertThat(known).hasSize(PLAN.instances());
      assertThat(beat.live()).contains("LOAD-0/beat-0", "LOAD-3/beat-39");
      beat.takeLatencies();
      Cluster.await(
          "a round of heartbeats",
          DEADLINE,
          () -> beat.takeLatencies().count() > 0,
          beat::toString);
      assertThat(beat.unknown()).isZero();
      assertThat(beat.unanswered()).isZero();
    }
  }

  @Test
  void nodeEnds_itsInstancesRenewAtTheOther() {
    try (Beat beat = beat()) {
      beat.awaitAllLive(DEADLINE);
      first.stop(0);
      known.clear();
      Cluster.await(
          "all known again", DEADLINE, () -> known.size() == PLAN.instances(), beat::toString);
      assertThat(beat.unknown()).isEqualTo(PLAN.instances());
      assertThat(beat.unanswered()).isZero();
    }
  }
}
