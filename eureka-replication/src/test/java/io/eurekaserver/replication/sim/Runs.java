// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication.sim;

import io.eurekaserver.replication.sim.Simulation.Outcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** Runs seeds, and tells of one that fails what a person needs to understand it. */
final class Runs {

  private static final int TRACE_LINES = 60;
  private static final int VIOLATIONS_SHOWN = 12;

  private final ErrorLog errors;

  private final Mutant mutant;

  Runs(ErrorLog errors, Mutant mutant) {
    this.errors = errors;
    this.mutant = mutant;
  }

  /** One run of a plan. */
  Outcome run(SimPlan plan) {
    Simulation simulation = new Simulation(plan, mutant);
    errors.belongsTo(message -> simulation.violated(Rule.NO_ERROR, "log", message));
    return simulation.run();
  }

  /** The seeds in this range that fail, in order; over all processors, as runs share nothing. */
  List<Long> failing(long from, long to) {
    return LongStream.range(from, to)
        .parallel()
        .filter(seed -> run(SimPlan.of(seed)).failed())
        .boxed()
        .sorted()
        .collect(Collectors.toList());
  }

  /** Why a seed fails, how to see it again, and the smallest plan that still fails. */
  String report(long seed) {
    return report(seed, null);
  }

  /** The same for one of the rules that it breaks; the first, if none is named. */
  String report(long seed, @Nullable Rule named) {
    Outcome outcome = run(SimPlan.of(seed));
    Rule rule = named == null ? outcome.violations().get(0).rule() : named;
    Outcome smallest = shrink(outcome, rule);
    String about = smallest.first(rule).about();
    return "Seed "
        + seed
        + " fails. Again with:\n  "
        + command(seed)
        + "\n"
        + describe(outcome)
        + "The smallest plan that still breaks "
        + rule
        + ":\n"
        + describe(smallest)
        + "What happened there to "
        + about
        + ":\n"
        + smallest.trace().tail(about, TRACE_LINES);
  }

  static String command(long seed) {
    return "mvn -q -B test -pl eureka-replication -am -Dtest=SimulationTest -Dsim.seed="
        + seed
        + " -Dsurefire.failIfNoSpecifiedTests=false";
  }

  private static String describe(Outcome outcome) {
    StringBuilder text = new StringBuilder("  ").append(outcome.plan()).append('\n');
    outcome.plan().faults().stream()
        .sorted(Comparator.comparingLong(Fault::from))
        .forEach(fault -> text.append("    ").append(fault).append('\n'));
    outcome.violations().stream()
        .limit(VIOLATIONS_SHOWN)
        .forEach(violation -> text.append("  * ").append(violation).append('\n'));
    return text.append("  ").append(outcome.violations().size()).append(" violations\n").toString();
  }

  /** Leaves out what is not needed to fail, one thing after the other, until nothing is left to. */
  private Outcome shrink(Outcome failing, Rule rule) {
    Outcome smallest = failing;
    Outcome smaller = smallest;
    while (smaller != null) {
      smallest = smaller;
      smaller = smaller(smallest.plan(), rule);
    }
    return smallest;
  }

  private @Nullable Outcome smaller(SimPlan plan, Rule rule) {
    for (UnaryOperator<SimPlan> step : steps(plan)) {
      Outcome outcome = run(step.apply(plan));
      if (outcome.breaks(rule)) {
        return outcome;
      }
    }
    return null;
  }

  private static List<UnaryOperator<SimPlan>> steps(SimPlan plan) {
    List<UnaryOperator<SimPlan>> steps = new ArrayList<>();
    plan.kinds().forEach(kind -> steps.add(p -> p.without(kind)));
    if (plan.nodes() > 2) {
      steps.add(p -> p.withNodes(2));
      steps.add(p -> p.withNodes(p.nodes() - 1));
    }
    if (plan.clients() > 1) {
      steps.add(p -> p.withClients(p.clients() / 2));
      steps.add(p -> p.withClients(p.clients() - 1));
    }
    if (plan.faultMinutes() > 2) {
      steps.add(p -> p.withMinutes(p.faultMinutes() / 2));
    }
    return steps;
  }
}
