// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArgumentsTest {

  @Test
  void bigPlan_valuesGiven_areTaken() {
    BigPlan plan = new Arguments("--big", "--instances=1000", "--minutes=2").bigPlan();
    assertThat(plan.instances()).isEqualTo(1_000);
    assertThat(plan.time()).isEqualTo(Duration.ofMinutes(2));
    assertThat(plan.changesPerSecond()).isBetween(0.16, 0.17);
  }

  @ParameterizedTest
  @ValueSource(strings = {"--wrong", "--rounds", "--quick=yes", "big", ""})
  void arguments_unknown_areRefusedByName(String wrong) {
    assertThatThrownBy(() -> new Arguments(wrong)).hasMessageStartingWith("Unknown " + wrong);
  }

  @Test
  void rounds_notANumber_isRefused() {
    assertThatThrownBy(() -> new Arguments("--rounds=x").rounds()).hasMessageContaining("--rounds");
  }
}
