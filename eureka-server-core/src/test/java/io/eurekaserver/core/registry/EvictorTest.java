// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.registry;

import static io.eurekaserver.core.testing.Instances.draft;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.eurekaserver.core.model.InstanceId;
import io.eurekaserver.core.model.LeaseInfo;
import io.eurekaserver.core.testing.ManualTime;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class EvictorTest {

  private final ManualTime time = new ManualTime();

  private EvictionSettings settings = new EvictionSettings(Duration.ofMinutes(1), true, 0.85, 10);
  private LocalRegistry registry;
  private Evictor evictor;

  private void start() {
    RegistrySettings defaults = RegistrySettings.defaults();
    registry =
        new LocalRegistry(
            new RegistrySettings(
                defaults.lease(), settings, defaults.overrides(), defaults.delta()),
            time.asRegistryTime(),
            "");
    evictor = new Evictor(registry, settings, time, new SplittableRandom(1));
  }

  private void register(int count, int durationSeconds) {
    for (int i = 0; i < count; i++) {
      registry.register(
          draft("orders", "i" + i).leaseInfo(LeaseInfo.ofClient(30, durationSeconds)).build(),
          Origin.CLIENT);
    }
  }

  private void renew(int from, int to) {
    for (int i = from; i < to; i++) {
      registry.renew(Heartbeat.of("ORDERS", "i" + i, OptionalLong.empty(), Origin.CLIENT));
    }
  }

  /** A minute in which some instances renew twice, as they promised. */
  private void minuteWithRenewals(int from, int to) {
    time.advanceSeconds(30);
    renew(from, to);
    time.advanceSeconds(30);
    renew(from, to);
    registry.monitor().endMinute();
    evictor.run();
  }

  private int size() {
    return registry.view().statusCounts().total();
  }

  @Test
  void run_nothingExpired_evictsNothing() {
    start();
    register(5, 90);
    time.advanceSeconds(60);
    evictor.run();

    assertThat(size()).isEqualTo(5);
  }

  @Test
  void run_fewInstances_evictsTheSilentOneByItsOwnTime() {
    start();
    register(3, 90);

    minuteWithRenewals(1, 3);
    assertThat(size()).isEqualTo(3);
    minuteWithRenewals(1, 3);
    assertThat(size()).isEqualTo(2);
    assertThat(registry.view().instance(new InstanceId("orders", "i0"))).isNull();
    assertThat(registry.counters().total(RegistryCounter.EXPIRED)).isEqualTo(1);
  }

  @Test
  void run_oneRoundTakesNoMoreThanTheCap() {
    settings = new EvictionSettings(Duration.ofMinutes(1), false, 0.85, 10);
    start();
    register(20, 45);

    minuteWithRenewals(10, 20);
    assertThat(size()).isEqualTo(17);
    minuteWithRenewals(10, 20);
    assertThat(size()).isEqualTo(14);
    minuteWithRenewals(10, 20);
    assertThat(size()).isEqualTo(11);
    minuteWithRenewals(10, 20);
    assertThat(size()).isEqualTo(10);
    minuteWithRenewals(10, 20);
    assertThat(size()).isEqualTo(10);
  }

  @Test
  void run_manyRenewalsMissing_keepsEverything_untilTheyComeBack() {
    start();
    register(100, 45);
    minuteWithRenewals(0, 100);

    minuteWithRenewals(50, 100);
    minuteWithRenewals(50, 100);
    assertThat(size()).isEqualTo(100);
    assertThat(registry.monitor().verdict().engaged()).isTrue();
    assertThat(registry.monitor().verdict().reason())
        .isEqualTo(
            "100 renewals came in the last minute, not more than the 170 needed (85% of 200.0"
                + " expected from 100 instances): no lease is ended.");

    minuteWithRenewals(5, 100);
    assertThat(registry.monitor().verdict().engaged()).isFalse();
    assertThat(size()).isEqualTo(95);
  }

  /** The first minute always has too few renewals: nobody must be woken for that. */
  @Test
  void run_saysThatItHoldsBack_onceAndOnlyWhenThereIsSomethingToHold() {
    Logger logger = (Logger) LoggerFactory.getLogger(Evictor.class);
    ListAppender<ILoggingEvent> said = new ListAppender<>();
    said.start();
    Level level = logger.getLevel();
    logger.setLevel(Level.INFO);
    logger.addAppender(said);
    try {
      start();
      register(100, 90);
      evictor.run();
      assertThat(said.list).isEmpty();

      minuteWithRenewals(0, 0);
      minuteWithRenewals(0, 0);
      minuteWithRenewals(0, 0);
      minuteWithRenewals(0, 100);
      assertThat(said.list)
          .extracting(event -> event.getLevel() + " " + event.getFormattedMessage())
          .satisfiesExactly(
              on -> assertThat(on).startsWith("WARN Self-preservation is on, 100 expired leases"),
              off -> assertThat(off).startsWith("INFO Self-preservation is off. 200 renewals"));
    } finally {
      logger.detachAppender(said);
      logger.setLevel(level);
    }
  }

  @Test
  void run_comesLate_givesTheLostTimeBack() {
    start();
    register(5, 90);
    renew(0, 5);

    time.advance(Duration.ofMinutes(10));
    evictor.run();
    assertThat(size()).isEqualTo(5);

    renew(1, 5);
    time.advanceSeconds(60);
    evictor.run();
    assertThat(size()).isEqualTo(4);
  }

  @Test
  void run_keepsThresholdWhenEverybodyIsSilent() {
    start();
    register(10, 45);
    minuteWithRenewals(0, 10);
    minuteWithRenewals(0, 0);
    minuteWithRenewals(0, 0);

    assertThat(size()).isEqualTo(10);
  }

  @Test
  void evict_leaseRenewedSinceItWasFoundExpired_stays() {
    start();
    register(1, 45);
    time.advanceSeconds(46);
    var lease = registry.state().table.get("ORDERS", "i0");
    renew(0, 1);

    assertThat(registry.evict(lease)).isFalse();
    assertThat(size()).isEqualTo(1);
  }

  @Test
  void renew_leaseEvictedSinceItWasLookedUp_fails() {
    start();
    register(1, 45);
    var lease = registry.state().table.get("ORDERS", "i0");
    time.advanceSeconds(46);
    assertThat(registry.evict(lease)).isTrue();

    assertThat(lease.renew(time.read())).isFalse();
  }
}
