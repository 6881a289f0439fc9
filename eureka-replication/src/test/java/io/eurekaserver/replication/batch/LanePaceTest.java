// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication.batch;

import static io.eurekaserver.replication.batch.SendResult.DELIVERED;
import static io.eurekaserver.replication.batch.TestTask.Kind.HEARTBEAT;
import static io.eurekaserver.replication.batch.TestTask.Kind.REGISTER;
import static org.assertj.core.api.Assertions.assertThat;

import io.eurekaserver.replication.batch.TestTask.Kind;
import io.eurekaserver.replication.schedule.ManualScheduler;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long tasks wait and how many batches they make, whatever the rate at which they come. */
class LanePaceTest {

  private final ManualScheduler time = new ManualScheduler();
  private final PromptSender sender = new PromptSender(time.ticker());
  private final Lane<TestTask> lane =
      new Lane<>("peer", LaneSettings.defaults(), sender, time, new Random(1));

  /** So many a second for ten seconds, evenly, to a receiver that answers at once. */
  private void run(Kind kind, int perSecond) {
    for (int i = 0; i < 10 * perSecond; i++) {
      lane.submit(sender.next("k" + i, kind));
      time.advance(Duration.ofNanos(1_000_000_000L / perSecond));
    }
    time.advance(Duration.ofSeconds(1));
    assertThat(lane.report().counts().sent()).isEqualTo(10L * perSecond);
  }

  @ParameterizedTest
  @CsvSource({
    "1, 0, 1",
    "20, 0, 20",
    "50, 24, 50",
    "100, 30, 45",
    "1000, 100, 13",
    "3000, 100, 13"
  })
  void changes_evenStream_lagAndBatchesAreBounded(int perSecond, int millis, int batches) {
    run(REGISTER, perSecond);

    assertThat(sender.longest(true)).isLessThanOrEqualTo(Duration.ofMillis(millis));
    assertThat(lane.report().batches()).isLessThanOrEqualTo(10L * batches + 1);
  }

  @Test
  void heartbeats_evenStream_twoBatchesASecond() {
    run(HEARTBEAT, 400);

    assertThat(sender.longest(false)).isLessThanOrEqualTo(Duration.ofMillis(500));
    assertThat(lane.report().batches()).isLessThanOrEqualTo(21);
  }

  @Test
  void change_soonAfterManyAtOnce_waitsForTheLongestPauseOnceOnly() {
    LaneRig rig = new LaneRig();
    for (int i = 0; i < 100; i++) {
      rig.submit("k" + i, REGISTER);
    }
    rig.time.runDue();
    rig.answer(DELIVERED);
    rig.submit("a", REGISTER);
    rig.advanceMillis(99);
    assertThat(rig.sender.batches).extracting(List::size).containsExactly(100);

    rig.advanceMillis(1);
    rig.answer(DELIVERED);
    rig.submit("b", REGISTER);
    rig.advanceMillis(20);
    assertThat(rig.sender.batches).extracting(List::size).containsExactly(100, 1, 1);
  }

  @Test
  void batchSize_senderAllowsMore_changesAreStillLimited() {
    LaneRig rig = roomy(30);
    for (int i = 0; i < 30; i++) {
      rig.submit("k" + i, i < 20 ? HEARTBEAT : REGISTER);
    }
    rig.time.runDue();
    rig.answer(DELIVERED);

    assertThat(rig.sender.batches).extracting(List::size).containsExactly(12, 11);
    assertThat(rig.sender.last()).filteredOn(TestTask::isUrgent).hasSize(3);
  }

  @Test
  void batchSize_senderAllowsMoreThanFits_allThatFitsIsABatch() {
    LaneRig rig = roomy(5);
    rig.occupy();
    rig.answer(DELIVERED);
    rig.submitHeartbeats(5);
    rig.time.runDue();

    assertThat(rig.sender.batches).extracting(List::size).containsExactly(1, 5);
    rig.assertBalanced();
  }

  /** Batches of three, or twelve if they are heartbeats. */
  private static LaneRig roomy(int capacity) {
    LaneRig rig = new LaneRig(LaneRig.small(capacity, 3));
    rig.sender.roominess = 4;
    return rig;
  }
}
