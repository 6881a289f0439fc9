// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.registry;

import static io.eurekaserver.core.model.InstanceStatus.DOWN;
import static io.eurekaserver.core.model.InstanceStatus.OUT_OF_SERVICE;
import static io.eurekaserver.core.model.InstanceStatus.UNKNOWN;
import static io.eurekaserver.core.model.InstanceStatus.UP;
import static io.eurekaserver.core.testing.Instances.DIRTY;
import static io.eurekaserver.core.testing.Instances.draft;
import static io.eurekaserver.core.testing.Instances.instance;
import static org.assertj.core.api.Assertions.assertThat;

import io.eurekaserver.core.model.InstanceId;
import io.eurekaserver.core.model.InstanceInfo;
import io.eurekaserver.core.model.InstanceStatus;
import io.eurekaserver.core.registry.RegistryCopies.Repairs;
import io.eurekaserver.core.testing.ManualTime;
import io.eurekaserver.core.testing.Threads;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two registries, each rule of healing by itself; that they fit together, see ConvergenceTest. */
class RegistryCopiesTest {

  private static final InstanceId A = new InstanceId("ORDERS", "a");
  private static final Duration OVERRIDES = Duration.ofHours(2);

  private final ManualTime time = new ManualTime();
  private final TwinNode one = new TwinNode(time, 0, OVERRIDES);
  private final TwinNode two = new TwinNode(time, 1, OVERRIDES);

  private static void register(TwinNode node, InstanceStatus status, long dirty) {
    node.registry.register(
        draft("orders", "a").status(status).lastDirtyTimestamp(dirty).build(), Origin.CLIENT);
  }

  private void registeredOnBoth() {
    register(one, UP, DIRTY);
    register(two, UP, DIRTY);
  }

  private static void renew(TwinNode node) {
    node.registry.renew(Heartbeat.of("ORDERS", "a", OptionalLong.empty(), Origin.CLIENT));
  }

  private static void override(TwinNode node, InstanceStatus status) {
    node.registry.overrideStatus(
        new StatusChange(A, status, OptionalLong.empty(), Origin.OPERATOR));
  }

  private static void removeOverride(TwinNode node, InstanceStatus left) {
    node.registry.removeOverride(new StatusChange(A, left, OptionalLong.empty(), Origin.OPERATOR));
  }

  private static InstanceInfo held(TwinNode node) {
    return node.registry.view().committed("ORDERS", "a");
  }

  private static InstanceStatus overrideAt(TwinNode node) {
    return node.registry.view().overrides().getOrDefault(A, UNKNOWN);
  }

  @Test
  void digests_ofTheSameInstances_areEqual_inAnyOrder_andTellEveryDifference() {
    one.registry.register(instance("orders", "a"), Origin.CLIENT);
    one.registry.register(instance("orders", "b"), Origin.CLIENT);
    two.registry.register(instance("orders", "b"), Origin.CLIENT);
    two.registry.register(instance("orders", "a"), Origin.CLIENT);
    assertThat(one.copies().digests()).isEqualTo(two.copies().digests()).containsKey("ORDERS");

    List<Long> seen = new ArrayList<>();
    seen.add(one.copies().digests().get("ORDERS"));
    override(one, OUT_OF_SERVICE);
    seen.add(one.copies().digests().get("ORDERS"));
    removeOverride(one, OUT_OF_SERVICE);
    seen.add(one.copies().digests().get("ORDERS"));
    register(one, OUT_OF_SERVICE, DIRTY + 1);
    seen.add(one.copies().digests().get("ORDERS"));
    one.registry.cancel(A, Origin.CLIENT);
    seen.add(one.copies().digests().get("ORDERS"));
    assertThat(seen).doesNotHaveDuplicates();
  }

  @Test
  void digests_areTheSameNumbersInEveryVersionOfThisServer() {
    one.registry.register(instance("orders", "a"), Origin.CLIENT);

    assertThat(one.copies().digests()).containsEntry("ORDERS", -761957719711958480L);
  }

  @Test
  void take_missingInstance_comesWithTheAgeOfItsLease() {
    register(one, UP, DIRTY);
    time.advanceSeconds(60);

    assertThat(two.pullFrom(one)).isEqualTo(new Repairs(1, 0, 0));

    time.advanceSeconds(30);
    assertThat(two.registry.view().instance(A)).isNotNull();
    assertThat(two.registry.counters().total(RegistryCounter.REPAIR_REGISTERED)).isEqualTo(1);
    time.advance(Duration.ofNanos(1));
    assertThat(two.registry.view().instance(A)).isNull();
  }

