// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.registry;

import static io.eurekaserver.core.testing.Instances.DIRTY;
import static io.eurekaserver.core.testing.Instances.draft;
import static io.eurekaserver.core.testing.Instances.instance;
import static org.assertj.core.api.Assertions.assertThat;

import io.eurekaserver.core.lease.MarkSettings;
import io.eurekaserver.core.model.InstanceId;
import io.eurekaserver.core.model.InstanceInfo;
import io.eurekaserver.core.testing.ManualTime;
import java.time.Duration;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A cancelled instance does not return by a late copy; a client's own registration always wins. */
class CancelMarksTest {

  private static final InstanceId A = new InstanceId("ORDERS", "a");
  private static final InstanceInfo SAME = instance("orders", "a");
  private static final InstanceInfo NEWER =
      draft("orders", "a").lastDirtyTimestamp(DIRTY + 1).build();

  private final ManualTime time = new ManualTime();
  private final LocalRegistry registry = with(new MarkSettings(Duration.ofHours(1), 2));

  private LocalRegistry with(MarkSettings marks) {
    return new LocalRegistry(RegistrySettings.defaults().with(marks), time.asRegistryTime(), "own");
  }

  private void cancelled() {
    registry.register(SAME, Origin.CLIENT);
    registry.cancel(A, Origin.CLIENT);
  }

  @Test
  void register_copyOfWhatWasCancelled_isRefused_andChangesNothing() {
    cancelled();
    long version = registry.view().version();

    assertThat(registry.register(SAME, Origin.PEER)).isEqualTo(RegisterOutcome.CANCELLED);

    assertThat(registry.view().committed("ORDERS", "a")).isNull();
    assertThat(registry.view().version()).isEqualTo(version);
    assertThat(registry.counters().total(RegistryCounter.REGISTER)).isEqualTo(1);
    assertThat(registry.counters().total(RegistryCounter.REGISTER_CANCELLED)).isEqualTo(1);
  }

  @Test
  void register_newerCopy_isTaken_andEndsTheMark() {
    cancelled();
    assertThat(registry.register(NEWER, Origin.PEER)).isEqualTo(RegisterOutcome.STORED);

    assertThat(registry.liftCancelMark(A, DIRTY, Duration.ZERO)).isFalse();
  }

  @ParameterizedTest
  @EnumSource(names = {"CLIENT", "OPERATOR"})
  void register_notAsACopy_alwaysWins_andEndsTheMark(Origin.Kind kind) {
    cancelled();
    assertThat(registry.register(SAME, new Origin(kind, "", ""))).isEqualTo(RegisterOutcome.STORED);

    assertThat(registry.liftCancelMark(A, DIRTY, Duration.ZERO)).isFalse();
  }

  @Test
  void liftCancelMark_letsTheNextCopyIn() {
    cancelled();
    assertThat(registry.liftCancelMark(A, DIRTY, Duration.ZERO)).isTrue();

    assertThat(registry.register(SAME, Origin.PEER)).isEqualTo(RegisterOutcome.STORED);
    assertThat(registry.counters().total(RegistryCounter.CANCEL_MARK_LIFTED)).isEqualTo(1);
  }

  @Test
  void mark_isForgottenAfterItsTimeToLive_notAtIt() {
    cancelled();
    time.advance(Duration.ofHours(1));
    registry.prune();
    assertThat(registry.register(SAME, Origin.PEER)).isEqualTo(RegisterOutcome.CANCELLED);

    time.advance(Duration.ofNanos(1));
    assertThat(registry.register(SAME, Origin.PEER)).isEqualTo(RegisterOutcome.STORED);
  }

  @Test
  void eviction_leavesNoMark() {
    registry.register(SAME, Origin.CLIENT);
    time.advanceSeconds(91);
    assertThat(registry.evict(registry.state().table.get(A))).isTrue();

    assertThat(registry.register(SAME, Origin.PEER)).isEqualTo(RegisterOutcome.STORED);
  }

