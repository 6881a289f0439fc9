// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.delta;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Settings that no delta could work with cannot be made. */
class DeltaSettingsTest {

  @ParameterizedTest
  @CsvSource({"0, 1", "1, 0", "-1, 1", "1, -1"})
  void new_notPositive_isRefused(long retention, long pruning) {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new DeltaSettings(false, Duration.ofMillis(retention), Duration.ofMillis(pruning)));
  }
}
