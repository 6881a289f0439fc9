// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.load;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.ObjDoubleConsumer;

/**
 * Measures servers one after the other, in several rounds, and never two at a time. Each round
 * begins with another server, so that none has the coolest machine every time.
 */
final class BesideStock {
  private final List<Contender> contenders;
  private final int rounds;
  private final Subject subject;
  private final PrintStream raw;

  /** {@code raw} hears every single value as {@code round,server,metric,value}. */
  BesideStock(List<Contender> contenders, int rounds, Subject subject, PrintStream raw) {
    this.contenders = List.copyOf(contenders);
    this.rounds = rounds;
    this.subject = subject;
    this.raw = raw;
  }

  /** What is measured about a server in one round. */
  @FunctionalInterface
  interface Subject {
    /** Starts the server, hands every figure over as it is made, and ends the server. */
    void measure(Contender contender, ObjDoubleConsumer<Measured> figures)
        throws IOException, InterruptedException;
  }

  /** One server alone. */
  static Subject alone(Plan plan, Path javaHome) {
    return (contender, figures) -> {
      try (RunningServer server = RunningServer.start(contender, javaHome, plan.deltaKept())) {
        Measurement.of(server, plan, figures);
      }
    };
  }

  /** Two servers of one kind as peers. */
  static Subject replication(ReplicationPlan plan, Path javaHome) {
    return (contender, figures) -> new Replication(contender, javaHome, plan, figures).measure();
  }

  /** Runs all rounds. */
  Figures measure() throws IOException, InterruptedException {
    Figures figures = new Figures();
    List<Contender> order = new ArrayList<>(contenders);
    for (int round = 1; round <= rounds; round++) {
      for (Contender contender : order) {
        measure(contender, round, figures);
      }
      Collections.rotate(order, -1);
    }
    return figures;
  }

  private void measure(Contender contender, int round, Figures figures)
      throws IOException, InterruptedException {
    subject.measure(
        contender,
        (metric, value) -> {
          figures.add(contender.name(), metric, value);
          raw.println(round + "," + contender.name() + "," + metric + "," + value);
        });
  }
}
