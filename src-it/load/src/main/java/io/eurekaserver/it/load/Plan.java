// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.load;

import java.time.Duration;

/**
 * How much is asked of each server. Every step ends at its count or at {@code step}, whichever
 * comes first, so a run is bounded in both.
 *
 * @param small instances in the small registry
 * @param large instances in the large registry
 * @param warmUp heartbeats before heartbeats are measured
 * @param requests requests of one measured step
 * @param step the longest that one step may last
 * @param idle how long a fresh server is left alone
 * @param deltaKept how long the servers keep a change in the delta
 */
record Plan(
    int small,
    int large,
    int warmUp,
    int requests,
    Duration step,
    Duration idle,
    Duration deltaKept) {

  /** What the published figures are made with. */
  static Plan full() {
    return new Plan(
        1_000,
        10_000,
        100_000,
        200_000,
        Duration.ofSeconds(8),
        Duration.ofSeconds(10),
        Duration.ofSeconds(3));
  }

  /** A few hundred requests: shows that the program works, and nothing about speed. */
  static Plan quick() {
    return new Plan(
        20, 60, 50, 60, Duration.ofSeconds(2), Duration.ofMillis(100), Duration.ofMillis(200));
  }
}
