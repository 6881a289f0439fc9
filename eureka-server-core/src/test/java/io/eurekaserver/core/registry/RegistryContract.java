// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.registry;

import static io.eurekaserver.core.model.InstanceStatus.DOWN;
import static io.eurekaserver.core.model.InstanceStatus.OUT_OF_SERVICE;
import static io.eurekaserver.core.model.InstanceStatus.STARTING;
import static io.eurekaserver.core.model.InstanceStatus.UNKNOWN;
import static io.eurekaserver.core.model.InstanceStatus.UP;
import static io.eurekaserver.core.testing.Instances.DIRTY;
import static io.eurekaserver.core.testing.Instances.draft;
import static io.eurekaserver.core.testing.Instances.instance;
import static org.assertj.core.api.Assertions.assertThat;

import io.eurekaserver.core.model.ActionType;
import io.eurekaserver.core.model.InstanceId;
import io.eurekaserver.core.model.InstanceInfo;
import io.eurekaserver.core.model.InstanceStatus;
import io.eurekaserver.core.testing.ManualTime;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** What every {@link Registry} does (protocol, section 5), whatever it does besides. */
public abstract class RegistryContract {

  protected static final InstanceId A = new InstanceId("ORDERS", "a");
  protected static final InstanceId B = new InstanceId("ORDERS", "b");

  protected final ManualTime time = new ManualTime();

  /** The registry under test, by {@link #time}, with default settings. */
  protected abstract Registry registry();

  /** Reads what {@link #registry()} writes. */
  protected abstract RegistryView view();

  private RegisterOutcome register(InstanceInfo instance) {
    return registry().register(instance, Origin.CLIENT);
  }

  private RenewOutcome renew(InstanceId id, long dirty, Origin origin) {
    return registry().renew(Heartbeat.of(id.app(), id.id(), OptionalLong.of(dirty), origin));
  }

  private UpdateOutcome override(InstanceId id, InstanceStatus status) {
    return registry()
        .overrideStatus(new StatusChange(id, status, OptionalLong.empty(), Origin.CLIENT));
  }

  private UpdateOutcome removeOverride(InstanceId id, InstanceStatus status) {
    return registry()
        .removeOverride(new StatusChange(id, status, OptionalLong.empty(), Origin.CLIENT));
  }

  private InstanceStatus status(InstanceId id) {
    return view().instance(id).status();
  }

  @Test
  void register_newInstance_isStampedAndListed() {
    assertThat(register(instance("orders", "a"))).isEqualTo(RegisterOutcome.STORED);

    InstanceInfo stored = view().instance(A);
    assertThat(stored.actionType()).isEqualTo(ActionType.ADDED);
    assertThat(stored.lastUpdatedTimestamp()).isEqualTo(ManualTime.START_MILLIS);
    assertThat(stored.lastDirtyTimestamp()).isEqualTo(DIRTY);
    assertThat(stored.leaseInfo().registrationTimestamp()).isEqualTo(ManualTime.START_MILLIS);
    assertThat(stored.leaseInfo().serviceUpTimestamp()).isEqualTo(ManualTime.START_MILLIS);
    assertThat(view().application("ORDERS").instances()).containsExactly(stored);
    assertThat(view().statusCounts().hashCodeText()).isEqualTo("UP_1_");
  }

  @Test
  void register_withoutLease_hasTheDefaultLease() {
    register(draft("orders", "a").leaseInfo(null).build());

    assertThat(view().instance(A).leaseInfo().renewalIntervalSeconds()).isEqualTo(30);
    assertThat(view().instance(A).leaseInfo().durationSeconds()).isEqualTo(90);
  }

  @Test
  void register_olderThanRegistered_keepsTheNewerUnderANewLease() {
    register(draft("orders", "a").lastDirtyTimestamp(20).hostName("new").build());
    time.advanceSeconds(60);

    RegisterOutcome outcome =
        register(draft("orders", "a").lastDirtyTimestamp(19).hostName("old").build());

    assertThat(outcome).isEqualTo(RegisterOutcome.KEPT_NEWER);
    assertThat(view().instance(A).hostName()).isEqualTo("new");
    assertThat(view().instance(A).leaseInfo().registrationTimestamp())
        .isEqualTo(ManualTime.START_MILLIS + 60_000);
  }

  @Test
  void register_sameTimestamp_replaces() {
    register(draft("orders", "a").hostName("first").build());

    assertThat(register(draft("orders", "a").hostName("second").build()))
        .isEqualTo(RegisterOutcome.STORED);
    assertThat(view().instance(A).hostName()).isEqualTo("second");
  }

  @Test
  void register_again_keepsTheTimeItFirstCameUp() {
    register(instance("orders", "a", STARTING));
    assertThat(view().instance(A).leaseInfo().serviceUpTimestamp()).isZero();
    time.advanceSeconds(10);
    register(instance("orders", "a"));
    time.advanceSeconds(10);
    register(instance("orders", "a"));

    assertThat(view().instance(A).leaseInfo().serviceUpTimestamp())
        .isEqualTo(ManualTime.START_MILLIS + 10_000);
  }

