// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.beside;

import java.time.Duration;

/**
 * How much is asked of two servers that are peers.
 *
 * @param lagRate requests a second while lag is measured, half of them registrations
 * @param lag how long
 * @param costRate requests a second while CPU is measured
 * @param warmUp how long before it is
 * @param cost how long it is
 * @param instances in the registry when a peer goes away
 * @param beatInterval between two heartbeats of one of these
 * @param away how long the peer is away
 */
record ReplicationPlan(
    int lagRate,
    Duration lag,
    int costRate,
    Duration warmUp,
    Duration cost,
    int instances,
    Duration beatInterval,
    Duration away) {

  /** What the published figures are made with. */
  static ReplicationPlan full() {
    return new ReplicationPlan(
        100,
        Duration.ofSeconds(20),
        1_000,
        Duration.ofSeconds(15),
        Duration.ofSeconds(10),
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
        60,
        Duration.ofSeconds(1),
        Duration.ofSeconds(1));
  }
}
