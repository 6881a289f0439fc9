// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.eurekaserver.replication.batch.TestTask.Kind;
import io.eurekaserver.replication.schedule.ManualScheduler;
import java.time.Duration;
import java.util.Random;

/** A lane in virtual time whose receiver is played by the test. */
final class LaneRig {

  final ManualScheduler time = new ManualScheduler();
  final ManualSender sender = new ManualSender();
  final Lane<TestTask> lane;
  private int submitted;

  LaneRig(LaneSettings settings, long seed) {
    lane = new Lane<>("peer", settings, sender, time, new Random(seed));
  }

  LaneRig(LaneSettings settings) {
    this(settings, 1);
  }

  LaneRig() {
    this(LaneSettings.defaults());
  }

  static LaneSettings small(int capacity, int batchSize) {
    LaneSettings defaults = LaneSettings.defaults();
    return new LaneSettings(
        capacity,
        batchSize,
        defaults.maxBatchingDelay(),
        defaults.urgentPause(),
        defaults.network(),
        defaults.congestion());
  }

  /** Submits tasks numbered in the order of their submission, from 0. */
  TestTask submit(String key, Kind kind) {
    return submit(key, kind, Duration.ofSeconds(30));
  }

  TestTask submit(String key, Kind kind, Duration lifetime) {
    TestTask task = new TestTask(key, kind, submitted++, lifetime);
    lane.submit(task);
    return task;
  }

  /** So many heartbeats, each of an instance of its own. */
  void submitHeartbeats(int count) {
    for (int i = 0; i < count; i++) {
      submit("other" + submitted, Kind.HEARTBEAT);
    }
  }

  /** Occupies the lane with a batch of one task in flight, so that the next have to wait. */
  void occupy() {
    submit("first", Kind.NOTE);
    time.runDue();
    assertThat(sender.isBusy()).isTrue();
  }

  void answer(SendResult result) {
    sender.answer(result);
    time.runDue();
  }

  void advanceMillis(long millis) {
    time.advance(Duration.ofMillis(millis));
  }

  LaneCounts counts() {
    return lane.report().counts();
  }

  /** Nothing is lost: what went in came out, or is still there. */
  void assertBalanced() {
    sender.assertNothingWrong();
    LaneReport report = lane.report();
    assertThat(report.counts().accepted())
        .as("%s", report)
        .isEqualTo(report.counts().settled() + report.waiting());
  }
}
