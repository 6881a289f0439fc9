// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.peers;

import static org.assertj.core.api.Assertions.assertThat;

import io.eurekaserver.it.cluster.Beat;
import io.eurekaserver.it.cluster.Cluster;
import io.eurekaserver.it.cluster.Latencies;
import io.eurekaserver.it.cluster.Node;
import io.eurekaserver.it.cluster.Paused;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * One node of three stands still (SIGSTOP): its connections are open and nobody answers. Heartbeats
 * at the others must not wait for it. Nothing else runs beside this scenario: it is about time.
 */
@Isolated
class ITPausedPeer {
  private static final Beat.Plan LOAD = new Beat.Plan("LOAD", 300, Duration.ofSeconds(1), 90);
  private static final Duration SOON = Duration.ofSeconds(30);
  private static final Duration CATCH_UP = Duration.ofSeconds(60);
  private static final int BEFORE_SECONDS = 10;
  private static final int PAUSE_SECONDS = 20;

  /** What a busy machine adds to the longest one percent now and then. */
  private static final Duration NOISE = Duration.ofMillis(30);

  private final Cluster cluster = Clusters.of(Kind.underTest(), 3);

  @AfterEach
  void end() {
    cluster.close();
  }

  @Test
  void peerStandsStill_heartbeatsAtTheOthersAreAsFastAsBefore() throws InterruptedException {
    cluster.start();
    List<Node> awake = cluster.nodes().subList(0, 2);
    try (Beat beat = Beat.start(LOAD, awake.stream().map(Node::address).toList())) {
      beat.awaitAllLive(SOON);
      cluster.awaitEqual(SOON);
      TimeUnit.SECONDS.sleep(BEFORE_SECONDS / 2);
      beat.takeLatencies();
      TimeUnit.SECONDS.sleep(BEFORE_SECONDS);
      Latencies before = beat.takeLatencies();
      try (Paused paused = Paused.pause(cluster.node(2).child())) {
        assertThat(paused).isNotNull();
        TimeUnit.SECONDS.sleep(PAUSE_SECONDS);
        assertNoSlower(before, beat.takeLatencies());
      }
      assertThat(beat.unanswered()).as(beat.toString()).isZero();
    }
    cluster.awaitEqual(CATCH_UP);
    assertThat(cluster.node(2).view().keys()).hasSize(LOAD.instances());
  }

  private static void assertNoSlower(Latencies before, Latencies during) {
    assertThat(during.count()).isGreaterThan(LOAD.instances() * (PAUSE_SECONDS - 2));
    assertThat(during.at(0.99))
        .as("before: %s, with the peer standing still: %s", before, during)
        .isLessThanOrEqualTo(before.at(0.99).multipliedBy(2).plus(NOISE));
  }
}
