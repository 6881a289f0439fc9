// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.load;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LoadTest {
  private static final Load.Bound TEN = new Load.Bound(10, Duration.ofSeconds(20));

  private final AtomicInteger seen = new AtomicInteger();
  private HttpServer server;
  private Requests requests;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
    requests = new Requests(server.getAddress().getPort());
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  /** Says 200 with two bytes; ends the connection after every third; 500 for {@code /bad}. */
  private void answer(HttpExchange exchange) throws IOException {
    exchange.getRequestBody().readAllBytes();
    if (seen.incrementAndGet() % 3 == 0) {
      exchange.getResponseHeaders().set("Connection", "close");
    }
    boolean bad = exchange.getRequestURI().getPath().equals("/bad");
    exchange.sendResponseHeaders(bad ? 500 : 200, 2);
    exchange.getResponseBody().write("ok".getBytes(UTF_8));
    exchange.close();
  }

  @Test
  void run_serverThatEndsConnections_getsEveryAnswerAndNotOneMore() throws IOException {
    List<byte[]> all = List.of(requests.read("/a"), requests.registrations(0, 1).get(0));
    Load.Result result = Load.run(server.getAddress(), 4, all, TEN);
    assertThat(result.count()).isEqualTo(10);
    assertThat(result.bytes()).isEqualTo(20);
    assertThat(seen).hasValue(10);
  }

  @Test
  void run_errorStatus_endsTheRun() {
    assertThatThrownBy(() -> Load.run(server.getAddress(), 1, List.of(requests.read("/bad")), TEN))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("500");
  }
}
