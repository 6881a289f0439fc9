// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.registry;

import static io.eurekaserver.core.testing.Instances.instance;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.eurekaserver.core.event.Event;
import io.eurekaserver.core.event.EventKind;
import io.eurekaserver.core.event.EventLog;
import io.eurekaserver.core.event.EventSettings;
import io.eurekaserver.core.event.QuarantineEvents;
import io.eurekaserver.core.model.InstanceId;
import io.eurekaserver.core.testing.ManualTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** An instance in quarantine is not registered, however it comes; registries agree on which are. */
class QuarantinesTest {

  private static final InstanceId A = new InstanceId("ORDERS", "a");
  private static final Origin OPERATOR = Origin.operator("127.0.0.1", "it loses messages");
  private static final Duration HOUR = Duration.ofHours(1);

  private final ManualTime time = new ManualTime();
  private final Node node = new Node(time);

  /** A registry that remembers what happened. */
  private static final class Node {
    final LocalRegistry registry;
    final EventLog log;

    Node(ManualTime time) {
      registry = new LocalRegistry(RegistrySettings.defaults(), time.asRegistryTime(), "");
      log = new EventLog(EventSettings.defaults(), time);
      registry.tell(log);
      registry.tell(new QuarantineEvents(log));
    }

    Quarantines quarantines() {
      return registry.quarantines();
    }

    RegisterOutcome register(Origin origin) {
      return registry.register(instance("orders", "a"), origin);
    }

    boolean isRegistered() {
      return registry.view().instance(A) != null;
    }

    void pullFrom(Node other) {
      registry.copies().quarantines().take(other.registry.copies().quarantines().marks(), "other");
    }

    List<EventKind> kinds() {
      return log.oldestFirst(0, e -> true, 1000).stream().map(Event::kind).toList();
    }

    String newest() {
      return log.newestFirst(Long.MAX_VALUE, e -> true, 1).get(0).cause();
    }
  }

  @Test
  void set_registeredInstance_endsItsLeaseAndRefusesIt() {
    node.register(Origin.CLIENT);

    assertThat(node.quarantines().set(A, HOUR, OPERATOR)).isEqualTo(Quarantines.Outcome.DONE);

    assertThat(node.isRegistered()).isFalse();
    assertThat(node.register(Origin.CLIENT)).isEqualTo(RegisterOutcome.QUARANTINED);
    assertThat(node.register(Origin.peer("b"))).isEqualTo(RegisterOutcome.QUARANTINED);
    assertThat(node.registry.renew(Heartbeat.of("ORDERS", "a", OptionalLong.empty(), OPERATOR)))
        .isEqualTo(RenewOutcome.NOT_FOUND);
    assertThat(node.isRegistered()).isFalse();
    assertThat(node.registry.counters().total(RegistryCounter.REGISTER_QUARANTINED)).isEqualTo(2);
    assertThat(node.kinds())
        .containsExactly(
            EventKind.REGISTERED, EventKind.QUARANTINED, EventKind.CANCELLED, EventKind.REFUSED);
  }

  @Test
  void set_isShownWithItsTimesAndWords() {
    node.quarantines().set(A, HOUR, OPERATOR);
    time.advanceSeconds(60);

    long begin = ManualTime.START_MILLIS;
    assertThat(node.quarantines().list())
        .containsExactly(
            new Quarantine(A, begin, begin + 3_600_000, "127.0.0.1", "it loses messages"));
    assertThat(node.newest())
        .isEqualTo(
            "Operator at 127.0.0.1 put it into quarantine until 2023-11-14T23:13:20Z: it loses"
                + " messages.");
  }

  @Test
  void register_whenTheTimeIsOver_isWelcome() {
    node.quarantines().set(A, HOUR, OPERATOR);
    time.advance(HOUR);

    assertThat(node.quarantines().find(A)).isNull();
    assertThat(node.register(Origin.CLIENT)).isEqualTo(RegisterOutcome.STORED);
    node.registry.prune();
    node.registry.prune();
    assertThat(node.newest()).isEqualTo("The time of its quarantine is over.");
    assertThat(node.kinds()).containsOnlyOnce(EventKind.QUARANTINE_LIFTED);
  }

  @Test
  void lift_welcomesItAgain() {
    node.quarantines().set(A, HOUR, OPERATOR);

    assertThat(node.quarantines().lift(A, Origin.operator("10.0.0.9", ""))).isTrue();
    assertThat(node.quarantines().lift(A, OPERATOR)).isFalse();

    assertThat(node.newest()).isEqualTo("Operator at 10.0.0.9 lifted its quarantine.");
    assertThat(node.register(Origin.CLIENT)).isEqualTo(RegisterOutcome.STORED);
  }

