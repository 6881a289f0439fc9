// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.common.base.Ticker;
import io.eurekaserver.web.error.Refusals;
import org.eclipse.jetty.io.ArrayByteBufferPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The buffer in which an answer is gathered: one, and given back however the answer ends. */
@Timeout(60)
class RopeSenderTest {

  /** 30 MB in pieces, far more than the sockets take. */
  private static final String LARGE = "GET /probe/rope/20000/1500 HTTP/1.1\r\nHost: x\r\n\r\n";

  private static final int GATHERED = 64 * 1024;

  private final ArrayByteBufferPool.Tracking buffers = new ArrayByteBufferPool.Tracking();
  private final HttpServer server = server(buffers);

  private static HttpServer server(ArrayByteBufferPool buffers) {
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

  private long heldToGather() {
    return buffers.getLeaks().stream().filter(buffer -> buffer.capacity() == GATHERED).count();
  }

  @Test
  void readToTheEnd_theBufferIsGivenBack() throws Exception {
    try (RawConnection connection = new RawConnection(server.port())) {
      for (int i = 0; i < 3; i++) {
        assertThat(connection.send(LARGE).answer().body()).hasSize(30_000_000);
        await().until(() -> heldToGather() == 0);
      }
    }
  }

  @Test
  void slowReceiver_holdsOneBufferUntilItGoes() throws Exception {
    try (RawConnection connection = new RawConnection(server.port())) {
      connection.send(LARGE);
      await().until(() -> heldToGather() == 1);
    }
    await().until(() -> heldToGather() == 0);
  }
}
