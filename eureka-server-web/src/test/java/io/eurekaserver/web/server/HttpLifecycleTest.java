// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.glassfish.jersey.server.ResourceConfig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Starting and stopping. */
@Timeout(60)
class HttpLifecycleTest {

  private final ProbeResource probe = new ProbeResource();
  private TestServer server = start(TestServer.settings());

  private TestServer start(HttpSettings settings) {
    return new TestServer(ProbeResource.application(probe), settings);
  }

  @AfterEach
  void stop() {
    probe.finish.countDown();
    server.close();
  }

  @Test
  void portInUse_isOneClearSentence() {
    HttpSettings taken = TestServer.settings().withPort(server.port());
    HttpServer second =
        new HttpServer(
            taken,
            new JerseyHandler(
                new ResourceConfig(),
                taken,
                server.refusals,
                com.google.common.base.Ticker.systemTicker()));

    assertThatThrownBy(second::start)
        .isInstanceOf(HttpServer.CannotListenException.class)
        .hasMessage(
            "port %d is in use on 127.0.0.1: stop the other process or set server.port",
            server.port());
  }

  @Test
  void foreignAddress_isOneClearSentence() {
    HttpSettings foreign =
        new HttpSettings(
            "192.0.2.1",
            0,
            "",
            1,
            8192,
            Duration.ofSeconds(1),
            Duration.ofSeconds(1),
            0,
            8,
            Duration.ofSeconds(1));
    HttpServer server2 =
        new HttpServer(
            foreign,
            new JerseyHandler(
                new ResourceConfig(),
                foreign,
                server.refusals,
                com.google.common.base.Ticker.systemTicker()));

    assertThatThrownBy(server2::start)
        .hasMessageStartingWith("cannot listen on port 0 of 192.0.2.1: ");
  }

  @Test
  void stop_runningRequestFinishesAndNewConnectionsAreRefused() throws Exception {
    try (RawConnection connection = server.connect()) {
      connection.send("GET /probe/slow HTTP/1.1\r\nHost: x\r\n\r\n");
      probe.started.await(10, TimeUnit.SECONDS);
      int port = server.port();
      CompletableFuture<Boolean> stopped = CompletableFuture.supplyAsync(server.server()::stop);
      org.awaitility.Awaitility.await().until(() -> refusesConnections(port));
      probe.finish.countDown();

      assertThat(connection.answer().text()).isEqualTo("slow");
      assertThat(stopped.get(5, TimeUnit.SECONDS)).isTrue();
      assertThat(connection.isClosedByServer()).isTrue();
    }
  }

  /** Clients keep connections open for ever; a restart must not wait for them. */
  @Test
  void stop_idleConnection_isClosedAtOnce() throws Exception {
    try (RawConnection connection = server.connect()) {
      connection.send("GET /probe/id/1 HTTP/1.1\r\nHost: x\r\n\r\n");
      connection.answer();

      CompletableFuture<Boolean> stopped = CompletableFuture.supplyAsync(server.server()::stop);

      assertThat(stopped.get(3, TimeUnit.SECONDS)).isTrue();
      assertThat(connection.isClosedByServer()).isTrue();
    }
  }

  private static boolean refusesConnections(int port) {
    try {
      new RawConnection(port).close();
      return false;
    } catch (IOException refused) {
      return true;
    }
  }
}
