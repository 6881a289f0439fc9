// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.load;

import java.time.Duration;
import java.util.List;

/**
 * How much is asked of each server. Every step ends at its count or at {@code step}, whichever
 * comes first, so a run is bounded in both.
 *
 * @param sizes of the registry at which reads after a change are measured, rising
 * @param large the size, one of these, at which everything else is measured
 * @param largestStock the largest size for a stock server, and the one before in later rounds
 * @param requests of one measured step of heartbeats
 * @param step the longest that one step may last
 * @param pairs changes, each with the read after it, at each size
 * @param even how long heartbeats come at an even rate, for their latency
 * @param deltaKept how long the servers keep a change in the delta
 */
record Plan(
    List<Integer> sizes,
    int large,
    int largestStock,
    int requests,
    Duration step,
    int pairs,
    Duration even,
    Duration deltaKept) {

  /** Heartbeats a second while their latency is measured: less than any server can bear. */
  static final int EVEN_RATE = 2_000;

  /** What the published figures are made with. */
  static Plan full() {
    return new Plan(
        List.of(1_000, 5_000, 10_000, 20_000, 50_000, 100_000),
        10_000,
        50_000,
        100_000,
        Duration.ofSeconds(4),
        60,
        Duration.ofSeconds(6),
        Duration.ofSeconds(1));
  }

  /** A few hundred requests: shows that the program works, and nothing about speed. */
  static Plan quick() {
    return new Plan(
        List.of(20, 60, 80),
        60,
        60,
        60,
        Duration.ofSeconds(2),
        3,
        Duration.ofMillis(200),
        Duration.ofMillis(200));
  }

  /** How long a registry may take to fill. */
  Duration patience() {
    return Duration.ofMinutes(2);
  }

  /** How long a fresh server is left alone. */
  Duration idle() {
    return step;
  }

  /** The sizes for a server; the largest of a stock server cost minutes, so they come once. */
  List<Integer> sizes(Contender.Work work, boolean firstRound) {
    return sizes.stream()
        .filter(
            size ->
                work == Contender.Work.ALL
                    || size < largestStock
                    || (size == largestStock && (firstRound || size == large)))
        .toList();
  }
}
