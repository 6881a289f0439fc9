// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.conformance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.eurekaserver.it.InstanceBody;
import io.eurekaserver.it.ServerLaunch;
import io.eurekaserver.it.ServerProcess;
import io.eurekaserver.web.server.RawConnection;
import io.eurekaserver.web.server.RawConnection.Answer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Clients that stop in the middle, do nothing, or ask for the impossible without end, against a jar
 * with few threads, short patience and little memory. Others must not notice.
 */
@Timeout(60)
class ITHostileConnections {

  private static final int SLOW = 50;
  private static final int IDLE = 1_000;
  private static final int NAMES = 10_000;
  private static final int PIPELINED = 500;
  private static final int SCOPES = 100;

  private static ServerProcess server;

  @BeforeAll
  static void start() {
    server =
        new ServerLaunch()
            .environment("JAVA_TOOL_OPTIONS", "-Xmx64m")
            .args(
                "--server.jetty.threads.max=12",
                "--eureka.server.request-idle-timeout-ms=2000",
                "--server.jetty.connection-idle-timeout=2000",
                "--eureka.server.minimum-request-rate=1000",
                "--eureka.server.response-cache-maximum-size=" + SCOPES)
            .start();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  /** Many more than there are threads; each holds its connection, and nothing else. */
  @Test
  void slowClients_areCutOffWhileOthersAreServed() throws IOException {
    try (SlowClients slow = new SlowClients()) {
      for (SlowClient kind : SlowClient.values()) {
        slow.connect(server.port(), kind, SLOW);
      }
      slow.drip();
      assertOthersAreServed();
      slow.assertAllCutOff();
    }
    assertOthersAreServed();
    assertLogIsQuiet();
  }

  @Test
  void idleConnections_areClosedWhileOthersAreServed() throws IOException {
    List<RawConnection> idle = new ArrayList<>();
    try {
      for (int i = 0; i < IDLE; i++) {
        idle.add(connect());
      }
      assertOthersAreServed();
      for (RawConnection connection : idle) {
        assertThat(connection.readToEnd()).isEmpty();
      }
    } finally {
      for (RawConnection connection : idle) {
        connection.close();
      }
    }
    assertOthersAreServed();
    assertLogIsQuiet();
  }

  /** Every one is answered; the cache keeps as many as its setting says, in both levels. */
  @Test
  void unknownNames_doNotFillTheMemory() throws IOException {
    for (int first = 0; first < NAMES; first += PIPELINED) {
      askFor(first, PIPELINED);
    }
    LiveObjects live = LiveObjects.of(server);

    assertThat(live.count("io.eurekaserver.core.cache.Shelf")).isBetween(1L, (long) SCOPES);
    assertThat(live.count("io.eurekaserver.core.cache.ReadOnlyTier$Held"))
        .isLessThanOrEqualTo(SCOPES);
    assertThat(live.count("io.eurekaserver.core.cache.Scope")).isLessThan(NAMES / 10);
    assertOthersAreServed();
    assertLogIsQuiet();
  }

  private static void askFor(int first, int count) throws IOException {
    try (RawConnection connection = connect()) {
      for (int i = first; i < first + count; i++) {
        for (String path : List.of("vips/vip-" + i, "svips/vip-" + i, "apps/app-" + i)) {
          connection.send("GET /eureka/" + path + " HTTP/1.1\r\nHost: x\r\n\r\n");
        }
        assertThat(connection.answer().status()).isEqualTo(200);
        assertThat(connection.answer().status()).isEqualTo(200);
        assertThat(connection.answer().status()).isEqualTo(404);
      }
    }
  }

  private static RawConnection connect() throws IOException {
    return new RawConnection(server.port());
  }

  /** Ten clients, each on a connection of its own, in well under the idle timeout each. */
  private static void assertOthersAreServed() throws IOException {
    String type = "Content-Type: application/json\r\n";
    for (int i = 0; i < 10; i++) {
      byte[] body = InstanceBody.of("OTHER", "other:" + i, "UP").json().getBytes(UTF_8);
      assertThat(send("POST /eureka/apps/OTHER", type, body).status()).isEqualTo(204);
      assertThat(send("PUT /eureka/apps/OTHER/other:" + i, "", new byte[0]).status())
          .isEqualTo(200);
      assertThat(send("GET /eureka/apps", "", new byte[0]).status()).isEqualTo(200);
    }
  }

  private static Answer send(String request, String headers, byte[] body) throws IOException {
    return RawConnection.exchange(server.port(), request, headers, body);
  }

  private static void assertLogIsQuiet() {
    assertThat(server.child().lines()).noneMatch(Trouble::isTrouble);
  }
}
