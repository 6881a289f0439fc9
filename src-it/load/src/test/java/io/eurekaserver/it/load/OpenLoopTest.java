// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OpenLoopTest {
  private static final long STALL_NANOS = 300_000_000;

  private final AtomicInteger seen = new AtomicInteger();
  private HttpServer server;
  private Requests requests;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.setExecutor(Executors.newSingleThreadExecutor());
    server.start();
    requests = new Requests(server.getAddress().getPort());
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  /** Says 204, or 404 for {@code /bad}; keeps the first one waiting, and so all behind it. */
  private void answer(HttpExchange exchange) throws IOException {
    if (seen.getAndIncrement() == 0) {
      long end = System.nanoTime() + STALL_NANOS;
      while (System.nanoTime() < end) {
        LockSupport.parkNanos(end - System.nanoTime());
      }
    }
    exchange.sendResponseHeaders(exchange.getRequestURI().getPath().equals("/bad") ? 404 : 204, -1);
    exchange.close();
  }

  /** Half of the requests are due while the server stalls: the median must show it. */
  @Test
  void run_serverStalls_latencyCountsFromTheTimeDue() throws IOException {
    Flow flow = new Flow(100, 1, i -> requests.read("/a"));
    OpenLoop.run(server.getAddress(), List.of(flow), Duration.ofMillis(400));
    assertThat(flow.answered()).isEqualTo(40);
    assertThat(flow.errors()).isZero();
    assertThat(flow.latencies().millisAt(1)).isGreaterThanOrEqualTo(290);
    assertThat(flow.latencies().millisAt(0.5)).isGreaterThan(50);
    assertThat(flow.longestSilenceMillis()).isGreaterThanOrEqualTo(290);
  }

  @Test
  void run_errorStatus_isCountedAndTheOthersGoOn() throws IOException {
    Flow flow = new Flow(100, 2, i -> requests.read(i == 3 ? "/bad" : "/a"));
    OpenLoop.run(server.getAddress(), List.of(flow), Duration.ofMillis(200));
    assertThat(flow.answered()).isEqualTo(19);
    assertThat(flow.errors()).isEqualTo(1);
    assertThat(flow.firstError()).isEqualTo(404);
  }
}
