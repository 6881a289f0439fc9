// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.lease;

import static io.eurekaserver.core.testing.Instances.draft;
import static org.assertj.core.api.Assertions.assertThat;

import io.eurekaserver.core.model.InstanceInfo;
import io.eurekaserver.core.model.LeaseInfo;
import org.junit.jupiter.api.Test;

class LeaseTermTest {

  private static final LeaseSettings SETTINGS = new LeaseSettings(false, 15, true);
  private static final LeaseSettings DOUBLED = new LeaseSettings(true, 15, true);

  private static LeaseTerm term(LeaseInfo asked, LeaseSettings settings) {
    InstanceInfo instance = draft("orders", "a").leaseInfo(asked).build();
    return LeaseTerm.of(instance, settings);
  }

  @Test
  void of_takesWhatTheClientAsksFor() {
    LeaseTerm term = term(LeaseInfo.ofClient(10, 25), SETTINGS);

    assertThat(term).isEqualTo(new LeaseTerm(25_000_000_000L, 0, 10));
    assertThat(term.durationSeconds()).isEqualTo(25);
    assertThat(term.renewalMicrosPerMinute()).isEqualTo(6_000_000);
  }

  @Test
  void of_noLease_isNinetySecondsAtTheConfiguredInterval() {
    assertThat(term(null, SETTINGS)).isEqualTo(new LeaseTerm(90_000_000_000L, 0, 15));
  }

  @Test
  void of_nonsense_isTheProtocolsDefault() {
    assertThat(term(LeaseInfo.ofClient(0, -1), SETTINGS))
        .isEqualTo(new LeaseTerm(90_000_000_000L, 0, 30));
  }

  @Test
  void of_doubled_hasItsDurationAsTheBonus() {
    assertThat(term(LeaseInfo.ofClient(10, 25), DOUBLED).renewalBonusNanos())
        .isEqualTo(25_000_000_000L);
  }

  @Test
  void of_thelargestDuration_staysExact() {
    LeaseTerm term = term(LeaseInfo.ofClient(Integer.MAX_VALUE, Integer.MAX_VALUE), DOUBLED);

    assertThat(term.durationNanos()).isEqualTo(Integer.MAX_VALUE * 1_000_000_000L);
    assertThat(term.durationSeconds()).isEqualTo(Integer.MAX_VALUE);
    assertThat(term.renewalMicrosPerMinute()).isZero();
  }
}
