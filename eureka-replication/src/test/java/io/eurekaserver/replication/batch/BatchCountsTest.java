// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.eurekaserver.replication.batch.TestTask.Kind;
import org.junit.jupiter.api.Test;

/** What a lane says of its batches: how they ended, how large they were and how long they took. */
class BatchCountsTest {

  private final LaneRig rig = new LaneRig();

  @Test
  void batches_retriedOnce_countBothAttempts() {
    rig.occupy();
    rig.submit("a", Kind.NOTE);
    rig.submit("b", Kind.NOTE);
    rig.advanceMillis(250);
    assertThat(rig.lane.batches().ended()).isZero();
    rig.answer(SendResult.UNREACHABLE);
    rig.advanceMillis(100);
    rig.advanceMillis(500);
    rig.answer(SendResult.DELIVERED);

    BatchCounts counts = rig.lane.batches();
    assertThat(counts.ended(SendResult.UNREACHABLE)).isEqualTo(1);
    assertThat(counts.ended(SendResult.DELIVERED)).isEqualTo(1);
    assertThat(counts.ended()).isEqualTo(2);
    // One task first, then that and the two others.
    assertThat(counts.tasks()).isEqualTo(1 + 3);
    // A wait of 50 to 100 ms is no part of the second attempt.
    assertThat(counts.seconds()).isCloseTo(0.25 + 0.525, within(0.026));
  }
}
