// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.lease;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.Duration;

/**
 * How long a registry remembers what ended, so that a late copy from a peer does not bring it back.
 *
 * @param timeToLive how long; zero remembers nothing
 * @param limit how many of each kind at most, at least 1; beyond it the oldest are forgotten
 */
public record MarkSettings(Duration timeToLive, int limit) {

  private static final int DEFAULT_LIMIT = 100_000;

  /** Nothing is remembered: for a registry without peers. */
  public static final MarkSettings OFF = new MarkSettings(Duration.ZERO, DEFAULT_LIMIT);

  /** Checks the ranges. */
  public MarkSettings {
    checkArgument(
        !timeToLive.isNegative(),
        "the time to live of cancel marks must not be negative, but is %s",
        timeToLive);
    checkArgument(limit >= 1, "the limit of cancel marks must be at least 1, not %s", limit);
  }

  /** An hour, 100,000 of each kind: for a registry that has peers. */
  public static MarkSettings defaults() {
    return new MarkSettings(Duration.ofHours(1), DEFAULT_LIMIT);
  }

  /** Whether anything is remembered at all. */
  public boolean isOn() {
    return !timeToLive.isZero();
  }
}
