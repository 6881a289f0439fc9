// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Ticker;
import io.eurekaserver.core.cache.CacheSettings;
import io.eurekaserver.core.cache.ReadWriteTier;
import io.eurekaserver.core.cache.RegistryPayloads;
import io.eurekaserver.core.cache.Scope;
import io.eurekaserver.core.codec.Form;
import io.eurekaserver.core.registry.LocalRegistry;
import io.eurekaserver.core.registry.Origin;
import io.eurekaserver.core.registry.RegistrySettings;
import io.eurekaserver.core.registry.RegistryTime;
import io.eurekaserver.core.testing.Instances;
import io.eurekaserver.web.param.Accepted;
import org.junit.jupiter.api.Test;

/** What is answered on the thread that serves other connections too. */
class QuickReadTest {

  private static final Accepted JSON = new Accepted(Form.JSON_FULL, Form.JSON_FULL);

  private final LocalRegistry registry =
      new LocalRegistry(RegistrySettings.defaults(), RegistryTime.system(), "");
  private final RegistryPayloads payloads =
      new RegistryPayloads(registry.view(), CacheSettings.defaults(), Ticker.systemTicker());
  private final ReadWriteTier tier =
      new ReadWriteTier(payloads, CacheSettings.defaults(), Ticker.systemTicker());
  private final RegistryReads reads = new RegistryReads(tier, () -> true);

  @Test
  void isQuick_whatIsNotMadeYet_isNot() {
    assertThat(reads.isQuick(Scope.ALL, JSON, true)).isFalse();

    tier.payload(Scope.ALL, Form.JSON_FULL).gzip();

    assertThat(reads.isQuick(Scope.ALL, JSON, true)).isTrue();
    assertThat(reads.isQuick(Scope.ALL, JSON, false)).isFalse();
  }

  @Test
  void isQuick_moreThanAMebibyte_isNot() {
    registry.tell(payloads);
    registry.tell(tier);
    for (int i = 0; i < 2_000; i++) {
      registry.register(Instances.instance("orders", "i" + i), Origin.CLIENT);
    }
    long plain = tier.payload(Scope.ALL, Form.JSON_FULL).plain().length();
    long gzip = tier.payload(Scope.ALL, Form.JSON_FULL).gzip().length();

    assertThat(plain).isGreaterThan(1 << 20);
    assertThat(gzip).isLessThan(1 << 20);
    assertThat(reads.isQuick(Scope.ALL, JSON, false)).isFalse();
    assertThat(reads.isQuick(Scope.ALL, JSON, true)).isTrue();
  }
}
