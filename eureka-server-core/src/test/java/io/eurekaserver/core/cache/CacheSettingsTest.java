// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.cache;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Settings that no cache could work with cannot be made. */
class CacheSettingsTest {

  @ParameterizedTest
  @CsvSource({"0, 1, 1", "1, 0, 1", "1, 1, 0"})
  void new_notPositive_isRefused(long update, long expiration, int size) {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new CacheSettings(
                    true, Duration.ofMillis(update), Duration.ofMillis(expiration), size));
  }
}
