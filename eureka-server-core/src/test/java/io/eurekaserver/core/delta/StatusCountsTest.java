// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.delta;

import static io.eurekaserver.core.model.InstanceStatus.DOWN;
import static io.eurekaserver.core.model.InstanceStatus.OUT_OF_SERVICE;
import static io.eurekaserver.core.model.InstanceStatus.STARTING;
import static io.eurekaserver.core.model.InstanceStatus.UNKNOWN;
import static io.eurekaserver.core.model.InstanceStatus.UP;
import static io.eurekaserver.core.testing.Instances.instance;
import static org.assertj.core.api.Assertions.assertThat;

import io.eurekaserver.core.model.Application;
import java.util.List;
import org.junit.jupiter.api.Test;

class StatusCountsTest {

  @Test
  void hashCodeText_namesEachStatusThatOccurs_inTheOrderOfTheirNames() {
    StatusCounts counts =
        StatusCounts.EMPTY.plus(UP).plus(UNKNOWN).plus(STARTING).plus(OUT_OF_SERVICE).plus(DOWN);
    assertThat(counts.plus(UP).hashCodeText())
        .isEqualTo("DOWN_1_OUT_OF_SERVICE_1_STARTING_1_UNKNOWN_1_UP_2_");
    assertThat(counts.minus(DOWN).minus(STARTING).hashCodeText())
        .isEqualTo("OUT_OF_SERVICE_1_UNKNOWN_1_UP_1_");
    assertThat(StatusCounts.EMPTY.hashCodeText()).isEmpty();
  }

  @Test
  void plusAndMinus_leaveTheOriginalAlone() {
    StatusCounts one = StatusCounts.EMPTY.plus(UP);
    one.plus(UP);
    one.minus(UP);

    assertThat(one.count(UP)).isEqualTo(1);
    assertThat(one.total()).isEqualTo(1);
    assertThat(StatusCounts.EMPTY.total()).isZero();
  }

  @Test
  void of_countsAcrossApplications() {
    StatusCounts counts =
        StatusCounts.of(
            List.of(
                new Application("A", List.of(instance("a", "1"), instance("a", "2", DOWN))),
                new Application("B", List.of(instance("b", "1")))));

    assertThat(counts.hashCodeText()).isEqualTo("DOWN_1_UP_2_");
    assertThat(counts.total()).isEqualTo(3);
  }
}