  @Test
  void take_committedCopy_showsWhenItWasRenewed_byTheClockOfHere() {
    register(one, UP, DIRTY);
    time.advanceSeconds(60);
    two.pullFrom(one);

    var lease = held(two).leaseInfo();
    assertThat(lease.registrationTimestamp() - lease.lastRenewalTimestamp()).isEqualTo(60_000);
  }

  @Test
  void take_leaseThatRanOut_isNotHandedOn_norTaken() {
    register(one, UP, DIRTY);
    time.advanceSeconds(91);
    assertThat(two.pullFrom(one)).isEqualTo(Repairs.NONE);

    Duration age = Duration.ofSeconds(91);
    InstanceCopy old = new InstanceCopy(held(one), age, age, age);
    Differences theirs = new Differences(List.of(old), List.of(), List.of());
    assertThat(two.copies().take(theirs, "peer")).isEqualTo(Repairs.NONE);
  }

  @Test
  void take_whereTheLeaseRanOut_butThePeerHeardTheClient_livesOn() {
    registeredOnBoth();
    time.advanceSeconds(60);
    renew(one);
    time.advanceSeconds(40);
    assertThat(two.registry.view().instance(A)).isNull();

    assertThat(two.pullFrom(one)).as("a renewal is no repair").isEqualTo(Repairs.NONE);

    assertThat(two.registry.view().instance(A)).isNotNull();
    assertThat(two.copies().digests()).isEqualTo(one.copies().digests());
  }

  @Test
  void take_newerVersion_keepsTheYoungerLease() {
    registeredOnBoth();
    register(one, DOWN, DIRTY + 1);
    time.advanceSeconds(60);
    renew(two);
    two.pullFrom(one);

    assertThat(held(two).status()).isEqualTo(DOWN);
    time.advanceSeconds(60);
    assertThat(two.registry.view().instance(A)).isNotNull();
  }

  @Test
  void take_timeThatAPausedRegistryForgave_isNotTakenForARenewal() {
    registeredOnBoth();
    time.advanceSeconds(10);
    two.registry.cancel(A, Origin.CLIENT);
    time.advanceSeconds(100);
    one.registry.state().table.get(A).forgive(Duration.ofSeconds(100).toNanos(), oneNow());
    assertThat(one.registry.view().instance(A)).isNotNull();

    assertThat(two.pullFrom(one)).isEqualTo(Repairs.NONE);
    assertThat(one.pullFrom(two)).isEqualTo(new Repairs(0, 1, 0));
    assertThat(one.copies().digests()).isEqualTo(two.copies().digests()).isEmpty();
  }

  private long oneNow() {
    return one.registry.state().ticker.read();
  }

