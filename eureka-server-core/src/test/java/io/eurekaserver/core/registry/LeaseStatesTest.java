// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.registry;

import static io.eurekaserver.core.testing.Instances.instance;
import static org.assertj.core.api.Assertions.assertThat;

import io.eurekaserver.core.event.Event;
import io.eurekaserver.core.event.EventKind;
import io.eurekaserver.core.event.EventLog;
import io.eurekaserver.core.event.EventSettings;
import io.eurekaserver.core.event.PreservationEvents;
import io.eurekaserver.core.lease.Teller;
import io.eurekaserver.core.model.InstanceId;
import io.eurekaserver.core.model.InstanceStatus;
import io.eurekaserver.core.testing.ManualTime;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** People are told why an instance is still here, when it goes, and who brought it. */
class LeaseStatesTest {

  private static final InstanceId A = new InstanceId("ORDERS", "a");
  private static final long BEGIN = ManualTime.START_MILLIS;

  private final ManualTime time = new ManualTime();
  private final LocalRegistry registry =
      new LocalRegistry(RegistrySettings.defaults(), time.asRegistryTime(), "");
  private final Evictor evictor =
      new Evictor(registry, EvictionSettings.defaults(), time, new SplittableRandom(1));

  @Test
  void of_unknownInstance_isNothing() {
    assertThat(registry.leases().of(A)).isNull();
  }

  @Test
  void of_renewedInstance_saysWhenItGoes() {
    registry.register(instance("orders", "a"), Origin.client("10.0.0.1"));
    time.advanceSeconds(30);
    registry.renew(Heartbeat.of("ORDERS", "a", OptionalLong.empty(), Origin.CLIENT));
    time.advanceSeconds(12);

    LeaseState state = registry.leases().of(A);
    assertThat(state.registeredAt()).isEqualTo(BEGIN);
    assertThat(state.lastRenewalAt()).isEqualTo(BEGIN + 30_000);
    assertThat(state.sinceRenewal()).isEqualTo(Duration.ofSeconds(12));
    assertThat(state.expiresAt()).isEqualTo(BEGIN + 120_000);
    assertThat(state.expired()).isFalse();
    assertThat(state.removalExpectedAt()).isEqualTo(BEGIN + 180_000);
    assertThat(state.interval()).isEqualTo(Duration.ofSeconds(30));
    assertThat(state.length()).isEqualTo(Duration.ofSeconds(90));
    assertThat(state.overrideSince()).isNull();
    assertThat(state.explanation())
        .isEqualTo(
            "It renewed 12 s ago; without another renewal its lease runs out in 78 s, at 2023-11-14"
                + " 22:15:20 UTC, and it is expected to be removed by 2023-11-14 22:16:20 UTC.");
  }

  @Test
  void of_instanceThatRanOut_saysSo() {
    registry.register(instance("orders", "a"), Origin.CLIENT);
    time.advanceSeconds(103);

    LeaseState state = registry.leases().of(A);
    assertThat(state.expired()).isTrue();
    assertThat(state.explanation())
        .isEqualTo(
            "Its lease ran out 13 s ago (no renewal for 103 s; the lease is 90 s long); it is"
                + " removed with one of the next rounds of eviction, expected by 2023-11-14 22:16:03"
                + " UTC.");
  }

  @Test
  void of_instanceThatSelfPreservationKeeps_saysWhy_andPeopleHearOfIt() {
    EventLog log = new EventLog(EventSettings.defaults(), time);
    registry.monitor().tell(new PreservationEvents(log));
    for (int i = 0; i < 20; i++) {
      registry.register(instance("orders", "a" + i), Origin.CLIENT);
    }
    registry.register(instance("orders", "a"), Origin.CLIENT);
    time.advanceSeconds(60);
    registry.monitor().endMinute();
    evictor.run();
    time.advanceSeconds(60);
    registry.monitor().endMinute();
    evictor.run();

    LeaseState state = registry.leases().of(A);
    assertThat(state.removalExpectedAt()).isNull();
    assertThat(state.explanation())
        .startsWith("Its lease ran out 30 s ago (no renewal for 120 s; the lease is 90 s long),")
        .contains("but self-preservation keeps it: 0 renewals came in the last minute");
    PreservationState preservation = registry.monitor().preservation();
    assertThat(preservation.engaged()).isTrue();
    assertThat(preservation.since()).isEqualTo(BEGIN + 60_000);
    assertThat(preservation.heldBack()).isEqualTo(21);
    assertThat(preservation.endsWhen()).contains("more than 35 renewals");
    assertThat(registry.monitor().history())
        .containsExactly(
            new RenewalMinute(BEGIN + 60_000, 0, 42, 35),
            new RenewalMinute(BEGIN + 120_000, 0, 42, 35));

    for (int i = 0; i < 20; i++) {
      registry.renew(Heartbeat.of("ORDERS", "a" + i, OptionalLong.empty(), Origin.CLIENT));
      registry.renew(Heartbeat.of("ORDERS", "a" + i, OptionalLong.empty(), Origin.CLIENT));
    }
    registry.monitor().endMinute();
    assertThat(registry.monitor().preservation().since()).isNull();
    assertThat(log.oldestFirst(0, e -> true, 9))
        .extracting(Event::kind)
        .containsExactly(EventKind.SELF_PRESERVATION_BEGAN, EventKind.SELF_PRESERVATION_ENDED);
  }

  @Test
  void of_saysWhoToldOfIt_alsoAfterPeersAndOperators() {
    registry.register(instance("orders", "a"), Origin.client("10.0.0.1"));
    assertThat(registry.leases().of(A).toldBy()).isEqualTo(new Teller("client", "10.0.0.1", false));

    registry.register(instance("orders", "a"), Origin.peer("http://b:8761/eureka/"));
    assertThat(registry.leases().of(A).toldBy())
        .isEqualTo(new Teller("peer", "http://b:8761/eureka/", false));
    registry.register(instance("orders", "a"), Origin.client("10.9.9.9"));
    assertThat(registry.leases().of(A).toldBy()).isEqualTo(new Teller("client", "10.9.9.9", false));
  }

  @Test
  void of_overriddenInstance_saysSinceWhen() {
    registry.register(instance("orders", "a"), Origin.CLIENT);
    registry.overrideStatus(
        new StatusChange(A, InstanceStatus.DOWN, OptionalLong.empty(), Origin.CLIENT));
    time.advanceSeconds(7);

    assertThat(registry.leases().of(A).overrideSince()).isEqualTo(Duration.ofSeconds(7));
  }
}
