// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.google.common.base.Stopwatch;
import io.eurekaserver.replication.sim.Simulation.Outcome;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Thousands of small clusters, each from a seed, each with faults of its own; when the faults are
 * over all registries must be equal and true. {@code -Dsim.seed=N} runs one seed, {@code
 * -Dsim.from=N -Dsim.seeds=N} others than the usual, {@code -Dsim.minutes=N} as many as there is
 * time for.
 */
class SimulationTest {

  private static final Logger log = LoggerFactory.getLogger("simulation");

  private static final long USUAL_SEEDS = 2_000;
  private static final long AT_ONCE = 100;
  private static ErrorLog errors;
  private static Runs runs;

  @BeforeAll
  static void quiet() {
    errors = new ErrorLog();
    runs = new Runs(errors, Mutant.NONE);
  }

  @AfterAll
  static void loud() {
    errors.close();
  }

  @Test
  void seeds_whenFaultsAreOver_registriesAreEqualAndTrue() {
    Long one = Long.getLong("sim.seed");
    long from = one == null ? Long.getLong("sim.from", 1) : one;
    long seeds = one == null ? Long.getLong("sim.seeds", USUAL_SEEDS) : 1;
    Duration most = Duration.ofMinutes(Long.getLong("sim.minutes", Long.MAX_VALUE / 60_000_000));
    long last = Long.getLong("sim.minutes") == null ? from + seeds : Long.MAX_VALUE;
    Stopwatch watch = Stopwatch.createStarted();
    long next = from;
    while (next < last && watch.elapsed().compareTo(most) < 0) {
      long end = Math.min(last, next + AT_ONCE);
      List<Long> failing = runs.failing(next, end);
      if (!failing.isEmpty()) {
        fail(
            "Of seeds %d to %d these fail: %s%n%s",
            from, end - 1, failing, runs.report(failing.get(0)));
      }
      next = end;
    }
    log.info("Seeds {} to {} went well, in {}", from, next - 1, watch);
  }

  @Test
  void seed_runTwice_isTheSameRun() {
    for (long seed = 1; seed <= 20; seed++) {
      Outcome first = runs.run(SimPlan.of(seed));
      Outcome second = runs.run(SimPlan.of(seed));
      assertThat(second.trace().hash())
          .as("trace of seed %d", seed)
          .isEqualTo(first.trace().hash());
      assertThat(second.events()).as("events of seed %d", seed).isEqualTo(first.events());
    }
  }
}
