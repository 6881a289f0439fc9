// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Ticker;
import io.eurekaserver.web.error.Refusals;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Who gives a buffer back to the pool must not use it any more: another connection has it. */
@Timeout(60)
class HttpBuffersTest {

  private static final int REQUESTS = 300;

  private final WatchedBuffers buffers = new WatchedBuffers();
  private final HttpServer server = server(buffers);

  private static HttpServer server(WatchedBuffers buffers) {
    HttpSettings settings = TestServer.settings();
    Ticker ticker = Ticker.systemTicker();
    JerseyHandler jersey =
        new JerseyHandler(
            ProbeResource.application(new ProbeResource()), settings, new Refusals(ticker), ticker);
    return new HttpServer(settings, new FrontHandler(Shortcut.NONE, jersey), buffers);
  }

  @BeforeEach
  void start() throws Exception {
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  /** Without {@link OneReader}, dozens of the three hundred touch a buffer of somebody else. */
  @Test
  void notHttp_buffersAreNotUsedAfterTheyWereGivenBack() throws Exception {
    for (int i = 0; i < REQUESTS; i++) {
      try (RawConnection connection = new RawConnection(server.port())) {
        connection.send("PUT /probe/empty HTTP/1.1\r\nHost: x\r\n\r\nnot \u0001 HTTP\r\n\r\n");
        assertThat(connection.answer().status()).isEqualTo(200);
        assertThat(connection.answer().status()).isEqualTo(400);
        assertThat(connection.isClosedByServer()).isTrue();
      }
    }
    assertThat(buffers.acquired()).isGreaterThanOrEqualTo(REQUESTS);
    assertThat(buffers.misuses()).isEmpty();
  }
}
