// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.event;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * How much is remembered.
 *
 * @param capacity how many events, 1 to 1,000,000; beyond it the oldest are forgotten: {@code
 *     eureka.events.capacity}
 */
public record EventSettings(int capacity) {

  private static final int MOST = 1_000_000;

  /** Checks the range. */
  public EventSettings {
    checkArgument(
        capacity >= 1 && capacity <= MOST,
        "the number of events kept must be between 1 and %s, not %s",
        MOST,
        capacity);
  }

  /** Ten thousand. */
  public static EventSettings defaults() {
    return new EventSettings(10_000);
  }
}
