// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.lease;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

/** Settings that no registry could work with cannot be made. */
class LeaseSettingsTest {

  @Test
  void new_intervalOfNothing_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new LeaseSettings(false, 0, true))
        .withMessage("the default renewal interval must be at least 1 s, not 0");
  }
}