  @Test
  void register_clientOutOfServiceOverUp_staysUp_butReplicaIsTaken() {
    register(instance("orders", "a"));
    register(instance("orders", "a", OUT_OF_SERVICE));
    assertThat(status(A)).isEqualTo(UP);

    registry().register(instance("orders", "a", OUT_OF_SERVICE), Origin.PEER);
    assertThat(status(A)).isEqualTo(OUT_OF_SERVICE);
  }

  @Test
  void register_withOverriddenStatus_setsTheOverride() {
    register(draft("orders", "a").overriddenStatus(OUT_OF_SERVICE).build());

    assertThat(status(A)).isEqualTo(OUT_OF_SERVICE);
    assertThat(view().overrides()).containsEntry(A, OUT_OF_SERVICE);
  }

  @Test
  void renew_unknownInstance_isNotFound() {
    assertThat(renew(A, DIRTY, Origin.CLIENT)).isEqualTo(RenewOutcome.NOT_FOUND);
  }

  @Test
  void renew_movesTheLastRenewal_andIsNoChange() {
    register(instance("orders", "a"));
    long version = view().version();
    time.advanceSeconds(30);

    assertThat(renew(A, DIRTY, Origin.CLIENT)).isEqualTo(RenewOutcome.RENEWED);
    assertThat(view().instance(A).leaseInfo().lastRenewalTimestamp())
        .isEqualTo(ManualTime.START_MILLIS + 30_000);
    assertThat(view().version()).isEqualTo(version);
  }

  @Test
  void renew_newerTimestamp_asksForRegistration() {
    register(instance("orders", "a"));

    assertThat(renew(A, DIRTY + 1, Origin.CLIENT)).isEqualTo(RenewOutcome.OUTDATED);
    assertThat(renew(A, DIRTY + 1, Origin.PEER)).isEqualTo(RenewOutcome.OUTDATED);
  }

  @Test
  void renew_olderTimestamp_isFineFromAClientAndAConflictFromAPeer() {
    register(instance("orders", "a"));

    assertThat(renew(A, DIRTY - 1, Origin.CLIENT)).isEqualTo(RenewOutcome.RENEWED);
    assertThat(renew(A, DIRTY - 1, Origin.PEER))
        .isInstanceOfSatisfying(
            RenewOutcome.Conflict.class,
            conflict -> assertThat(conflict.newer().lastDirtyTimestamp()).isEqualTo(DIRTY));
  }

  @Test
  void renew_newerPeerWithOverride_learnsIt_andSettlesWithTheNextRenewal() {
    register(instance("orders", "a"));

    registry()
        .renew(
            new Heartbeat("ORDERS", "a", OptionalLong.of(DIRTY + 1), OUT_OF_SERVICE, Origin.PEER));
    assertThat(view().instance(A).overriddenStatus()).isEqualTo(OUT_OF_SERVICE);
    assertThat(status(A)).isEqualTo(UP);

    renew(A, DIRTY, Origin.CLIENT);
    assertThat(status(A)).isEqualTo(OUT_OF_SERVICE);
    assertThat(view().statusCounts().hashCodeText()).isEqualTo("OUT_OF_SERVICE_1_");
  }

  @Test
  void cancel_removesAndCounts() {
    register(instance("orders", "a"));
    register(instance("orders", "b"));

    assertThat(registry().cancel(A, Origin.CLIENT)).isEqualTo(UpdateOutcome.DONE);
    assertThat(registry().cancel(A, Origin.CLIENT)).isEqualTo(UpdateOutcome.NOT_FOUND);
    assertThat(view().instance(A)).isNull();
    assertThat(view().statusCounts().hashCodeText()).isEqualTo("UP_1_");
    assertThat(renew(A, DIRTY, Origin.CLIENT)).isEqualTo(RenewOutcome.NOT_FOUND);
  }

  @Test
  void cancel_lastInstance_removesTheApplication() {
    register(instance("orders", "a"));
    registry().cancel(A, Origin.CLIENT);

    assertThat(view().application("ORDERS")).isNull();
    assertThat(view().hasApplication("ORDERS")).isFalse();
    assertThat(view().applications()).isEmpty();
    assertThat(view().statusCounts().hashCodeText()).isEmpty();
  }

  @Test
  void override_outlivesRegistrationCancelAndReturn() {
    register(instance("orders", "a"));
    assertThat(override(A, OUT_OF_SERVICE)).isEqualTo(UpdateOutcome.DONE);

    register(draft("orders", "a").lastDirtyTimestamp(DIRTY + 5).build());
    assertThat(status(A)).isEqualTo(OUT_OF_SERVICE);

    registry().cancel(A, Origin.CLIENT);
    register(instance("orders", "a"));
    assertThat(status(A)).isEqualTo(OUT_OF_SERVICE);
    assertThat(view().instance(A).overriddenStatus()).isEqualTo(OUT_OF_SERVICE);
  }

