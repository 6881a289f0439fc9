// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The records of this module refuse what nobody could work with. */
class OwnSettingsTest {

  private static OwnInstanceSettings own(String name, boolean preferIp, @Nullable String id) {
    return new OwnInstanceSettings(name, "host", "10.0.0.1", preferIp, id, "", "", true);
  }

  @Test
  void ownInstance_emptyName_isRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> own(" ", false, null));
  }

  @Test
  void ownInstance_id_isMadeOfHostApplicationAndPort() {
    assertThat(own("app", false, null).instanceId(80)).isEqualTo("host:app:80");
    assertThat(own("app", true, null).instanceId(80)).isEqualTo("10.0.0.1:app:80");
    assertThat(own("app", true, "me").instanceId(80)).isEqualTo("me");
  }

  @Test
  void peers_timesOfNothing_areRefused() {
    Duration second = Duration.ofSeconds(1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PeerConnectionSettings(Duration.ZERO, second, 1, 1, second));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PeerConnectionSettings(second, Duration.ZERO, 1, 1, second));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PeerConnectionSettings(second, second, 1, 0, second));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new PeerSettings(
                    Map.of(),
                    "",
                    Map.of(),
                    true,
                    null,
                    Duration.ZERO,
                    PeerDnsSettings.defaults(),
                    PeerConnectionSettings.defaults()));
  }
}
