// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication.sim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The simulation finds faults: each of those that are built in fails within a few seeds. */
class MutantTest {

  private static final long ENOUGH_SEEDS = 60;

  @ParameterizedTest
  @EnumSource(value = Mutant.class, mode = EnumSource.Mode.EXCLUDE, names = "NONE")
  void mutant_isFoundWithinFewSeeds(Mutant mutant) {
    try (ErrorLog errors = new ErrorLog()) {
      Runs runs = new Runs(errors, mutant);
      assertThat(LongStream.rangeClosed(1, ENOUGH_SEEDS).anyMatch(seed -> fails(runs, seed)))
          .as("%s is found", mutant)
          .isTrue();
    }
  }

  private static boolean fails(Runs runs, long seed) {
    return runs.run(SimPlan.of(seed)).failed();
  }
}
