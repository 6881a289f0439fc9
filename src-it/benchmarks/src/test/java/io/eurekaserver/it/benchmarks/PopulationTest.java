// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.eurekaserver.core.codec.Format;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PopulationTest {

  private static final int COUNT = 2_000;

  @Test
  void instances_areTheSameInEachRun_andNoTwoHaveOneId() {
    assertThat(json(4_711)).isEqualTo(json(4_711));
    assertThat(IntStream.range(0, COUNT).mapToObj(i -> Population.instance(i).id()))
        .doesNotHaveDuplicates();
  }

  @Test
  void instances_areAsLargeAsInTheField() {
    assertThat(IntStream.range(0, COUNT).map(i -> json(i).length).average())
        .hasValueCloseTo(1_200.0, within(60.0));
  }

  private static byte[] json(int number) {
    return Messages.body(Population.instance(number), Format.JSON);
  }
}
