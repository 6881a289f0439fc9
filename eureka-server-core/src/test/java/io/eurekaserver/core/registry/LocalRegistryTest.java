// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.registry;

import static io.eurekaserver.core.model.InstanceStatus.OUT_OF_SERVICE;
import static io.eurekaserver.core.model.InstanceStatus.UNKNOWN;
import static io.eurekaserver.core.model.InstanceStatus.UP;
import static io.eurekaserver.core.testing.Instances.DIRTY;
import static io.eurekaserver.core.testing.Instances.draft;
import static io.eurekaserver.core.testing.Instances.instance;
import static org.assertj.core.api.Assertions.assertThat;

import io.eurekaserver.core.delta.DeltaSettings;
import io.eurekaserver.core.lease.Lease;
import io.eurekaserver.core.lease.LeaseSettings;
import io.eurekaserver.core.model.InstanceId;
import io.eurekaserver.core.model.LeaseInfo;
import io.eurekaserver.core.override.OverrideSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LocalRegistryTest extends RegistryContract {

  private static final RegistrySettings DEFAULTS = RegistrySettings.defaults();

  private final LocalRegistry registry = new LocalRegistry(DEFAULTS, time.asRegistryTime(), "own");

  @Override
  protected Registry registry() {
    return registry;
  }

  @Override
  protected RegistryView view() {
    return registry.view();
  }

  private LocalRegistry with(LeaseSettings lease, OverrideSettings overrides) {
    return new LocalRegistry(
        new RegistrySettings(lease, DEFAULTS.eviction(), overrides, DEFAULTS.delta()),
        time.asRegistryTime(),
        "");
  }

  private static StatusChange outOfService(InstanceId id) {
    return new StatusChange(id, OUT_OF_SERVICE, OptionalLong.empty(), Origin.CLIENT);
  }

  @Test
  void register_ownId_isTheCoordinatingServer() {
    registry.register(instance("eureka", "own"), Origin.CLIENT);
    registry.register(instance("eureka", "other"), Origin.CLIENT);

    assertThat(view().instance("own").isCoordinatingDiscoveryServer()).isTrue();
    assertThat(view().instance("other").isCoordinatingDiscoveryServer()).isFalse();
  }

  @Test
  void expiredLease_isHiddenFromSingleReadsOnly_andAHeartbeatRevivesIt() {
    registry.register(instance("orders", "a"), Origin.CLIENT);
    time.advanceSeconds(91);

    assertThat(view().instance(A)).isNull();
    assertThat(registry.overrideStatus(outOfService(A))).isEqualTo(UpdateOutcome.NOT_FOUND);
    assertThat(view().applications()).hasSize(1);

    registry.renew(Heartbeat.of("ORDERS", "a", OptionalLong.of(DIRTY), Origin.CLIENT));
    assertThat(view().instance(A)).isNotNull();
  }

  @Test
  void lease_endsAfterItsDuration_orTwiceThatWhereStockIsAskedFor() {
    LocalRegistry doubled = with(new LeaseSettings(true, 30, true), DEFAULTS.overrides());
    for (LocalRegistry each : List.of(registry, doubled)) {
      each.register(instance("orders", "a"), Origin.CLIENT);
      each.renew(Heartbeat.of("ORDERS", "a", OptionalLong.empty(), Origin.CLIENT));
    }

    time.advanceSeconds(91);
    assertThat(view().instance(A)).isNull();
    assertThat(doubled.view().instance(A)).isNotNull();

    time.advanceSeconds(90);
    assertThat(doubled.view().instance(A)).isNull();
  }

  @Test
  void leaseDuration_beyond32BitMilliseconds_doesNotOverflow() {
    registry.register(
        draft("orders", "a").leaseInfo(LeaseInfo.ofClient(30, Integer.MAX_VALUE)).build(),
        Origin.CLIENT);

    time.advanceSeconds(Integer.MAX_VALUE - 1L);
    assertThat(view().instance(A)).isNotNull();
    assertThat(view().instance(A).leaseInfo().durationSeconds()).isEqualTo(Integer.MAX_VALUE);
  }

  @Test
  void override_endsItsTimeToLiveAfterTheLease() {
    registry.register(instance("orders", "a"), Origin.CLIENT);
    registry.overrideStatus(outOfService(A));
    time.advance(Duration.ofHours(5));
    registry.prune();
    assertThat(view().overrides()).containsKey(A);

    registry.cancel(A, Origin.CLIENT);
    time.advance(Duration.ofMinutes(59));
    registry.prune();
    assertThat(view().overrides()).containsKey(A);

    time.advance(Duration.ofMinutes(2));
    registry.prune();
    assertThat(view().overrides()).isEmpty();
    assertThat(registry.counters().total(RegistryCounter.OVERRIDE_EXPIRED)).isEqualTo(1);
  }

  @Test
  void override_endsWithTheLease_whereStockIsAskedFor() {
    LocalRegistry stock =
        with(DEFAULTS.lease(), new OverrideSettings(true, Duration.ofHours(1), false));
    stock.register(instance("orders", "a"), Origin.CLIENT);
    stock.overrideStatus(outOfService(A));
    stock.cancel(A, Origin.CLIENT);
    stock.register(instance("orders", "a"), Origin.CLIENT);

    assertThat(stock.view().instance(A).status()).isEqualTo(UP);
  }

  @Test
  void override_ofAnInstanceThatCameBack_doesNotEnd() {
    registry.register(instance("orders", "a"), Origin.CLIENT);
    registry.overrideStatus(outOfService(A));
    registry.cancel(A, Origin.CLIENT);
    registry.register(instance("orders", "a"), Origin.CLIENT);
    time.advance(Duration.ofHours(2));
    registry.prune();

    assertThat(view().overrides()).containsEntry(A, OUT_OF_SERVICE);
  }

  @Test
  void renew_leaseCancelledSinceItWasLookedUp_fails() {
    registry.register(instance("orders", "a"), Origin.CLIENT);
    Lease lookedUp = registry.state().table.get(A);
    registry.cancel(A, Origin.CLIENT);

    assertThat(lookedUp.renew(time.read())).isFalse();
  }

  @Test
  void learnOverride_unknown_isNoOverride() {
    registry.register(instance("orders", "a"), Origin.CLIENT);
    registry.overrideStatus(outOfService(A));

    registry.learnOverride(A, UNKNOWN, Origin.PEER);

    assertThat(view().overrides()).containsEntry(A, OUT_OF_SERVICE);
    assertThat(view().instance(A).overriddenStatus()).isEqualTo(OUT_OF_SERVICE);
  }

  @Test
  void heartbeat_timestampsAreNotCompared_whenSwitchedOff() {
    LocalRegistry trusting = with(new LeaseSettings(false, 30, false), DEFAULTS.overrides());
    trusting.register(instance("orders", "a"), Origin.CLIENT);

    assertThat(
            trusting.renew(Heartbeat.of("ORDERS", "a", OptionalLong.of(DIRTY + 1), Origin.CLIENT)))
        .isEqualTo(RenewOutcome.RENEWED);
  }

  @Test
  void asgDisabled_takesItsInstancesOutWithTheNextRenewal_whenTracked() {
    LocalRegistry tracking =
        with(DEFAULTS.lease(), new OverrideSettings(false, Duration.ofHours(1), true));
    tracking.register(draft("orders", "a").asgName("g").build(), Origin.CLIENT);
    tracking.asgStatuses().set("g", false);
    Heartbeat beat = Heartbeat.of("ORDERS", "a", OptionalLong.empty(), Origin.CLIENT);

    tracking.renew(beat);
    assertThat(tracking.view().instance(A).status()).isEqualTo(OUT_OF_SERVICE);

    tracking.asgStatuses().set("g", true);
    tracking.renew(beat);
    assertThat(tracking.view().instance(A).status()).isEqualTo(UP);
  }

  @Test
  void delta_forgetsAfterTheRetentionTime() {
    registry.register(instance("orders", "a"), Origin.CLIENT);
    time.advance(DeltaSettings.defaults().retention());
    registry.prune();
    assertThat(view().delta().applications()).hasSize(1);

    time.advanceSeconds(1);
    registry.register(instance("orders", "b"), Origin.CLIENT);
    registry.prune();
    assertThat(view().delta().applications().get(0).instances())
        .extracting(i -> i.id().id())
        .containsExactly("b");
  }

  @Test
  void listeners_areToldOfEveryChangeInOrder() {
    List<Change> told = new ArrayList<>();
    registry.tell(told::add);

    registry.register(instance("orders", "a"), Origin.CLIENT);
    registry.overrideStatus(outOfService(A));
    registry.cancel(A, Origin.PEER);

    assertThat(told)
        .extracting(Change::version, Change::kind, Change::origin)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(1L, Change.Kind.REGISTERED, Origin.CLIENT),
            org.assertj.core.groups.Tuple.tuple(2L, Change.Kind.OVERRIDDEN, Origin.CLIENT),
            org.assertj.core.groups.Tuple.tuple(3L, Change.Kind.CANCELLED, Origin.PEER));
    assertThat(told.get(0).before()).isNull();
    assertThat(told.get(2).before().status()).isEqualTo(OUT_OF_SERVICE);
  }

  @Test
  void recentLeases_keepTheLastThousand() {
    IntStream.range(0, 1001)
        .mapToObj(i -> instance("orders", "i" + i))
        .forEach(i -> registry.register(i, Origin.CLIENT));
    registry.cancel(new InstanceId("orders", "i7"), Origin.CLIENT);

    assertThat(registry.recentlyRegistered().newestFirst()).hasSize(1000);
    assertThat(registry.recentlyRegistered().newestFirst().get(0).id().id()).isEqualTo("i1000");
    assertThat(registry.recentlyCancelled().newestFirst())
        .extracting(e -> e.id().id())
        .containsExactly("i7");
  }

  @Test
  void promisedRenewals_followEachLeasesOwnInterval() {
    registry.register(instance("orders", "a"), Origin.CLIENT);
    registry.register(
        draft("orders", "b").leaseInfo(LeaseInfo.ofClient(10, 30)).build(), Origin.CLIENT);
    assertThat(registry.monitor().figures().expectedPerMinute()).isEqualTo(8.0);

    registry.register(
        draft("orders", "b").leaseInfo(LeaseInfo.ofClient(60, 90)).build(), Origin.CLIENT);
    assertThat(registry.monitor().figures().expectedPerMinute()).isEqualTo(3.0);

    registry.cancel(A, Origin.CLIENT);
    registry.cancel(B, Origin.CLIENT);
    assertThat(registry.monitor().figures().expectedPerMinute()).isZero();
  }
}
