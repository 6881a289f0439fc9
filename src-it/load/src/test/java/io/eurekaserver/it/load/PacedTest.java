// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PacedTest {
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

  private void answer(HttpExchange exchange) throws IOException {
    boolean bad = exchange.getRequestURI().getPath().equals("/bad");
    exchange.sendResponseHeaders(bad ? 404 : 204, -1);
    exchange.close();
  }

  @Test
  void run_rateAndTime_sendsTheirProductAndTellsOfEach() throws Exception {
    List<Integer> answered = new ArrayList<>();
    long began = System.nanoTime();
    Paced.Rate rate = new Paced.Rate(100, Duration.ofMillis(300));
    List<byte[]> all = List.of(requests.read("/a"), requests.read("/b"));
    int sent = Paced.run(server.getAddress(), all, rate, (index, nanos) -> answered.add(index));
    assertThat(sent).isEqualTo(30);
    assertThat(answered).hasSize(30).startsWith(0, 1).endsWith(29);
    assertThat(System.nanoTime() - began)
        .as("not faster than asked")
        .isGreaterThan(TimeUnit.MILLISECONDS.toNanos(280));
  }

  @Test
  void run_errorStatus_endsTheRun() {
    List<byte[]> bad = List.of(requests.read("/bad"));
    assertThatThrownBy(() -> Paced.run(server.getAddress(), bad, 10, Duration.ofSeconds(1)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("404");
  }

  @Test
  void at_shareOfSortedValues_isTheOneThatSoManyAreNotLongerThan() {
    double[] sorted = {1, 2, 3, 4};
    assertThat(Lag.at(sorted, 0.5)).isEqualTo(2);
    assertThat(Lag.at(sorted, 0.99)).isEqualTo(4);
    assertThat(Lag.at(sorted, 0)).isEqualTo(1);
  }
}
