// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication.batch;

import static io.eurekaserver.replication.batch.SendResult.DELIVERED;
import static io.eurekaserver.replication.batch.SendResult.UNREACHABLE;
import static io.eurekaserver.replication.batch.TestTask.Kind.HEARTBEAT;
import static io.eurekaserver.replication.batch.TestTask.Kind.NOTE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How a lane ends. */
class LaneCloseTest {

  private static final Duration TEN_SECONDS = Duration.ofSeconds(10);

  private final LaneRig rig = new LaneRig();

  @AfterEach
  void everyTask_isAccountedFor() {
    rig.assertBalanced();
  }

  @Test
  void drain_nothingLeft_isCompleteSoon() {
    CompletableFuture<LaneReport> end = rig.lane.drain(TEN_SECONDS);
    assertThat(end).isNotDone();
    rig.time.runDue();

    assertThat(end).isCompletedWithValueMatching(report -> report.counts().accepted() == 0);
    assertThat(rig.time.runNext()).isFalse();
  }

  @Test
  void drain_tasksLeft_sendsThemWithoutPauses() {
    rig.occupy();
    rig.submitHeartbeats(300);
    CompletableFuture<LaneReport> end = rig.lane.drain(TEN_SECONDS);
    rig.answer(DELIVERED);
    rig.answer(DELIVERED);
    assertThat(end).isNotDone();
    rig.answer(DELIVERED);

    assertThat(rig.sender.batches).extracting(List::size).containsExactly(1, 250, 50);
    assertThat(end.join().counts().sent()).isEqualTo(301);
    assertThat(rig.time.runNext()).isFalse();
  }

  @Test
  void drain_waitingForPause_isCutShort() {
    rig.occupy();
    rig.answer(DELIVERED);
    rig.submit("a", HEARTBEAT);
    rig.time.runDue();
    var unused = rig.lane.drain(TEN_SECONDS);
    rig.time.runDue();

    assertThat(rig.sender.isBusy()).isTrue();
  }

  @Test
  void drain_timeOver_discardsAlsoWhatIsInFlight() {
    rig.occupy();
    rig.submitHeartbeats(300);
    CompletableFuture<LaneReport> end = rig.lane.drain(TEN_SECONDS);
    rig.time.advance(TEN_SECONDS.minusNanos(1));
    assertThat(end).isNotDone();
    rig.time.advance(Duration.ofNanos(1));

    assertThat(end.join().counts().discarded()).isEqualTo(301);
    assertThat(end.join().waiting()).isZero();
    rig.answer(DELIVERED);
    assertThat(rig.lane.report()).isEqualTo(end.join());
  }

  @Test
  void drain_receiverGone_keepsTryingUntilTimeIsOver() {
    rig.submit("a", NOTE);
    rig.time.runDue();
    CompletableFuture<LaneReport> end = rig.lane.drain(Duration.ofMillis(150));
    rig.answer(UNREACHABLE);
    rig.advanceMillis(100);
    assertThat(rig.sender.batches).hasSize(2);
    rig.answer(UNREACHABLE);
    rig.advanceMillis(50);

    assertThat(end.join().counts()).isEqualTo(new LaneCounts(1, 0, 0, 0, 0, 0, 1));
    assertThat(rig.time.runNext()).isFalse();
  }

  @Test
  void submit_afterDrainBegan_isDiscarded() {
    rig.occupy();
    CompletableFuture<LaneReport> end = rig.lane.drain(TEN_SECONDS);
    rig.submit("a", NOTE);
    rig.answer(DELIVERED);

    assertThat(end.join().counts()).isEqualTo(new LaneCounts(2, 1, 0, 0, 0, 0, 1));
    assertThat(rig.sender.batches).hasSize(1);
  }

  @Test
  void close_duringDrain_endsItNow() {
    rig.occupy();
    CompletableFuture<LaneReport> drain = rig.lane.drain(TEN_SECONDS);
    rig.time.runDue();
    CompletableFuture<LaneReport> close = rig.lane.close();
    var unused = rig.lane.drain(TEN_SECONDS);
    rig.time.runDue();

    assertThat(close.join().counts().discarded()).isEqualTo(1);
    assertThat(drain.join()).isEqualTo(close.join());
  }

  @Test
  void close_tasksNotYetLookedAt_areDiscarded() {
    rig.submitHeartbeats(3);
    var unused = rig.lane.close();
    rig.time.runDue();

    assertThat(rig.sender.batches).isEmpty();
    assertThat(rig.counts().discarded()).isEqualTo(3);
  }
}