  @Test
  void register_refusedOften_isOneEventAMinute() {
    node.quarantines().set(A, HOUR, OPERATOR);
    for (int second = 0; second < 150; second++) {
      node.register(Origin.client("10.0.0.1"));
      time.advanceSeconds(1);
    }

    assertThat(node.kinds()).filteredOn(EventKind.REFUSED::equals).hasSize(3);
    assertThat(node.newest()).endsWith("because of its quarantine; 121 refused so far.");
  }

  @Test
  void set_tooMany_isFull_butTheTimeOfOneMayChange() {
    for (int i = 0; i < Quarantines.MOST; i++) {
      node.quarantines().set(new InstanceId("ORDERS", "i" + i), HOUR, OPERATOR);
    }

    assertThat(node.quarantines().set(A, HOUR, OPERATOR)).isEqualTo(Quarantines.Outcome.FULL);
    assertThat(node.register(Origin.CLIENT)).isEqualTo(RegisterOutcome.STORED);
    assertThat(node.quarantines().set(new InstanceId("ORDERS", "i7"), HOUR, OPERATOR))
        .isEqualTo(Quarantines.Outcome.DONE);
  }

  @Test
  void set_notPositiveOrTooLong_isRefused() {
    for (Duration wrong : List.of(Duration.ZERO, Duration.ofDays(-1), Duration.ofDays(8))) {
      assertThatThrownBy(() -> node.quarantines().set(A, wrong, OPERATOR))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void take_aPeersQuarantine_endsTheLeaseHere_andRefusesItsCopies() {
    Node other = new Node(time);
    node.register(Origin.CLIENT);
    other.quarantines().set(A, HOUR, OPERATOR);

    node.pullFrom(other);

    assertThat(node.isRegistered()).isFalse();
    assertThat(node.quarantines().list()).isEqualTo(other.quarantines().list());
    InstanceCopy copy =
        new InstanceCopy(instance("orders", "a"), Duration.ZERO, Duration.ZERO, Duration.ZERO);
    node.registry.copies().take(new Differences(List.of(copy), List.of(), List.of()), "stock");
    assertThat(node.isRegistered()).isFalse();
  }

  @Test
  void take_anOlderQuarantine_doesNotUndoThatItWasLifted() {
    Node other = new Node(time);
    other.quarantines().set(A, HOUR, OPERATOR);
    node.pullFrom(other);
    time.advanceSeconds(10);
    node.quarantines().lift(A, OPERATOR);

    node.pullFrom(other);
    assertThat(node.quarantines().count()).isZero();
    other.pullFrom(node);
    assertThat(other.quarantines().count()).isZero();
    assertThat(other.kinds()).endsWith(EventKind.QUARANTINE_LIFTED);
  }

  @Test
  void take_anOlderAndLongerOne_afterAShorterOneRanOut_doesNotBringItBack() {
    Node other = new Node(time);
    other.quarantines().set(A, HOUR.multipliedBy(5), OPERATOR);
    node.pullFrom(other);
    node.quarantines().set(A, HOUR, OPERATOR);
    time.advance(HOUR.multipliedBy(3));
    node.registry.prune();

    node.pullFrom(other);
    assertThat(node.quarantines().count()).isZero();
  }

  @Test
  void prune_longAfterwards_remembersNothing() {
    node.quarantines().set(A, HOUR, OPERATOR);
    node.quarantines().lift(A, OPERATOR);
    time.advance(HOUR.plusMinutes(11));
    node.registry.prune();

    assertThat(node.registry.copies().quarantines().marks()).isEmpty();
  }

  /** Whatever three nodes decide and whoever hears of it when, in the end they are equal. */
  @Property(tries = 500)
  void nodesThatPullFromEachOther_becomeEqual(
      @ForAll @Size(max = 30) List<@IntRange(max = 14) Integer> steps) {
    ManualTime shared = new ManualTime();
    List<Node> nodes = List.of(new Node(shared), new Node(shared), new Node(shared));
    for (int step : steps) {
      Node one = nodes.get(step % 3);
      switch (step / 3) {
        case 0 -> one.quarantines().set(A, HOUR, Origin.operator("n" + step, "why"));
        case 1 -> one.quarantines().lift(A, Origin.operator("n" + step, "why not"));
        case 2 -> one.pullFrom(nodes.get((step + 1) % 3));
        case 3 -> one.register(Origin.CLIENT);
        default -> shared.advanceSeconds(600);
      }
      for (Node node : nodes) {
        assertThat(node.isRegistered() && node.quarantines().count() > 0).isFalse();
      }
    }
    pullAll(nodes);
    pullAll(nodes);
    List<List<Quarantine>> shown = new ArrayList<>();
    nodes.forEach(node -> shown.add(node.quarantines().list()));
    assertThat(shown).containsOnly(shown.get(0));
  }

  private static void pullAll(List<Node> nodes) {
    for (Node one : nodes) {
      for (Node other : nodes) {
        one.pullFrom(other);
      }
    }
  }
}
