// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Settings that no server could listen with cannot be made. */
class HttpSettingsTest {

  private static HttpSettings with(String path, long body, int threads, Duration shutdown) {
    return new HttpSettings(
        null,
        0,
        path,
        body,
        8192,
        Duration.ofSeconds(1),
        Duration.ofSeconds(1),
        0,
        threads,
        shutdown);
  }

  @ParameterizedTest
  @ValueSource(strings = {"registry", "/", "/registry/"})
  void new_pathThatIsNoPrefix_isRefused(String path) {
    assertThatIllegalArgumentException().isThrownBy(() -> with(path, 1, 8, Duration.ZERO));
  }

  @Test
  void new_outOfRange_isRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> with("", 0, 8, Duration.ZERO));
    assertThatIllegalArgumentException().isThrownBy(() -> with("", 1, 7, Duration.ZERO));
    assertThatIllegalArgumentException().isThrownBy(() -> with("", 1, 8, Duration.ofMillis(-1)));
    assertThatIllegalArgumentException().isThrownBy(() -> HttpSettings.defaults().withPort(65_536));
  }

  @Test
  void withPort_changesThePortOnly() {
    HttpSettings changed = HttpSettings.defaults().withPort(0);
    assertThat(changed.port()).isZero();
    assertThat(changed.withPort(8761)).isEqualTo(HttpSettings.defaults());
  }
}
