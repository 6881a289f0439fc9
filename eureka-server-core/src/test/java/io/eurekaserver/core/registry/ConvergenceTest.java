// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.registry;

import static io.eurekaserver.core.model.InstanceStatus.DOWN;
import static io.eurekaserver.core.model.InstanceStatus.OUT_OF_SERVICE;
import static io.eurekaserver.core.model.InstanceStatus.UNKNOWN;
import static io.eurekaserver.core.model.InstanceStatus.UP;

import io.eurekaserver.core.model.InstanceId;
import io.eurekaserver.core.model.InstanceStatus;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;

/**
 * Whatever two or three registries were told, and whatever of it they missed: after at most three
 * rounds in which each pulls from each other they are equal, and they are right.
 */
class ConvergenceTest {

  private static final int ROUNDS = 3;

  private static final List<InstanceId> IDS =
      List.of(new InstanceId("A", "1"), new InstanceId("A", "2"), new InstanceId("B", "1"));

  /** What happens, after a time. */
  record Event(What what, InstanceId id, InstanceStatus status, int node, int copies, int seconds) {

    void happenTo(Twins twins, boolean apart) {
      twins.time.advance(
          apart ? Duration.ofSeconds(seconds + 3) : Duration.ofMillis(seconds * 97L));
      switch (what) {
        case REGISTER -> twins.register(id, status, false, node, copies);
        case REGISTER_AGAIN -> twins.register(id, status, true, node, copies);
        case RENEW -> twins.renew(id, status == UP, node, copies);
        case CANCEL -> twins.cancel(id, node, copies);
        case OVERRIDE -> twins.override(id, status, node, copies);
        case REMOVE_OVERRIDE -> twins.removeOverride(id, status == UP ? UP : UNKNOWN, node, copies);
        case METADATA -> twins.metadata(id, node, copies);
        case PULL -> twins.pull(node, copies);
        case TIMERS -> twins.runTimers(node);
      }
    }
  }

  enum What {
    REGISTER,
    REGISTER_AGAIN,
    RENEW,
    CANCEL,
    OVERRIDE,
    REMOVE_OVERRIDE,
    METADATA,
    PULL,
    TIMERS
  }

  @Property(tries = 1500, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.BOUNDED)
  void eventsSecondsApart_endInEqualAndTrueRegistries(
      @ForAll("events") List<Event> events, @ForAll("counts") int nodes, @ForAll long seed) {
    Twins twins = new Twins(nodes, Duration.ofDays(1));
    events.forEach(event -> event.happenTo(twins, true));
    twins.time.advance(Duration.ofMillis(3_500)); // so that no lease runs out while they heal

    twins.heal(new SplittableRandom(seed), ROUNDS, Duration.ofMillis(20));

    twins.assertEqual();
    twins.assertTrue();
  }

  /** Who was right cannot be told then; but all must come to the same opinion. */
  @Property(tries = 1500, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.BOUNDED)
  void eventsAtOnce_andOverridesThatRunOut_endInEqualRegistries(
      @ForAll("events") List<Event> events, @ForAll("counts") int nodes, @ForAll long seed) {
    Twins twins = new Twins(nodes, Duration.ofMillis(1_111));
    events.forEach(event -> event.happenTo(twins, false));

    twins.heal(new SplittableRandom(seed), ROUNDS, Duration.ofNanos(1_000));

    twins.assertEqual();
  }

  @Provide
  Arbitrary<Integer> counts() {
    return Arbitraries.of(2, 3);
  }

  @Provide
  Arbitrary<List<Event>> events() {
    return Combinators.combine(
            Arbitraries.frequencyOf(
                Tuple.of(4, Arbitraries.of(What.REGISTER, What.RENEW)),
                Tuple.of(4, Arbitraries.of(What.class))),
            Arbitraries.of(IDS),
            Arbitraries.of(UP, UP, OUT_OF_SERVICE, DOWN),
            Arbitraries.integers().between(0, 2),
            Arbitraries.integers().between(0, 7),
            Arbitraries.of(0, 0, 0, 1, 5, 30, 60))
        .as(Event::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(40)
        .withSizeDistribution(RandomDistribution.uniform());
  }
}