  @Test
  void cancel_endsTheLeaseElsewhere_asAPeersCancel_andIsRememberedThere() {
    registeredOnBoth();
    time.advanceSeconds(3);
    List<Change> told = new ArrayList<>();
    two.registry.tell(told::add);
    one.registry.cancel(A, Origin.CLIENT);

    assertThat(two.pullFrom(one)).isEqualTo(new Repairs(0, 1, 0));

    assertThat(told)
        .extracting(Change::kind, Change::origin)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(Change.Kind.CANCELLED, Origin.repair("peer")));
    assertThat(two.registry.register(instance("orders", "a"), Origin.repair("peer")))
        .isEqualTo(RegisterOutcome.CANCELLED);
    assertThat(two.registry.counters().total(RegistryCounter.REPAIR_CANCELLED)).isEqualTo(1);
  }

  @Test
  void cancel_ofAnInstanceThatRegisteredAfterwards_isUndone() {
    registeredOnBoth();
    one.registry.cancel(A, Origin.CLIENT);
    time.advance(Duration.ofMillis(2_001));
    register(two, UP, DIRTY);

    assertThat(two.pullFrom(one)).isEqualTo(Repairs.NONE);
    assertThat(one.pullFrom(two)).isEqualTo(new Repairs(1, 0, 0));
    assertThat(one.registry.liftCancelMark(A, DIRTY, Duration.ZERO))
        .as("the mark is gone")
        .isFalse();
  }

  /**
   * What operators do, what peers pass on and what is read late may follow a client that is gone.
   */
  @Test
  void cancel_ofAnInstanceOfWhichOthersSpokeAfterwards_stands() {
    registeredOnBoth();
    one.registry.cancel(A, Origin.CLIENT);
    time.advanceSeconds(10);
    override(two, OUT_OF_SERVICE);
    two.registry.renew(Heartbeat.of("ORDERS", "a", OptionalLong.empty(), Origin.PEER));
    renew(two);
    two.registry.register(instance("orders", "a"), Origin.PEER);

    assertThat(one.pullFrom(two).registered()).isZero();
    assertThat(two.pullFrom(one)).isEqualTo(new Repairs(0, 1, 0));
  }

  @Test
  void cancel_ofAnInstanceThatRegisteredElsewhereAfterwards_isUndone() {
    registeredOnBoth();
    TwinNode three = new TwinNode(time, 2, OVERRIDES);
    one.registry.cancel(A, Origin.CLIENT);
    time.advanceSeconds(10);
    register(two, UP, DIRTY);
    time.advanceSeconds(10);
    three.pullFrom(two);
    two.registry.evict(two.registry.state().table.get(A));

    assertThat(three.pullFrom(one)).isEqualTo(Repairs.NONE);
    assertThat(one.pullFrom(three)).isEqualTo(new Repairs(1, 0, 0));
  }

  /** What the client said to the one it was on must not be lost when a copy replaces the lease. */
  @Test
  void sinceClientRegistered_outlivesALeaseThatACopyReplaces_andIsLearntWithTheSameVersion() {
    register(one, UP, DIRTY);
    time.advanceSeconds(5);
    two.registry.register(instance("orders", "a"), Origin.PEER);
    assertThat(sinceClientRegistered(two)).isEqualTo(InstanceCopy.NEVER_REGISTERED);

    one.registry.register(draft("orders", "a").lastDirtyTimestamp(DIRTY + 1).build(), Origin.PEER);
    assertThat(sinceClientRegistered(one)).isEqualTo(Duration.ofSeconds(5));
    two.pullFrom(one);
    assertThat(sinceClientRegistered(two)).isEqualTo(Duration.ofSeconds(5));

    register(one, DOWN, DIRTY + 1);
    two.pullFrom(one);
    assertThat(sinceClientRegistered(two)).isZero();
    time.advanceSeconds(1);
    assertThat(two.copies().everything().aged(Duration.ofSeconds(2)).instances())
        .extracting(InstanceCopy::sinceClientRegistered)
        .containsExactly(Duration.ofSeconds(3));
  }

  private static Duration sinceClientRegistered(TwinNode node) {
    return node.copies().everything().instances().get(0).sinceClientRegistered();
  }

  @Test
  void cancel_ofALeaseThatRanOutElsewhere_endsItThereToo() {
    registeredOnBoth();
    time.advanceSeconds(3);
    one.registry.cancel(A, Origin.CLIENT);
    time.advanceSeconds(120);

    assertThat(two.pullFrom(one)).isEqualTo(new Repairs(0, 1, 0));
  }

  @Test
  void cancelMarks_theNewerVersionStays_thenTheLaterCancel() {
    for (long[] told : new long[][] {{DIRTY + 1, 60}, {DIRTY, 5}, {DIRTY + 1, 90}}) {
      CancelMark mark = new CancelMark(A, told[0], Duration.ofSeconds(told[1]));
      two.copies().take(new Differences(List.of(), List.of(mark), List.of()), "peer");
    }

    assertThat(two.copies().everything().cancels())
        .containsExactly(new CancelMark(A, DIRTY + 1, Duration.ofSeconds(60)));
  }

  /** The interleaving: a heartbeat finds a lease that gives way to a newer version's. */
  @Test
  void renew_whileNewerVersionsAreTaken_neverMissesTheInstance() throws Exception {
    register(two, UP, DIRTY);
    Threads.RACE.run(
        2,
        thread -> {
          for (int i = 1; i <= 5_000; i++) {
            if (thread == 0) {
              InstanceInfo newer = draft("orders", "a").lastDirtyTimestamp(DIRTY + i).build();
              InstanceCopy copy =
                  new InstanceCopy(newer, Duration.ZERO, Duration.ZERO, Duration.ZERO);
              two.copies().take(new Differences(List.of(copy), List.of(), List.of()), "peer");
            } else {
              Heartbeat beat = Heartbeat.of("ORDERS", "a", OptionalLong.empty(), Origin.CLIENT);
              assertThat(two.registry.renew(beat)).isEqualTo(RenewOutcome.RENEWED);
            }
          }
        });
  }

  @Test
  void override_andItsRemoval_comeWithTheirStatus() {
    registeredOnBoth();
    override(one, OUT_OF_SERVICE);
    assertThat(two.pullFrom(one)).isEqualTo(new Repairs(0, 0, 1));
    assertThat(held(two).status()).isEqualTo(OUT_OF_SERVICE);
    assertThat(held(two).overriddenStatus()).isEqualTo(OUT_OF_SERVICE);

    time.advanceSeconds(5);
    removeOverride(one, UP);
    assertThat(one.pullFrom(two)).isEqualTo(Repairs.NONE);
    assertThat(two.pullFrom(one)).isEqualTo(new Repairs(0, 0, 1));
    assertThat(held(two).status()).isEqualTo(UP);
    assertThat(overrideAt(two)).isEqualTo(UNKNOWN);
    assertThat(two.registry.counters().total(RegistryCounter.REPAIR_OVERRIDE)).isEqualTo(2);
  }

  @Test
  void override_removed_bringsItsStatus_evenIfTheInstanceChangedHereSince() {
    registeredOnBoth();
    override(one, OUT_OF_SERVICE);
    two.pullFrom(one);
    time.advanceSeconds(5);
    removeOverride(one, UP);
    time.advanceSeconds(5);
    register(two, UP, DIRTY);
    assertThat(held(two).status()).isEqualTo(OUT_OF_SERVICE);

    two.pullFrom(one);

    assertThat(held(two).status()).isEqualTo(UP);
  }

  @Test
  void override_removedWhereTheVersionIsOlder_leavesAStatusThatAsksTheClient() {
    registeredOnBoth();
    override(one, OUT_OF_SERVICE);
    two.pullFrom(one);
    register(two, UP, DIRTY + 1);
    assertThat(held(two).status()).isEqualTo(OUT_OF_SERVICE);
    time.advanceSeconds(5);
    removeOverride(one, UP);

    two.pullFrom(one);
    one.pullFrom(two);

    assertThat(held(two).status()).isEqualTo(UNKNOWN);
    assertThat(held(one).status()).isEqualTo(UNKNOWN);
    assertThat(two.registry.renew(Heartbeat.of("ORDERS", "a", OptionalLong.empty(), Origin.CLIENT)))
        .isEqualTo(RenewOutcome.NOT_FOUND);
  }

  @Test
  void override_ofAnInstanceThatIsGone_comesAlong_andRunsOutOnBoth() {
    register(one, UP, DIRTY);
    override(one, OUT_OF_SERVICE);
    one.registry.cancel(A, Origin.CLIENT);
    time.advance(OVERRIDES.minusSeconds(30));
    assertThat(two.pullFrom(one)).isEqualTo(new Repairs(0, 0, 1));
    assertThat(overrideAt(two)).isEqualTo(OUT_OF_SERVICE);

    time.advanceSeconds(31);
    one.registry.prune();
    two.registry.prune();
    assertThat(one.pullFrom(two)).as("not back from where it still ages").isEqualTo(Repairs.NONE);
    assertThat(two.pullFrom(one)).isEqualTo(new Repairs(0, 0, 1));
    assertThat(overrideAt(one)).isEqualTo(overrideAt(two)).isEqualTo(UNKNOWN);
  }

  @Test
  void override_thatRanOutOnlyWhereTheInstanceWasGone_comesBackWithIt() {
    registeredOnBoth();
    override(one, OUT_OF_SERVICE);
    two.pullFrom(one);
    one.registry.cancel(A, Origin.CLIENT);
    time.advance(OVERRIDES.plusSeconds(1));
    one.registry.prune();
    register(two, UP, DIRTY);

    assertThat(two.pullFrom(one)).isEqualTo(Repairs.NONE);
    assertThat(one.pullFrom(two)).isEqualTo(new Repairs(1, 0, 1));
    assertThat(held(one).status()).isEqualTo(OUT_OF_SERVICE);
  }

  @Test
  void override_takenForAnInstanceThatIsGone_endsByItself() {
    OverrideMark mark = new OverrideMark(A, DOWN, Duration.ofDays(300));
    two.copies().take(new Differences(List.of(), List.of(), List.of(mark)), "peer");
    assertThat(overrideAt(two)).isEqualTo(DOWN);

    time.advance(OVERRIDES.plusSeconds(1));
    two.registry.prune();
    assertThat(overrideAt(two)).isEqualTo(UNKNOWN);
  }

  @Test
  void copyFromAPeer_doesNotUndoThatAnOverrideWasRemoved_butAsksTheClient() {
    registeredOnBoth();
    override(one, OUT_OF_SERVICE);
    InstanceInfo before = held(one);
    removeOverride(one, UP);

    one.registry.register(before, Origin.PEER);

    assertThat(overrideAt(one)).isEqualTo(UNKNOWN);
    assertThat(held(one).status()).isEqualTo(UNKNOWN);
    one.registry.learnOverride(A, OUT_OF_SERVICE, Origin.PEER);
    assertThat(overrideAt(one)).isEqualTo(UNKNOWN);
  }

  @Test
  void status_ofTheSameVersion_isThatWhichChangedLast() {
    register(one, UP, DIRTY);
    time.advanceSeconds(5);
    register(two, DOWN, DIRTY);

    assertThat(two.pullFrom(one)).isEqualTo(Repairs.NONE);
    assertThat(one.pullFrom(two)).isEqualTo(new Repairs(1, 0, 0));
    assertThat(held(one).status()).isEqualTo(DOWN);
  }

  @Test
  void everything_makesAnEqualRegistry_thatAlsoKnowsWhatEnded() {
    registeredOnBoth();
    override(one, OUT_OF_SERVICE);
    one.registry.register(instance("orders", "b"), Origin.CLIENT);
    one.registry.cancel(new InstanceId("orders", "b"), Origin.CLIENT);
    TwinNode joining = new TwinNode(time, 2, OVERRIDES);

    assertThat(joining.copies().take(one.copies().everything(), "peer"))
        .isEqualTo(new Repairs(1, 0, 1));

    assertThat(joining.look()).isEqualTo(one.look());
    assertThat(joining.registry.register(instance("orders", "b"), Origin.PEER))
        .isEqualTo(RegisterOutcome.CANCELLED);
  }

  @Test
  void take_agesNobodyCanReckonWith_doNoHarm() {
    InstanceInfo a = instance("orders", "a");
    Duration longest = Duration.ofSeconds(Long.MAX_VALUE);
    OverrideMark mark = new OverrideMark(A, DOWN, longest);
    CancelMark cancel = new CancelMark(A, DIRTY, longest);
    for (Duration odd : List.of(longest, Duration.ofSeconds(Long.MIN_VALUE))) {
      InstanceCopy copy = new InstanceCopy(a, odd, odd, odd);
      two.copies().take(new Differences(List.of(copy), List.of(cancel), List.of(mark)), "peer");
    }

    assertThat(held(two)).as("heard of now, cancelled long ago").isNotNull();
    time.advanceSeconds(91);
    assertThat(two.registry.view().instance(A)).isNull();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void override_decidedWithinASecondOfEachOther_isTheSameOnBoth(boolean downFirst) {
    registeredOnBoth();
    override(one, downFirst ? DOWN : OUT_OF_SERVICE);
    time.advance(Duration.ofMillis(900));
    override(two, downFirst ? OUT_OF_SERVICE : DOWN);

    one.pullFrom(two);
    two.pullFrom(one);

    assertThat(overrideAt(one)).isEqualTo(overrideAt(two)).isEqualTo(DOWN);
  }

  @Test
  void override_setOrRemovedAgain_isALaterDecision_alsoIfItChangesNothingThere() {
    registeredOnBoth();
    override(one, OUT_OF_SERVICE);
    two.pullFrom(one);
    time.advanceSeconds(5);
    removeOverride(two, UP);
    time.advanceSeconds(5);
    override(one, OUT_OF_SERVICE);
    assertThat(one.pullFrom(two)).isEqualTo(Repairs.NONE);
    two.pullFrom(one);
    assertThat(overrideAt(two)).isEqualTo(OUT_OF_SERVICE);

    removeOverride(two, UP);
    one.pullFrom(two);
    time.advanceSeconds(5);
    override(two, DOWN);
    time.advanceSeconds(5);
    removeOverride(one, UP);
    assertThat(one.pullFrom(two)).isEqualTo(Repairs.NONE);
    two.pullFrom(one);
    assertThat(overrideAt(two)).isEqualTo(UNKNOWN);
  }

  @Test
  void override_removedWithinASecond_ofAnInstanceThatIsGone_isRemoved() {
    register(one, UP, DIRTY);
    override(one, OUT_OF_SERVICE);
    two.copies().take(one.copies().everything(), "peer");
    removeOverride(two, UP);
    one.registry.cancel(A, Origin.CLIENT);
    two.registry.cancel(A, Origin.CLIENT);

    assertThat(two.pullFrom(one)).isEqualTo(Repairs.NONE);
    assertThat(one.pullFrom(two)).isEqualTo(new Repairs(0, 0, 1));
  }
}
