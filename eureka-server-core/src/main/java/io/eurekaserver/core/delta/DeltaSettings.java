// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.delta;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.Duration;

/**
 * How long recent changes are kept for readers of the delta (protocol, 5.8).
 *
 * @param disabled whether the delta is refused, so that clients always fetch everything: {@code
 *     eureka.server.disable-delta}
 * @param retention how long a change is kept, positive: {@code
 *     eureka.server.retention-time-in-m-s-in-delta-queue}
 * @param pruneInterval the time between two looks for changes that are too old, positive: {@code
 *     eureka.server.delta-retention-timer-interval-in-ms}
 */
public record DeltaSettings(boolean disabled, Duration retention, Duration pruneInterval) {

  /** Checks the times. */
  public DeltaSettings {
    checkArgument(
        retention.compareTo(Duration.ZERO) > 0,
        "the retention of changes must be positive, not %s",
        retention);
    checkArgument(
        pruneInterval.compareTo(Duration.ZERO) > 0,
        "the prune interval must be positive, not %s",
        pruneInterval);
  }

  /** Changes are kept 3 minutes and looked through every 30 s. */
  public static DeltaSettings defaults() {
    return new DeltaSettings(false, Duration.ofMinutes(3), Duration.ofSeconds(30));
  }
}
