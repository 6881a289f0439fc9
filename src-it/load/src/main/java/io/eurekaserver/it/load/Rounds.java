// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.load;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.ObjDoubleConsumer;

/**
 * Measures servers one after the other, in several rounds, and never two at a time. Each round
 * begins with another server, so that none has the coolest machine every time.
 */
final class Rounds {
  private final List<Contender> contenders;
  private final int rounds;
  private final Subject subject;
  private final Journal journal;

  /** The journal hears of every single value. */
  Rounds(List<Contender> contenders, int rounds, Subject subject, Journal journal) {
    this.contenders = List.copyOf(contenders);
    this.rounds = rounds;
    this.subject = subject;
    this.journal = journal;
  }

  /** What is measured about a server in one round. */
  @FunctionalInterface
  interface Subject {
    /** Starts the server, hands every figure over as it is made, and ends the server. */
    void measure(Contender contender, int round, ObjDoubleConsumer<Measured> figures)
        throws IOException, InterruptedException;
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
    journal.say("Round " + round + " of " + rounds + ": " + contender.name());
    subject.measure(
        contender,
        round,
        (metric, value) -> {
          figures.add(contender.name(), metric, value);
          journal.value(round, contender.name(), metric, value);
        });
  }
}
