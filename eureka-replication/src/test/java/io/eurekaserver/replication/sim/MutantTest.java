// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication.sim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The simulation finds faults: each of those that are built in shows within a few seeds. */
class MutantTest {

  private static final long ENOUGH_SEEDS = 60;

  @ParameterizedTest
  @EnumSource(value = Mutant.class, mode = EnumSource.Mode.EXCLUDE, names = "NONE")
  void mutant_breaksWhatHeldWithoutIt_withinFewSeeds(Mutant mutant) {
    try (ErrorLog errors = new ErrorLog()) {
      Runs sound = new Runs(errors, Mutant.NONE);
      Runs faulty = new Runs(errors, mutant);
      assertThat(
              LongStream.rangeClosed(1, ENOUGH_SEEDS)
                  .mapToObj(SimPlan::of)
                  .anyMatch(plan -> !sound.run(plan).rules().containsAll(faulty.run(plan).rules())))
          .as("%s is found", mutant)
          .isTrue();
    }
  }
}
