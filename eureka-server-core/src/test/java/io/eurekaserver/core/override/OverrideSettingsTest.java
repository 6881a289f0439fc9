// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.override;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Settings that no override could live with cannot be made. */
class OverrideSettingsTest {

  @Test
  void new_timeToLiveOfNothing_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new OverrideSettings(false, Duration.ZERO, false))
        .withMessage("the time to live of overrides must be positive, not PT0S");
  }
}
