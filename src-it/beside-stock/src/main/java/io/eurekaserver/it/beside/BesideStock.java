// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.beside;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Measures servers one after the other, in several rounds, and never two at a time. Each round
 * begins with another server, so that none has the coolest machine every time.
 */
final class BesideStock {
  private final List<Contender> contenders;
  private final Plan plan;
  private final Path javaHome;
  private final PrintStream raw;

  /** {@code raw} hears every single value as {@code round,server,metric,value}. */
  BesideStock(List<Contender> contenders, Plan plan, Path javaHome, PrintStream raw) {
    this.contenders = List.copyOf(contenders);
    this.plan = plan;
    this.javaHome = javaHome;
    this.raw = raw;
  }

  /** Runs all rounds. */
  Figures measure() throws IOException, InterruptedException {
    Figures figures = new Figures();
    List<Contender> order = new ArrayList<>(contenders);
    for (int round = 1; round <= plan.rounds(); round++) {
      for (Contender contender : order) {
        measure(contender, round, figures);
      }
      Collections.rotate(order, -1);
    }
    return figures;
  }

  private void measure(Contender contender, int round, Figures figures)
      throws IOException, InterruptedException {
    try (RunningServer server = RunningServer.start(contender, javaHome, plan.deltaKept())) {
      Measurement.of(
          server,
          plan,
          (metric, value) -> {
            figures.add(contender.name(), metric, value);
            raw.println(round + "," + contender.name() + "," + metric + "," + value);
          });
    }
  }
}
