// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.registry;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.ShrinkingMode;

/**
 * Whatever happens in whatever order, with whatever switches: the registry answers as its model
 * does, and looks as its model does, after every single step.
 */
class RegistryModelTest {

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.BOUNDED)
  void anySequenceOfSteps_givesTheModelsRegistry(
      @ForAll("switches") RegistryModel.Switches switches,
      @ForAll("sequences") List<Steps.Step> steps) {
    ModelledRegistry both = new ModelledRegistry(switches);
    for (Steps.Step step : steps) {
      step.take(both);
      both.agree();
    }
  }

  @Provide
  Arbitrary<RegistryModel.Switches> switches() {
    Arbitrary<Boolean> flag = Arbitraries.of(true, false);
    return Combinators.combine(flag, flag, flag, flag, Arbitraries.of(0, 3))
        .as(RegistryModel.Switches::new);
  }

  @Provide
  Arbitrary<List<Steps.Step>> sequences() {
    return Steps.any()
        .list()
        .ofMinSize(1)
        .ofMaxSize(60)
        .withSizeDistribution(RandomDistribution.uniform());
  }
}
