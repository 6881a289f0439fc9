// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.conformance;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.eurekaserver.it.Http;
import io.eurekaserver.it.ServerLaunch;
import io.eurekaserver.it.ServerProcess;
import io.eurekaserver.web.server.RawConnection;
import io.eurekaserver.web.server.RawConnection.Answer;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Recorded requests, changed at random, over real sockets: all are well-formed HTTP, so each must
 * be answered, none with a fault of the server, and what readers get stays well-formed.
 *
 * <p>Every run takes another seed and names it when it fails; {@code -Deureka.it.seed=N} repeats
 * it.
 */
@Timeout(120)
class ITFuzz {

  private static final int REQUESTS = 1_500;
  private static final int ROUND = 500;

  private final long seed = Long.getLong("eureka.it.seed", new Random().nextInt());
  private final FuzzedRequests requests = new FuzzedRequests(new Random(seed));
  private byte[] before = {};

  @Test
  void changedRequests_areAnsweredAndHarmNobody() throws Exception {
    try (ServerProcess server =
        new ServerLaunch().args("--eureka.server.use-read-only-response-cache=false").start()) {
      for (int done = 0; done < REQUESTS; done += ROUND) {
        fuzz(server);
        assertReadersAreServed(server);
      }
      assertThat(server.child().lines()).as("seed %d", seed).noneMatch(Trouble::isTrouble);
    }
  }

  private void fuzz(ServerProcess server) throws IOException {
    RawConnection connection = new RawConnection(server.port());
    try {
      for (int i = 0; i < ROUND; i++) {
        byte[] request = requests.next();
        Answer answer = answer(server, connection, request);
        assertAnswer(request, answer);
        before = request;
        if ("close".equals(answer.headers().get("Connection"))) {
          connection.close();
          connection = new RawConnection(server.port());
        }
      }
    } finally {
      connection.close();
    }
  }

  private Answer answer(ServerProcess server, RawConnection connection, byte[] request) {
    boolean head = new String(request, 0, 5, ISO_8859_1).equals("HEAD ");
    try {
      return connection.send(request).answer(head);
    } catch (IOException e) {
      String log = server.child().transcript();
      throw new AssertionError("No answer; " + described(request) + "\n" + log, e);
    }
  }

  private void assertAnswer(byte[] request, Answer answer) {
    assertThat(answer.status()).as(described(request)).isBetween(200, 499);
    boolean repeatsWhatWasSent =
        answer.status() == 409 || answer.text().startsWith("Mismatched appName");
    if (answer.status() >= 400 && !repeatsWhatWasSent) {
      assertThat(answer.text()).as(described(request)).doesNotContainPattern(Trouble.inAnswer());
    }
  }

  private String described(byte[] request) {
    return "seed %d, request:\n%s\nafter:\n%s"
        .formatted(seed, new String(request, ISO_8859_1), new String(before, ISO_8859_1));
  }

  private void assertReadersAreServed(ServerProcess server) throws Exception {
    for (String path : List.of("apps", "apps/delta")) {
      Documents.assertReadable(server.serviceUrl() + path);
    }
    assertThat(Http.get(server.root() + "/health/live").status()).isEqualTo(200);
  }
}
