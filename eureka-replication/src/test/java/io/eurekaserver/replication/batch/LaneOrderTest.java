// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication.batch;

import static io.eurekaserver.replication.batch.SendResult.DELIVERED;
import static io.eurekaserver.replication.batch.SendResult.UNREACHABLE;
import static io.eurekaserver.replication.batch.TestTask.Kind.CANCEL;
import static io.eurekaserver.replication.batch.TestTask.Kind.HEARTBEAT;
import static io.eurekaserver.replication.batch.TestTask.Kind.NOTE;
import static io.eurekaserver.replication.batch.TestTask.Kind.REGISTER;
import static io.eurekaserver.replication.batch.TestTask.Kind.STATUS;
import static org.assertj.core.api.Assertions.assertThat;

import io.eurekaserver.replication.batch.TestTask.Kind;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which tasks of a key are sent, and in which order. Task 0 is in flight at the start. */
class LaneOrderTest {

  private final LaneRig rig = new LaneRig();

  @BeforeEach
  void occupy() {
    rig.occupy();
  }

  @AfterEach
  void everyTask_isAccountedFor() {
    rig.assertBalanced();
  }

  private void assertNextBatch(Integer... numbers) {
    rig.sender.answer(DELIVERED);
    rig.advanceMillis(500);
    assertThat(rig.sender.last()).extracting(TestTask::number).containsExactly(numbers);
  }

  private void submitAll(String key, Kind... kinds) {
    for (Kind kind : kinds) {
      rig.submit(key, kind);
    }
  }

  /**
   * Stock servers send the cancel last, because the second registration takes the first's place.
   */
  @Test
  void submit_registerCancelRegister_sendsOnlyTheLast() {
    submitAll("a", REGISTER, CANCEL, REGISTER);

    assertNextBatch(3);
    assertThat(rig.counts().coalesced()).isEqualTo(2);
  }

  @Test
  void submit_differentActionsOfOneKey_leaveInOrderInOneBatch() {
    submitAll("a", REGISTER, STATUS, NOTE);

    assertNextBatch(1, 2, 3);
  }

  @Test
  void submit_replacedInTheMiddle_newcomerGoesToTheEndOfItsKey() {
    submitAll("a", REGISTER, STATUS, NOTE, STATUS);

    assertNextBatch(1, 3, 4);
  }

  @Test
  void submit_replacesSeveral_allAreCoalesced() {
    submitAll("a", NOTE, STATUS, NOTE, CANCEL);

    assertNextBatch(4);
    assertThat(rig.counts().coalesced()).isEqualTo(3);
  }

  @Test
  void submit_covered_isCoalesced() {
    submitAll("a", REGISTER, STATUS, HEARTBEAT);

    assertNextBatch(1, 2);
    assertThat(rig.counts().coalesced()).isEqualTo(1);
  }

  @Test
  void submit_coveredBySameOfAnotherKeyOrInFlight_isSent() {
    submitAll("b", HEARTBEAT);
    assertNextBatch(1);
    rig.submit("b", HEARTBEAT);
    rig.submit("c", HEARTBEAT);

    assertNextBatch(2, 3);
  }

  @Test
  void submit_replacing_keepsThePlaceOfItsKey() {
    rig.submit("a", STATUS);
    rig.submit("b", NOTE);
    rig.submit("a", STATUS);
    rig.submit("c", NOTE);

    assertNextBatch(3, 2, 4);
  }

  /** A client that talks much holds up nobody, and is not held up itself: issue N#1509. */
  @Test
  void submit_replacing_keepsTheAgeOfTheOldest() {
    rig.advanceMillis(100);
    rig.submit("a", STATUS);
    for (int i = 0; i < 50; i++) {
      rig.advanceMillis(10);
      rig.submit("a", STATUS);
    }
    rig.answer(DELIVERED);

    assertThat(rig.sender.last()).extracting(TestTask::number).containsExactly(51);
    assertThat(rig.lane.report().lag()).isEqualTo(Duration.ofMillis(500));
  }

  @Test
  void submit_covered_keepsTheCoveringOneAliveAsLongAsItself() {
    rig.submit("a", HEARTBEAT, Duration.ofMillis(100));
    rig.advanceMillis(90);
    rig.submit("a", HEARTBEAT, Duration.ofMillis(900));

    assertNextBatch(1);
    assertThat(rig.counts().expired()).isZero();
  }

  @Test
  void result_failed_batchIsSentAgainInItsOrderBeforeAllOthers() {
    submitAll("a", REGISTER, STATUS);
    submitAll("b", NOTE);
    assertNextBatch(1, 2, 3);
    submitAll("c", NOTE);
    submitAll("a", NOTE);
    rig.sender.answer(UNREACHABLE);
    rig.advanceMillis(100);

    assertThat(rig.sender.last()).extracting(TestTask::number).containsExactly(1, 2, 5, 3, 4);
  }

  @Test
  void result_failedButReplacedMeanwhile_isCoalescedAndLendsItsAge() {
    submitAll("a", REGISTER, STATUS);
    submitAll("b", NOTE);
    assertNextBatch(1, 2, 3);
    submitAll("a", STATUS);
    rig.sender.answer(UNREACHABLE);
    rig.advanceMillis(100);

    assertThat(rig.sender.last()).extracting(TestTask::number).containsExactly(1, 4, 3);
    assertThat(rig.counts().coalesced()).isEqualTo(1);
    assertThat(rig.lane.report().lag()).isEqualTo(Duration.ofMillis(600));
  }

  @Test
  void result_batchCutThroughKey_restFollowsInOrderAlsoAfterFailure() {
    LaneRig small = new LaneRig(LaneRig.small(10, 2));
    small.occupy();
    small.submit("b", NOTE);
    small.submit("a", NOTE);
    small.submit("a", NOTE);
    small.answer(DELIVERED);
    small.sender.answer(UNREACHABLE);
    small.advanceMillis(100);
    small.answer(DELIVERED);
    small.advanceMillis(500);

    assertThat(small.sender.numbers())
        .containsExactly(List.of(0), List.of(1, 2), List.of(1, 2), List.of(3));
  }
}
