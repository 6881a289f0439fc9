// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.override;

import static io.eurekaserver.core.model.InstanceStatus.DOWN;
import static io.eurekaserver.core.model.InstanceStatus.OUT_OF_SERVICE;
import static org.assertj.core.api.Assertions.assertThat;

import io.eurekaserver.core.model.InstanceId;
import io.eurekaserver.core.testing.ManualTime;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class OverridesTest {

  private static final InstanceId A = new InstanceId("ORDERS", "a");
  private static final Duration TTL = Duration.ofMinutes(10);

  private final ManualTime time = new ManualTime();
  private final Overrides overrides = with(false, TTL);

  private Overrides with(boolean legacyLifetime, Duration timeToLive) {
    return new Overrides(new OverrideSettings(legacyLifetime, timeToLive, false), time);
  }

  @Test
  void removeExpired_registered_neverAges() {
    overrides.put(A, DOWN);
    time.advance(TTL.multipliedBy(1000));

    assertThat(overrides.removeExpired()).isEmpty();
    assertThat(overrides.get(A)).isEqualTo(DOWN);
  }

  @Test
  void removeExpired_gone_endsAfterItsTimeToLive_notAtIt() {
    overrides.put(A, DOWN);
    time.advance(TTL);
    overrides.detach(A);

    time.advance(TTL);
    assertThat(overrides.removeExpired()).isEmpty();
    time.advance(Duration.ofNanos(1));
    assertThat(overrides.removeExpired()).containsExactly(A);
    assertThat(overrides.get(A)).isNull();
    assertThat(overrides.removeExpired()).isEmpty();
  }

  @Test
  void attach_back_endsTheAgeing() {
    overrides.put(A, DOWN);
    overrides.detach(A);
    time.advance(TTL);
    overrides.attach(A);
    time.advance(TTL);
    assertThat(overrides.removeExpired()).isEmpty();

    overrides.detach(A);
    time.advance(TTL);
    assertThat(overrides.removeExpired()).as("its time begins anew").isEmpty();
  }

  @Test
  void put_whileAgeing_isOfARegisteredInstance() {
    overrides.put(A, DOWN);
    overrides.detach(A);
    overrides.put(A, OUT_OF_SERVICE);
    time.advance(TTL.multipliedBy(2));

    assertThat(overrides.removeExpired()).isEmpty();
    assertThat(overrides.get(A)).isEqualTo(OUT_OF_SERVICE);
  }

  @Test
  void attachAndDetach_withoutAnOverride_makeNone() {
    overrides.attach(A);
    overrides.detach(A);

    assertThat(overrides.get(A)).isNull();
    assertThat(overrides.remove(A)).isFalse();
    assertThat(overrides.asMap()).isEmpty();
  }

  @Test
  void detach_legacyLifetime_endsItAtOnce() {
    Overrides stock = with(true, TTL);
    stock.put(A, DOWN);
    stock.detach(A);

    assertThat(stock.get(A)).isNull();
  }

  @Test
  void timeToLive_longerThanAnyTicker_meansForEver() {
    Overrides eternal = with(false, Duration.ofMillis(Long.MAX_VALUE));
    eternal.put(A, DOWN);
    eternal.detach(A);
    time.advance(Duration.ofDays(36_500));

    assertThat(eternal.removeExpired()).isEmpty();
    assertThat(eternal.get(A)).isEqualTo(DOWN);
  }

  @Test
  void asMap_isACopyInOrder() {
    overrides.put(new InstanceId("B", "a"), DOWN);
    overrides.put(new InstanceId("A", "b"), DOWN);
    overrides.put(new InstanceId("A", "a"), DOWN);
    var map = overrides.asMap();
    overrides.remove(new InstanceId("A", "a"));

    assertThat(map.keySet()).extracting(InstanceId::toString).containsExactly("A/a", "A/b", "B/a");
  }
}
