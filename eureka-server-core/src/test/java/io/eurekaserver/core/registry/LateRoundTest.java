// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.registry;

import static io.eurekaserver.core.testing.Instances.instance;
import static org.assertj.core.api.Assertions.assertThat;

import io.eurekaserver.core.model.InstanceId;
import io.eurekaserver.core.model.LeaseInfo;
import io.eurekaserver.core.testing.ManualTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** What a late round of eviction gives back, and what it does not (protocol, section 5.6). */
class LateRoundTest {

  private static final InstanceId A = new InstanceId("orders", "a");

  private final ManualTime time = new ManualTime();
  private final LocalRegistry registry =
      new LocalRegistry(RegistrySettings.defaults(), time.asRegistryTime(), "");
  private final Evictor evictor =
      new Evictor(registry, EvictionSettings.defaults(), time, new SplittableRandom(1));

  private void renew() {
    assertThat(registry.renew(Heartbeat.of("ORDERS", "a", OptionalLong.empty(), Origin.CLIENT)))
        .isEqualTo(RenewOutcome.RENEWED);
  }

  private LeaseInfo lease() {
    return registry.view().instance(A).leaseInfo();
  }

  @Test
  void lateRounds_doNotMakeTheLastRenewalThatReadersSeeDrift() {
    registry.register(instance("orders", "a"), Origin.CLIENT);
    for (int round = 0; round < 100; round++) {
      time.advance(Duration.ofMinutes(1).plusSeconds(3));
      evictor.run();
      renew();
    }

    assertThat(lease().lastRenewalTimestamp()).isEqualTo(time.millis());
  }

  @Test
  void renewalThatCameWhileTheRoundWasLate_isForgivenNoMoreThanItsAge() {
    registry.register(instance("orders", "a"), Origin.CLIENT);
    time.advance(Duration.ofMinutes(10));
    renew();
    evictor.run();

    time.advanceSeconds(90);
    assertThat(registry.view().instance(A)).isNotNull();
    time.advanceSeconds(1);
    assertThat(registry.view().instance(A)).isNull();
  }

  @Test
  void intervalLongerThanAnyTicker_isNeverLate() {
    EvictionSettings never =
        new EvictionSettings(Duration.ofMillis(Long.MAX_VALUE), true, 0.85, 10);
    registry.register(instance("orders", "a"), Origin.CLIENT);
    time.advanceSeconds(91);
    new Evictor(registry, never, time, new SplittableRandom(1)).run();

    assertThat(registry.view().applications()).isEmpty();
  }

  @Test
  void lastState_ofACancelAndOfAnEviction_showsTheLastRenewal() {
    List<Change> told = new ArrayList<>();
    registry.register(instance("orders", "a"), Origin.CLIENT);
    registry.register(instance("orders", "b"), Origin.CLIENT);
    registry.tell(told::add);
    time.advanceSeconds(20);
    renew();
    long renewed = time.millis();
    time.advanceSeconds(10);
    registry.cancel(A, Origin.CLIENT);
    time.advanceSeconds(30);
    evictor.run();
    time.advanceSeconds(60);
    evictor.run();

    assertThat(told)
        .extracting(change -> change.instance().leaseInfo().lastRenewalTimestamp())
        .containsExactly(renewed, ManualTime.START_MILLIS);
    assertThat(told)
        .extracting(change -> change.instance().leaseInfo().evictionTimestamp())
        .containsExactly(renewed + 10_000, time.millis());
  }
}
