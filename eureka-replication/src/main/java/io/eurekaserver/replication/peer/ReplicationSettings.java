// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication.peer;

import static com.google.common.base.Preconditions.checkArgument;

import io.eurekaserver.replication.batch.LaneSettings;
import java.time.Duration;

/**
 * How peers are told of changes.
 *
 * @param changes the lane of batches to each of them
 * @param groups the lane of auto-scaling groups: one at a time
 * @param lifetime how long a cancel, an override or a group is worth telling: {@code
 *     eureka.server.max-time-for-replication}
 */
public record ReplicationSettings(LaneSettings changes, LaneSettings groups, Duration lifetime) {

  private static final int BATCH_SIZE = 250;

  /** Checks that there is a lifetime. */
  public ReplicationSettings {
    checkArgument(lifetime.toMillis() > 0, "not a lifetime: %s", lifetime);
  }

  /** 10,000 changes a peer, 250 a batch, half a minute. */
  public static ReplicationSettings defaults() {
    LaneSettings lane = LaneSettings.defaults();
    return new ReplicationSettings(lane, oneByOne(lane.capacity()), Duration.ofSeconds(30));
  }

  /** The lane of batches: at most 250 changes in one, fewer if fewer may wait. */
  public static LaneSettings batches(int capacity, Duration maxBatchingDelay) {
    return lane(capacity, Math.min(capacity, BATCH_SIZE), maxBatchingDelay);
  }

  /** The lane of groups: one by one. */
  public static LaneSettings oneByOne(int capacity) {
    return lane(capacity, 1, LaneSettings.defaults().maxBatchingDelay());
  }

  private static LaneSettings lane(int capacity, int batchSize, Duration maxBatchingDelay) {
    LaneSettings standard = LaneSettings.defaults();
    return new LaneSettings(
        capacity,
        batchSize,
        maxBatchingDelay,
        standard.urgentPause().atMost(maxBatchingDelay),
        standard.network(),
        standard.congestion());
  }
}
