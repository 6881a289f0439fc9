// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** More slow peers than the server has threads: none of them may hold one. */
@Timeout(60)
class HttpPatienceTest {

  private static final int MORE_THAN_THREADS = 60;

  private final TestServer server =
      new TestServer(ProbeResource.application(new ProbeResource()), TestServer.settings());
  private final List<RawConnection> slow = new ArrayList<>();

  @AfterEach
  void stop() throws IOException {
    for (RawConnection connection : slow) {
      connection.close();
    }
    server.close();
  }

  private void open(String start) throws IOException {
    for (int i = 0; i < MORE_THAN_THREADS; i++) {
      slow.add(server.connect().send(start));
    }
  }

  @Test
  void halfSentBodies_holdNoThread() throws IOException {
    open("POST /probe/size HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\nabc");

    assertThat(server.get("/probe/id/1").status()).isEqualTo(200);
    assertThat(slow.get(MORE_THAN_THREADS - 1).send("defghi").answer().text()).isEqualTo("9");
  }

  @Test
  void halfSentHeaders_holdNoThread() throws IOException {
    open("GET /probe/id/1 HTTP/1.1\r\nHost: x\r\nX");

    assertThat(server.get("/probe/id/1").status()).isEqualTo(200);
  }

  /** 30 MB each, far more than the sockets take. */
  @Test
  void unreadAnswers_holdNoThread() throws IOException {
    open("GET /probe/rope/500/60000 HTTP/1.1\r\nHost: x\r\n\r\n");

    assertThat(server.get("/probe/id/1").status()).isEqualTo(200);
    assertThat(slow.get(0).answer().body()).hasSize(30_000_000);
  }
}
