// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication.batch;

import static io.eurekaserver.replication.batch.SendResult.DELIVERED;
import static io.eurekaserver.replication.batch.TestTask.Kind.HEARTBEAT;
import static io.eurekaserver.replication.batch.TestTask.Kind.NOTE;
import static io.eurekaserver.replication.batch.TestTask.Kind.REGISTER;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** When batches leave, and what they hold. */
class LaneTest {

  private final LaneRig rig = new LaneRig();

  @AfterEach
  void everyTask_isAccountedFor() {
    rig.assertBalanced();
  }

  @Test
  void submit_quietLane_leavesAtOnce() {
    rig.submit("a", HEARTBEAT);
    rig.time.runDue();

    assertThat(rig.sender.numbers()).containsExactly(List.of(0));
    assertThat(rig.lane.report().inFlight()).isEqualTo(1);
    rig.answer(DELIVERED);
    assertThat(rig.counts().sent()).isEqualTo(1);
    assertThat(rig.lane.report().waiting()).isZero();
  }

  @Test
  void submit_togetherOnQuietLane_leaveTogether() {
    rig.submit("a", REGISTER);
    rig.submit("b", HEARTBEAT);
    rig.time.runDue();

    assertThat(rig.sender.numbers()).containsExactly(List.of(0, 1));
  }

  @Test
  void submit_soonAfterBatch_waitsForBatchingDelay() {
    rig.occupy();
    rig.answer(DELIVERED);
    rig.submit("a", HEARTBEAT);
    rig.advanceMillis(300);
    rig.submit("b", HEARTBEAT);
    rig.advanceMillis(199);
    assertThat(rig.sender.batches).hasSize(1);

    rig.advanceMillis(1);
    assertThat(rig.sender.numbers()).containsExactly(List.of(0), List.of(1, 2));
  }

  @Test
  void submit_longAfterBatch_leavesAtOnce() {
    rig.occupy();
    rig.answer(DELIVERED);
    rig.advanceMillis(500);
    rig.submit("a", HEARTBEAT);
    rig.time.runDue();

    assertThat(rig.sender.batches).hasSize(2);
  }

  @Test
  void submit_urgentSoonAfterBatch_waitsForUrgentPauseAndTakesOthersAlong() {
    rig.occupy();
    rig.answer(DELIVERED);
    rig.submit("a", HEARTBEAT);
    rig.advanceMillis(2);
    rig.submit("b", REGISTER);
    rig.advanceMillis(17);
    assertThat(rig.sender.batches).hasSize(1);

    rig.advanceMillis(1);
    assertThat(rig.sender.numbers()).containsExactly(List.of(0), List.of(1, 2));
  }

  @Test
  void submit_urgentLaterThanUrgentPause_leavesAtOnce() {
    rig.occupy();
    rig.answer(DELIVERED);
    rig.submit("a", HEARTBEAT);
    rig.advanceMillis(40);
    rig.submit("b", REGISTER);
    rig.time.runDue();

    assertThat(rig.sender.numbers()).containsExactly(List.of(0), List.of(1, 2));
  }

  @Test
  void submit_wholeBatchGathered_leavesAtOnce() {
    rig.occupy();
    rig.answer(DELIVERED);
    rig.submitHeartbeats(249);
    rig.advanceMillis(1);
    assertThat(rig.sender.batches).hasSize(1);

    rig.submitHeartbeats(1);
    rig.time.runDue();
    assertThat(rig.sender.last()).hasSize(250);
  }

  @Test
  void submit_whileBatchInFlight_waitsForItsResultHoweverLong() {
    rig.occupy();
    rig.submitHeartbeats(600);
    rig.submit("a", REGISTER);
    rig.advanceMillis(60_000);
    assertThat(rig.sender.batches).hasSize(1);
  }

  @Test
  void result_moreThanBatchWaits_batchesFollowWithoutPauseUntilTheLast() {
    rig.occupy();
    rig.submitHeartbeats(600);
    rig.answer(DELIVERED);
    rig.answer(DELIVERED);
    rig.answer(DELIVERED);
    assertThat(rig.sender.batches).extracting(List::size).containsExactly(1, 250, 250);

    rig.advanceMillis(500);
    assertThat(rig.sender.batches).extracting(List::size).containsExactly(1, 250, 250, 100);
  }

  @Test
  void submit_expiredWhenItsTurnComes_isDroppedAndItsPlaceFilled() {
    rig.occupy();
    rig.submit("a", NOTE, Duration.ofMillis(100));
    rig.submit("b", NOTE, Duration.ofMillis(101));
    rig.submit("c", NOTE, Duration.ofDays(1_000_000));
    rig.advanceMillis(100);
    rig.sender.answer(DELIVERED);
    rig.advanceMillis(400);
    assertThat(rig.sender.numbers()).containsExactly(List.of(0), List.of(3));
    assertThat(rig.counts().expired()).isEqualTo(2);
  }

  @Test
  void submit_allExpired_sendsNothing() {
    rig.occupy();
    rig.submit("a", NOTE, Duration.ZERO);
    rig.answer(DELIVERED);
    rig.advanceMillis(1_000);

    assertThat(rig.sender.batches).hasSize(1);
    assertThat(rig.lane.report().waiting()).isZero();
    assertThat(rig.time.runNext()).isFalse();
  }

  /** Thousands of heartbeats a second must not mean thousands of hand-overs. */
  @Test
  void submit_timerAlreadySet_wakesNobody() {
    rig.occupy();
    rig.answer(DELIVERED);
    rig.submitHeartbeats(1);
    rig.time.runDue();
    long before = rig.time.tasksRun();
    for (int i = 0; i < 200; i++) {
      rig.submitHeartbeats(1);
      rig.time.runDue();
    }

    assertThat(rig.time.tasksRun()).isEqualTo(before);
  }

  @Test
  void submit_urgentOnesWhileUrgentPauseRuns_wakeOnce() {
    rig.occupy();
    rig.answer(DELIVERED);
    long before = rig.time.tasksRun();
    for (int i = 0; i < 200; i++) {
      rig.submit("k" + i, REGISTER);
      rig.time.runDue();
    }

    assertThat(rig.time.tasksRun()).isEqualTo(before + 1);
  }

  @Test
  void report_lag_isAgeOfOldestWhereverItIs() {
    assertThat(rig.lane.report().lag()).isZero();
    rig.occupy();
    rig.advanceMillis(30);
    rig.submit("a", NOTE);
    rig.advanceMillis(20);
    assertThat(rig.lane.report().lag()).isEqualTo(Duration.ofMillis(50));

    rig.answer(DELIVERED);
    assertThat(rig.lane.report().lag()).isEqualTo(Duration.ofMillis(20));
  }
}
