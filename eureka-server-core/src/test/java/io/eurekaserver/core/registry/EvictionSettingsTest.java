// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.registry;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Settings that no evictor could work with cannot be made. */
class EvictionSettingsTest {

  @ParameterizedTest
  @CsvSource({"0, 0.5, 0", "-1, 0.5, 0", "1, -0.1, 0", "1, 1.1, 0", "1, NaN, 0", "1, 0.5, -1"})
  void new_outOfRange_isRefused(long millis, double threshold, int minimum) {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new EvictionSettings(Duration.ofMillis(millis), true, threshold, minimum));
  }

  @Test
  void new_bounds_areAllowed() {
    assertThatNoException()
        .isThrownBy(
            () -> {
              new EvictionSettings(Duration.ofNanos(1), true, 0, 0);
              new EvictionSettings(Duration.ofDays(36_500), false, 1, Integer.MAX_VALUE);
            });
  }
}
