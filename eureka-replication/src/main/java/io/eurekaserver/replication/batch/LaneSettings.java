// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication.batch;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.Duration;

/**
 * How a lane queues and sends (protocol, section 6.4).
 *
 * @param capacity the most tasks that wait in order, at least {@code batchSize}: {@code
 *     eureka.server.max-elements-in-peer-replication-pool}
 * @param batchSize the most urgent tasks in a batch, at least 1; of others a sender may allow more
 * @param maxBatchingDelay how long a task may wait for others while the receiver is well, not
 *     negative: the pause between the starts of two batches that are not full
 * @param urgentPause the same pause if an urgent task waits, never longer than {@code
 *     maxBatchingDelay}
 * @param network the waits while the receiver cannot be reached
 * @param congestion the waits while the receiver has too much to do
 */
public record LaneSettings(
    int capacity,
    int batchSize,
    Duration maxBatchingDelay,
    UrgentPause urgentPause,
    BackoffSettings network,
    BackoffSettings congestion) {

  /** Checks the ranges. */
  public LaneSettings {
    checkArgument(batchSize >= 1, "the batch size must be at least 1, not %s", batchSize);
    checkArgument(
        capacity >= batchSize,
        "the capacity must not be less than the batch size, %s, but is %s",
        batchSize,
        capacity);
    checkArgument(
        maxBatchingDelay.compareTo(urgentPause.longest()) >= 0,
        "the batching delay must not be shorter than the longest urgent pause, %s, but is %s",
        urgentPause.longest(),
        maxBatchingDelay);
  }

  /**
   * 10,000 tasks, batches of 250, 500 ms; for what is urgent 20 ms, and 2 more for each further
   * urgent task of the batch before, up to 100.
   */
  public static LaneSettings defaults() {
    return new LaneSettings(
        10_000,
        250,
        Duration.ofMillis(500),
        new UrgentPause(Duration.ofMillis(20), Duration.ofMillis(2), Duration.ofMillis(100)),
        new BackoffSettings(Duration.ofMillis(100), Duration.ofSeconds(3)),
        new BackoffSettings(Duration.ofSeconds(1), Duration.ofSeconds(10)));
  }
}
