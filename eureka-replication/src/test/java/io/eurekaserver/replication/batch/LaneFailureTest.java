// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication.batch;

import static io.eurekaserver.replication.batch.SendResult.CONGESTED;
import static io.eurekaserver.replication.batch.SendResult.DELIVERED;
import static io.eurekaserver.replication.batch.SendResult.REFUSED;
import static io.eurekaserver.replication.batch.SendResult.UNREACHABLE;
import static io.eurekaserver.replication.batch.TestTask.Kind.HEARTBEAT;
import static io.eurekaserver.replication.batch.TestTask.Kind.NOTE;
import static io.eurekaserver.replication.batch.TestTask.Kind.REGISTER;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import io.eurekaserver.replication.schedule.ManualScheduler;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a lane does when its receiver does not take a batch. */
class LaneFailureTest {

  private final LaneRig rig = new LaneRig();

  @AfterEach
  void everyTask_isAccountedFor() {
    rig.assertBalanced();
  }

  /** Between half of the wait and the whole of it, which doubles up to its cap. */
  @ParameterizedTest
  @CsvSource({
    "UNREACHABLE, 100 200 400 800 1600 3000 3000",
    "CONGESTED, 1000 2000 4000 8000 10000 10000"
  })
  void result_failuresInARow_waitDoublesWithJitter(SendResult result, String waits) {
    rig.submit("a", NOTE, Duration.ofDays(1));
    rig.time.runDue();
    List<String> millis = Splitter.on(' ').splitToList(waits);
    for (String wait : millis) {
      rig.answer(result);
      Duration retryIn = rig.lane.report().retryIn();
      Duration whole = Duration.ofMillis(Long.parseLong(wait));
      assertThat(retryIn).isBetween(whole.dividedBy(2), whole);
      rig.time.advance(retryIn.minusNanos(1));
      assertThat(rig.sender.isBusy()).isFalse();
      rig.time.advance(Duration.ofNanos(1));
      assertThat(rig.sender.isBusy()).isTrue();
    }
    rig.answer(DELIVERED);
    assertThat(rig.lane.report().retryIn()).isZero();
    assertThat(rig.lane.report().batches()).isEqualTo(millis.size() + 1);
  }

  @Test
  void result_sameFailureOfTwoLanes_doesNotWaitEqually() {
    LaneRig other = new LaneRig(LaneSettings.defaults(), 2);
    for (LaneRig each : List.of(rig, other)) {
      each.submit("a", NOTE);
      each.time.runDue();
      each.answer(CONGESTED);
    }

    assertThat(rig.lane.report().retryIn()).isNotEqualTo(other.lane.report().retryIn());
  }

  @Test
  void result_success_resetsTheWait() {
    rig.submit("a", NOTE);
    rig.time.runDue();
    rig.answer(UNREACHABLE);
    rig.advanceMillis(100);
    rig.answer(UNREACHABLE);
    assertThat(rig.lane.report().consecutiveFailures()).isEqualTo(2);
    rig.advanceMillis(200);
    rig.answer(DELIVERED);
    assertThat(rig.lane.report().consecutiveFailures()).isZero();
    rig.submit("b", NOTE);
    rig.advanceMillis(500);
    rig.answer(UNREACHABLE);

    assertThat(rig.lane.report().retryIn()).isLessThanOrEqualTo(Duration.ofMillis(100));
  }

  /** A receiver that is back, but busy, has not earned the long wait of one that is gone. */
  @Test
  void result_failureOfAnotherKind_startsItsOwnRow() {
    rig.submit("a", NOTE);
    rig.time.runDue();
    for (int i = 0; i < 5; i++) {
      rig.answer(UNREACHABLE);
      rig.advanceMillis(3_000);
    }
    rig.answer(CONGESTED);

    assertThat(rig.lane.report().retryIn()).isLessThanOrEqualTo(Duration.ofSeconds(1));
    assertThat(rig.lane.report().consecutiveFailures()).isEqualTo(6);
  }

  @Test
  void submit_whileBackingOff_nothingLeavesHoweverUrgentOrMany() {
    rig.submit("a", NOTE);
    rig.time.runDue();
    rig.answer(CONGESTED);
    rig.submit("b", REGISTER);
    rig.submitHeartbeats(1_000);
    rig.advanceMillis(499);
    assertThat(rig.sender.batches).hasSize(1);

    rig.advanceMillis(501);
    assertThat(rig.sender.batches).hasSize(2);
    assertThat(rig.sender.last()).hasSize(250);
  }

