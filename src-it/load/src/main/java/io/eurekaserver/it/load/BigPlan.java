// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.load;

import java.time.Duration;

/**
 * What is asked of a server with a big registry.
 *
 * @param instances in the registry, always
 * @param crowded how many of them are in applications of a thousand
 * @param beatInterval between two heartbeats of one instance
 * @param changesPerMinute as a share of the registry: one leaves and a new one comes
 * @param deltasPerSecond how many clients ask for the delta each second
 * @param fullsPerSecond how many ask for everything
 * @param deltaKept how long the server keeps a change in the delta
 * @param time of the measurement
 */
record BigPlan(
    int instances,
    int crowded,
    Duration beatInterval,
    double changesPerMinute,
    int deltasPerSecond,
    int fullsPerSecond,
    Duration deltaKept,
    Duration time) {

  /** What the published figures are made with. */
  static BigPlan full(int instances, Duration deltaKept, Duration time) {
    return new BigPlan(
        instances, instances / 50, Duration.ofSeconds(30), 0.01, 50, 5, deltaKept, time);
  }

  /** Shows that the program works, and nothing about speed. */
  static BigPlan quick() {
    return new BigPlan(
        2_000,
        1_000,
        Duration.ofSeconds(2),
        0.5,
        10,
        2,
        Duration.ofSeconds(1),
        Duration.ofSeconds(2));
  }

  /** Heartbeats of all together. */
  double beatsPerSecond() {
    return instances * 1_000.0 / beatInterval.toMillis();
  }

  /** How many leave, and how many come. */
  double changesPerSecond() {
    return instances * changesPerMinute / 60;
  }

  /** A lease as clients ask for it: three heartbeats. */
  int leaseSeconds() {
    return (int) Math.max(1, 3 * beatInterval.toSeconds());
  }

  /** How long everything goes on before it counts. */
  Duration warmUp() {
    return time.dividedBy(8);
  }

  /** After a mass registration, until the delta has left it. */
  Duration quiet() {
    return deltaKept.plus(
        deltaKept.compareTo(Duration.ofMinutes(1)) > 0 ? Duration.ofSeconds(31) : deltaKept);
  }
}