  @Test
  void override_sameIdInAnotherApplication_isUntouched() {
    register(instance("orders", "a"));
    register(instance("payments", "a"));

    override(A, OUT_OF_SERVICE);

    assertThat(status(new InstanceId("PAYMENTS", "a"))).isEqualTo(UP);
    registry().cancel(new InstanceId("PAYMENTS", "a"), Origin.CLIENT);
    assertThat(view().overrides()).containsOnlyKeys(A);
  }

  @Test
  void override_sameStatus_storesNothing() {
    register(instance("orders", "a"));

    assertThat(override(A, UP)).isEqualTo(UpdateOutcome.UNCHANGED);
    assertThat(view().overrides()).isEmpty();
  }

  @Test
  void override_downRegistration_showsDownAndKeepsTheOverride() {
    register(instance("orders", "a"));
    override(A, OUT_OF_SERVICE);

    register(instance("orders", "a", DOWN));

    assertThat(status(A)).isEqualTo(DOWN);
    assertThat(view().instance(A).overriddenStatus()).isEqualTo(OUT_OF_SERVICE);
  }

  @Test
  void override_takesOverANewerTimestampOnly() {
    register(instance("orders", "a"));

    registry().overrideStatus(new StatusChange(A, DOWN, OptionalLong.of(DIRTY + 7), Origin.CLIENT));
    assertThat(view().instance(A).lastDirtyTimestamp()).isEqualTo(DIRTY + 7);

    registry().overrideStatus(new StatusChange(A, UP, OptionalLong.of(1), Origin.CLIENT));
    assertThat(view().instance(A).lastDirtyTimestamp()).isEqualTo(DIRTY + 7);
  }

  @Test
  void override_unknownInstance_isNotFound() {
    assertThat(override(A, DOWN)).isEqualTo(UpdateOutcome.NOT_FOUND);
    assertThat(removeOverride(A, UP)).isEqualTo(UpdateOutcome.NOT_FOUND);
    assertThat(view().overrides()).isEmpty();
  }

  @Test
  void removeOverride_leavesTheGivenStatus() {
    register(instance("orders", "a"));
    override(A, OUT_OF_SERVICE);

    assertThat(removeOverride(A, UP)).isEqualTo(UpdateOutcome.DONE);
    assertThat(status(A)).isEqualTo(UP);
    assertThat(view().instance(A).overriddenStatus()).isEqualTo(UNKNOWN);
    assertThat(removeOverride(A, UP)).isEqualTo(UpdateOutcome.UNCHANGED);
  }

  @Test
  void removeOverride_toUnknown_asksForRegistration() {
    register(instance("orders", "a"));
    override(A, DOWN);
    removeOverride(A, UNKNOWN);

    assertThat(renew(A, DIRTY, Origin.CLIENT)).isEqualTo(RenewOutcome.NOT_FOUND);
    register(instance("orders", "a"));
    assertThat(status(A)).isEqualTo(UP);
    assertThat(renew(A, DIRTY, Origin.CLIENT)).isEqualTo(RenewOutcome.RENEWED);
  }

  @Test
  void override_withUnknown_asksForOneRegistration_andIsOverThen() {
    register(instance("orders", "a"));
    override(A, UNKNOWN);
    assertThat(renew(A, DIRTY, Origin.CLIENT)).isEqualTo(RenewOutcome.NOT_FOUND);

    register(instance("orders", "a"));

    assertThat(status(A)).isEqualTo(UP);
    assertThat(view().overrides()).isEmpty();
  }

  @Test
  void updateMetadata_mergesAndGrowsTheTimestampByOne() {
    register(draft("orders", "a").metadata(Map.of("zone", "a")).build());

    assertThat(registry().updateMetadata(A, Map.of("version", "2"), Origin.CLIENT))
        .isEqualTo(UpdateOutcome.DONE);
    assertThat(view().instance(A).metadata())
        .containsExactlyInAnyOrderEntriesOf(Map.of("zone", "a", "version", "2"));
    assertThat(view().instance(A).lastDirtyTimestamp()).isEqualTo(DIRTY + 1);
    assertThat(registry().updateMetadata(B, Map.of(), Origin.CLIENT))
        .isEqualTo(UpdateOutcome.NOT_FOUND);
  }

  @Test
  void delta_showsTheLastStateOfEachInstance_deletedOnesLast() {
    register(instance("orders", "a"));
    register(instance("orders", "b"));
    override(B, DOWN);
    registry().cancel(A, Origin.CLIENT);
    register(instance("orders", "c"));

    assertThat(view().delta().applications())
        .singleElement()
        .satisfies(
            app ->
                assertThat(app.instances())
                    .extracting(i -> i.id().id() + " " + i.actionType())
                    .containsExactly("b MODIFIED", "c ADDED", "a DELETED"));
    assertThat(view().delta().statusCounts().hashCodeText()).isEqualTo("DOWN_1_UP_1_");
    assertThat(view().delta().version()).isEqualTo(view().version());
  }

  @Test
  void instanceById_findsItInAnyApplication() {
    register(instance("orders", "a"));
    register(instance("payments", "p"));

    assertThat(view().instance("p").app()).isEqualTo("PAYMENTS");
    assertThat(view().instance("nobody")).isNull();
  }
}