  @Test
  void result_refused_tasksAreDroppedAndTheNextFollow() {
    rig.occupy();
    rig.submit("a", NOTE);
    rig.answer(REFUSED);
    rig.advanceMillis(500);

    assertThat(rig.sender.numbers()).containsExactly(List.of(0), List.of(1));
    assertThat(rig.counts().failed()).isEqualTo(1);
    assertThat(rig.lane.report().consecutiveFailures()).isEqualTo(1);
  }

  @Test
  void result_futureFails_isTakenForRefused() {
    rig.occupy();
    rig.sender.fail(new IllegalStateException("broken"));
    rig.time.runDue();

    assertThat(rig.counts().failed()).isEqualTo(1);
  }

  @Test
  void send_throws_isTakenForRefusedAndTheLaneGoesOn() {
    Queue<CompletableFuture<SendResult>> answers = new ArrayDeque<>();
    answers.add(CompletableFuture.completedFuture(DELIVERED));
    ManualScheduler time = new ManualScheduler();
    Sender<TestTask> sender =
        batch -> {
          if (batch.get(0).number() == 1) {
            throw new IllegalStateException("broken");
          }
          return answers.remove();
        };
    Lane<TestTask> lane = new Lane<>("peer", LaneSettings.defaults(), sender, time, new Random(1));
    lane.submit(TestTask.of("a", NOTE, 1));
    time.runDue();
    lane.submit(TestTask.of("a", NOTE, 2));
    time.advance(Duration.ofMillis(500));

    assertThat(lane.report().counts()).isEqualTo(new LaneCounts(2, 1, 0, 0, 0, 1, 0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UNREACHABLE", "CONGESTED", "REFUSED"})
  void result_deliveredAfterFailures_senderLearnsOfRecoveryOnce(SendResult failure) {
    rig.submit("a", NOTE);
    rig.time.runDue();
    rig.answer(failure);
    rig.submit("b", NOTE);
    rig.advanceMillis(1_000);
    assertThat(rig.sender.recoveries).isZero();
    rig.answer(DELIVERED);
    assertThat(rig.sender.recoveries).isEqualTo(1);
    rig.submit("c", NOTE);
    rig.advanceMillis(500);
    rig.answer(DELIVERED);
    assertThat(rig.sender.recoveries).isEqualTo(1);
  }

  @Test
  void result_failedAndExpired_isDropped() {
    rig.submit("a", NOTE, Duration.ofMillis(50));
    rig.submit("b", NOTE);
    rig.time.runDue();
    rig.advanceMillis(50);
    rig.sender.answer(UNREACHABLE);
    rig.advanceMillis(100);

    assertThat(rig.sender.numbers()).containsExactly(List.of(0, 1), List.of(1));
    assertThat(rig.counts().expired()).isEqualTo(1);
  }

  @Test
  void submit_moreThanCapacity_oldestAreDropped() {
    LaneRig small = new LaneRig(LaneRig.small(5, 2));
    small.occupy();
    for (int i = 0; i < 7; i++) {
      small.submit("k" + i, HEARTBEAT);
      small.time.runDue();
    }
    small.answer(DELIVERED);

    assertThat(small.sender.last()).extracting(TestTask::number).containsExactly(3, 4);
    assertThat(small.counts().overflowed()).isEqualTo(2);
    small.assertBalanced();
  }

  @Test
  void result_failedWithoutRoom_oldestAreDropped() {
    LaneRig small = new LaneRig(LaneRig.small(5, 2));
    small.submit("a", NOTE);
    small.submit("b", NOTE);
    small.time.runDue();
    small.submitHeartbeats(4);
    small.sender.answer(UNREACHABLE);
    small.advanceMillis(100);

    assertThat(small.sender.numbers()).containsExactly(List.of(0, 1), List.of(1, 2));
    assertThat(small.counts().overflowed()).isEqualTo(1);
    small.assertBalanced();
  }

  /** The pump does not run here at all. */
  @Test
  void submit_pumpStandsStill_isBoundedAndCounted() {
    LaneRig small = new LaneRig(LaneRig.small(5, 2));
    small.submitHeartbeats(1_000);

    assertThat(small.lane.report().waiting()).isEqualTo(5);
    assertThat(small.counts().overflowed()).isEqualTo(995);
    small.assertBalanced();
  }
}