  @Test
  void moreMarksThanTheLimit_theOldestIsDropped_andCounted() {
    for (String id : new String[] {"a", "b", "c"}) {
      registry.register(instance("orders", id), Origin.CLIENT);
      registry.cancel(new InstanceId("orders", id), Origin.CLIENT);
    }

    assertThat(registry.marksDropped()).isEqualTo(1);
    assertThat(registry.liftCancelMark(A, DIRTY, Duration.ZERO)).isFalse();
    assertThat(registry.liftCancelMark(new InstanceId("orders", "b"), DIRTY, Duration.ZERO))
        .isTrue();
    assertThat(registry.liftCancelMark(new InstanceId("orders", "c"), DIRTY, Duration.ZERO))
        .isTrue();
  }

  @Test
  void withoutPeers_nothingIsRemembered() {
    LocalRegistry alone = with(MarkSettings.OFF);
    alone.register(SAME, Origin.CLIENT);
    alone.cancel(A, Origin.CLIENT);

    assertThat(alone.register(SAME, Origin.PEER)).isEqualTo(RegisterOutcome.STORED);
  }

  @Test
  void cancelCopy_ofAnOlderVersion_endsNothing_andLeavesNoMark() {
    registry.register(NEWER, Origin.CLIENT);

    assertThat(registry.cancelCopy(A, OptionalLong.of(DIRTY), Origin.PEER))
        .isEqualTo(UpdateOutcome.UNCHANGED);

    assertThat(registry.view().instance(A)).isNotNull();
    assertThat(registry.copies().everything().cancels()).isEmpty();
    assertThat(registry.counters().total(RegistryCounter.CANCEL_OLDER)).isEqualTo(1);
    assertThat(registry.counters().total(RegistryCounter.CANCEL)).isZero();
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1})
  void cancelCopy_ofThisVersionOrANewer_endsTheLease_andThatVersionStaysAway(long newer) {
    registry.register(SAME, Origin.CLIENT);

    assertThat(registry.cancelCopy(A, OptionalLong.of(DIRTY + newer), Origin.PEER))
        .isEqualTo(UpdateOutcome.DONE);

    assertThat(registry.view().instance(A)).isNull();
    assertThat(registry.copies().everything().cancels())
        .containsExactly(new CancelMark(A, DIRTY + newer, Duration.ZERO));
    assertThat(registry.counters().total(RegistryCounter.CANCEL)).isEqualTo(1);
  }

  @Test
  void cancelCopy_thatNamesNoVersion_endsWhateverIsThere() {
    registry.register(NEWER, Origin.CLIENT);

    assertThat(registry.cancelCopy(A, OptionalLong.empty(), Origin.PEER))
        .isEqualTo(UpdateOutcome.DONE);

    assertThat(registry.register(NEWER, Origin.PEER)).isEqualTo(RegisterOutcome.CANCELLED);
  }

  @Test
  void cancelCopy_ofWhatIsNotHere_isRememberedAllTheSame_ifItNamesAVersion() {
    assertThat(registry.cancelCopy(A, OptionalLong.empty(), Origin.PEER))
        .isEqualTo(UpdateOutcome.NOT_FOUND);
    assertThat(registry.copies().everything().cancels()).isEmpty();

    assertThat(registry.cancelCopy(A, OptionalLong.of(DIRTY), Origin.PEER))
        .isEqualTo(UpdateOutcome.NOT_FOUND);
    assertThat(registry.register(SAME, Origin.PEER)).isEqualTo(RegisterOutcome.CANCELLED);
    assertThat(registry.register(NEWER, Origin.PEER)).isEqualTo(RegisterOutcome.STORED);
  }

  @Test
  void cancelCopy_toldAgain_doesNotLookLikeALaterCancel() {
    cancelled();
    time.advanceSeconds(10);
    registry.cancelCopy(A, OptionalLong.of(DIRTY), Origin.PEER);
    registry.cancelCopy(A, OptionalLong.of(DIRTY - 1), Origin.PEER);

    assertThat(registry.copies().everything().cancels())
        .containsExactly(new CancelMark(A, DIRTY, Duration.ofSeconds(10)));
  }

  @Test
  void committed_showsALeaseThatRanOut_asTheObjectThatWasCommitted() {
    registry.register(SAME, Origin.CLIENT);
    InstanceInfo committed = registry.view().committed("ORDERS", "a");
    time.advanceSeconds(91);

    assertThat(registry.view().instance(A)).isNull();
    assertThat(registry.view().committed("ORDERS", "a")).isNotNull().isSameAs(committed);
  }
}
