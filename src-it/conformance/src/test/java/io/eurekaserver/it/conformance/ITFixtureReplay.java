// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.eurekaserver.core.testing.Fixtures;
import io.eurekaserver.it.ServerLaunch;
import io.eurekaserver.it.ServerProcess;
import io.eurekaserver.web.fixture.Exchange;
import io.eurekaserver.web.fixture.Replay;
import io.eurekaserver.web.server.RawConnection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every recorded exchange, made again with the running jar, in the order of the recording. The same
 * replay runs in the web module over the classes; the deviations on purpose are one list for both.
 */
class ITFixtureReplay {

  /**
   * Replayed over the classes only: exchanges with a second, empty server that is closed for reads.
   * Without peers the jar opens at once, so no setting of it leads there.
   */
  private static final Set<String> CLOSED_FOR_READS =
      Set.of("230", "231", "232", "233", "234", "235");

  /**
   * Values replayed over the classes only: they are of the recorded server's machine. Here the
   * names and their order are compared.
   */
  private static final Set<String> STATUS = Set.of("240", "241", "242");

  private final Replay replay = new Replay();
  private ServerProcess server;

  /** As the recordings were made: every read shows every write before it. */
  @BeforeEach
  void start() {
    server = new ServerLaunch().args("--eureka.server.use-read-only-response-cache=false").start();
  }

  @AfterEach
  void stop() {
    server.close();
    assertThat(server.child().lines()).noneMatch(Trouble::isTrouble);
  }

  @TestFactory
  Stream<DynamicTest> eureka_2_0_6() {
    return replay("eureka-2.0.6");
  }

  @TestFactory
  Stream<DynamicTest> eureka_1_10_18() {
    return replay("eureka-1.10.18");
  }

  @TestFactory
  Stream<DynamicTest> netflix_1_10_18() {
    return replay("netflix-1.10.18");
  }

  private Stream<DynamicTest> replay(String folder) {
    List<Exchange> exchanges = Exchange.of(folder);
    assertThat(exchanges).isNotEmpty();
    return exchanges.stream()
        .filter(exchange -> !CLOSED_FOR_READS.contains(exchange.number()))
        .map(exchange -> DynamicTest.dynamicTest(exchange.shortName(), () -> replay(exchange)));
  }

  private void replay(Exchange exchange) throws Exception {
    if (STATUS.contains(exchange.number())) {
      RawConnection.Answer answer = exchange.send(server.port());
      assertThat(answer.status()).isEqualTo(200);
      StatusNames.assertAsRecorded(answer);
    } else {
      replay.assertAnsweredAsRecorded(exchange, server.port());
    }
  }

  /** Three programs, one after the other: what each leaves behind must not disturb the next. */
  @TestFactory
  Stream<DynamicTest> clientsAndPeers() {
    return Fixtures.CLIENTS.stream()
        .flatMap(folder -> Exchange.of(folder).stream())
        .map(
            exchange ->
                DynamicTest.dynamicTest(
                    exchange.name(), () -> replay.assertSucceeds(exchange, server.port())));
  }
}
