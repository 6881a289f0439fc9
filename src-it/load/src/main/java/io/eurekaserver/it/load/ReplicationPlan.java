// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.load;

import java.time.Duration;

/**
 * How much is asked of two servers that are peers.
 *
 * @param lagRate requests a second while lag is measured, half of them registrations
 * @param lag how long
 * @param costRate requests a second while CPU is measured
 * @param warmUp how long before it is
 * @param cost how long one stretch of it is
 * @param stretches how many there are, with replication and as many without
 * @param instances in the registry when a peer goes away
 * @param beatInterval between two heartbeats of one of these
 * @param away how long the peer is away; zero: it stays
 */
record ReplicationPlan(
    int lagRate,
    Duration lag,
    int costRate,
    Duration warmUp,
    Duration cost,
    int stretches,
    int instances,
    Duration beatInterval,
    Duration away) {

  /** What the published figures are made with. */
  static ReplicationPlan full() {
    return new ReplicationPlan(
        100,
        Duration.ofSeconds(20),
        1_000,
        Duration.ofSeconds(10),
        Duration.ofSeconds(5),
        4,
        10_000,
        Duration.ofSeconds(30),
        Duration.ofSeconds(20));
  }

  /** Shows that the program works, and nothing about speed. */
  static ReplicationPlan quick() {
    return new ReplicationPlan(
        100,
        Duration.ofSeconds(1),
        100,
        Duration.ofMillis(200),
        Duration.ofMillis(500),
        1,
        60,
        Duration.ofSeconds(1),
        Duration.ofSeconds(1));
  }

  /** The same, without a peer that goes away. */
  ReplicationPlan withoutOutage() {
    return new ReplicationPlan(
        lagRate, lag, costRate, warmUp, cost, stretches, instances, beatInterval, Duration.ZERO);
  }
}
