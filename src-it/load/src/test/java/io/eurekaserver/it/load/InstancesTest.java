// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InstancesTest {
  private static final int BIG = 202_000;

  @Test
  void id_bigRegistry_isNeverTheSame() {
    Instances instances = new Instances(4_000, 90);
    assertThat(IntStream.range(0, BIG).mapToObj(instances::id).distinct().count()).isEqualTo(BIG);
  }

  @Test
  void application_crowded_hasAThousandAndTheOthersTen() {
    Instances instances = new Instances(3_000, 90);
    Map<String, Long> sizes =
        IntStream.range(0, 3_500)
            .mapToObj(instances::application)
            .collect(Collectors.groupingBy(name -> name, Collectors.counting()));
    assertThat(sizes.values()).filteredOn(size -> size == 1_000).hasSize(3);
    assertThat(sizes.values()).filteredOn(size -> size == 10).hasSize(50);
    assertThat(sizes).hasSize(53);
  }

  /** Heartbeats must name the time of the registration, or a server asks for it again. */
  @Test
  void registration_unchanged_saysTheTimeThatHeartbeatsSay() {
    assertThat(Instances.plain().registration(7, 0))
        .contains("\"lastDirtyTimestamp\":\"" + Instances.dirty(7) + "\"");
    assertThat(Instances.plain().registration(7, 3))
        .contains("\"lastDirtyTimestamp\":\"" + (Instances.dirty(7) + 3) + "\"");
  }
}
