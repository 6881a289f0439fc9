// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.load;

import static io.eurekaserver.it.load.Contender.BARE;
import static io.eurekaserver.it.load.Contender.LAUNCHER;
import static io.eurekaserver.it.load.Contender.OURS;
import static io.eurekaserver.it.load.Contender.STOCK_2021;
import static io.eurekaserver.it.load.Contender.STOCK_2025;

import java.util.List;

/** The targets, by the run that measures them. */
final class Targets {
  private static final int LARGE = 10_000;
  private static final int LARGEST = 100_000;

  private Targets() {}

  /** Of one server alone. */
  static List<Target> alone() {
    return List.of(
        Target.ratio(Metric.BEAT_16, BARE, 1.5),
        Target.ratio(Metric.BEAT_16, STOCK_2021, 0.35),
        Target.ratio(Metric.BEAT_16, STOCK_2025, 0.2),
        Target.ratio(Metric.FULL_CACHED, BARE, 1.3),
        Target.ratio(Metric.FULL_CACHED, STOCK_2021, 0.3),
        Target.ratio(Metric.DELTA_CACHED, BARE, 2),
        Target.ratio(Metric.APP_CACHED, BARE, 2),
        Target.ratio(Metric.VIP_CACHED, BARE, 2),
        Target.ratio(Metric.REGISTER_WARM, STOCK_2021, 0.4),
        Target.ratio(Metric.REGISTER_WARM, STOCK_2025, 0.25),
        Target.absolute(Metric.FULL_AFTER_CHANGE.at(LARGEST), 5),
        Target.absolute(Metric.DELTA_AFTER_CHANGE.at(LARGEST), 1),
        Target.absolute(Metric.HEAP_ANSWER.at(LARGE), 1_500),
        Target.ratio(Metric.HEAP_ANSWER.at(LARGE), STOCK_2025, 0.5),
        Target.ratio(LAUNCHER, Metric.START_CPU, STOCK_2025, 0.125),
        Target.ratio(Metric.START_CPU, STOCK_2025, 0.2),
        Target.ratio(LAUNCHER, Metric.RSS_START, STOCK_2025, 0.333),
        Target.ratio(Metric.RSS_START, STOCK_2025, 0.333));
  }

  /** Of two servers as peers. */
  static List<Target> replication() {
    return List.of(
        new Target(
            "Replicated heartbeat, CPU, sender's extra and receiver: times the better of the two",
            0.4,
            figures ->
                beat(figures, OURS)
                    / Math.min(beat(figures, STOCK_2021), beat(figures, STOCK_2025))));
  }

  private static double beat(Figures figures, String server) {
    return figures.median(server, ReplicationMetric.BEAT_SENDER)
        + figures.median(server, ReplicationMetric.BEAT_RECEIVER);
  }

  /** Of a big registry. */
  static List<Target> big() {
    return List.of(
        Target.absolute(BigMetric.BEAT_P99, 50),
        Target.absolute(BigMetric.PAUSE_LONGEST, 100),
        Target.absolute(BigMetric.SILENCE, 100),
        Target.absolute(BigMetric.CORES, 1),
        Target.absolute(BigMetric.MISSING, 0),
        Target.absolute(BigMetric.ERRORS, 0));
  }
}
