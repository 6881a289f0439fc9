// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.registry;

import static org.assertj.core.api.Assertions.assertThat;

import io.eurekaserver.core.delta.Delta;
import io.eurekaserver.core.delta.StatusCounts;
import io.eurekaserver.core.lease.LeaseTerm;
import io.eurekaserver.core.model.ActionType;
import io.eurekaserver.core.model.InstanceId;
import io.eurekaserver.core.model.InstanceInfo;
import io.eurekaserver.core.model.InstanceStatus;
import io.eurekaserver.core.testing.Instances;
import io.eurekaserver.core.testing.ManualTime;
import io.eurekaserver.core.testing.StockClient;
import io.eurekaserver.core.testing.Threads;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Many threads on few instances, in rounds that begin together. After each round nothing may be
 * lost. The seed stands in every failure; {@code -Dstress.seed} runs the same requests again.
 */
class RegistryStressTest {

  private static final long SEED = Long.getLong("stress.seed", System.nanoTime());
  private static final int THREADS = 4;
  private static final int ROUNDS = 250;
  private static final int REQUESTS = 150;
  private static final EvictionSettings WITHOUT_LIMITS =
      new EvictionSettings(Duration.ofDays(1), false, 0, 0);

  private final ManualTime time = new ManualTime();
  private final LocalRegistry registry =
      new LocalRegistry(
          new RegistrySettings(
              RegistrySettings.defaults().lease(),
              WITHOUT_LIMITS,
              RegistrySettings.defaults().overrides(),
              RegistrySettings.defaults().delta()),
          time.asRegistryTime(),
          "");
  private final RegistryView view = registry.view();
  private final Evictor evictor =
      new Evictor(registry, WITHOUT_LIMITS, time, new SplittableRandom(SEED));
  private final List<Change> told = new ArrayList<>(); // guarded by the registry's commit lock
  private final Map<InstanceId, InstanceInfo> replayed = new HashMap<>();
  private final Map<Change.Kind, Long> kinds = new HashMap<>();

  @Test
  void requestsAndEvictionsAtOnce_loseNothing() throws Exception {
    registry.tell(told::add);
    Churn churn = new Churn(registry);
    for (int round = 0; round < ROUNDS; round++) {
      SplittableRandom seeds = new SplittableRandom(SEED + round);
      List<SplittableRandom> randoms =
          IntStream.range(0, THREADS).mapToObj(i -> seeds.split()).toList();
      StockClient client = new StockClient();
      client.fullFetch(view.applications());
      Threads.RACE.run(THREADS + 2, thread -> work(thread, churn, randoms, client));

      String where = "stress.seed=%d, round %d".formatted(SEED, round);
      Set<InstanceId> changed = replay(where);
      checkBooks(where);
      checkDelta(where, changed);
      checkAnswers(where, churn);
      forgetChanges();
    }
    assertThat(kinds).as("what happened, seed %d", SEED).containsOnlyKeys(Change.Kind.values());
  }

  private void work(int thread, Churn churn, List<SplittableRandom> randoms, StockClient client) {
    for (int i = 0; i < REQUESTS; i++) {
      if (thread < THREADS) {
        churn.request(randoms.get(thread));
      } else if (thread == THREADS) {
        time.advance(Duration.ofMillis(100));
        evictor.run();
        registry.monitor().endMinute();
      } else {
        Delta delta = view.delta();
        client.applyDelta(delta.applications());
        assertThat(client.hash())
            .as("stress.seed=%d, a client's hash, version %d", SEED, delta.version())
            .isEqualTo(delta.statusCounts().hashCodeText());
      }
    }
  }

  /** Each change begins where the one before it ended, and all together give the registry. */
  private Set<InstanceId> replay(String where) {
    Set<InstanceId> changed = new HashSet<>();
    long version = view.version() - told.size();
    for (Change change : told) {
      InstanceId id = change.instance().id();
      assertThat(change.version()).as(where).isEqualTo(++version);
      assertThat(change.before()).as(where).isSameAs(replayed.get(id));
      if (change.instance().actionType() == ActionType.DELETED) {
        replayed.remove(id);
      } else {
        replayed.put(id, change.instance());
      }
      changed.add(id);
      kinds.merge(change.kind(), 1L, Long::sum);
    }
    assertThat(StockClient.byId(view.applications())).as(where).isEqualTo(replayed);
    return changed;
  }

  private void checkBooks(String where) {
    StatusCounts recount = StatusCounts.of(view.applications());
    assertThat(view.statusCounts().hashCodeText()).as(where).isEqualTo(recount.hashCodeText());
    assertThat(view.statusCounts().total()).as(where).isEqualTo(replayed.size());
    long promised =
        replayed.values().stream()
            .map(instance -> LeaseTerm.of(instance, RegistrySettings.defaults().lease()))
            .mapToLong(LeaseTerm::renewalMicrosPerMinute)
            .sum();
    assertThat(registry.monitor().figures().expectedPerMinute())
        .as(where)
        .isEqualTo(promised / 1e6);
    Map<InstanceId, InstanceStatus> overrides = view.overrides();
    for (InstanceInfo instance : replayed.values()) {
      assertThat(instance.overriddenStatus())
          .as("%s, override of %s", where, instance)
          .isEqualTo(overrides.getOrDefault(instance.id(), InstanceStatus.UNKNOWN));
    }
  }

  private void checkDelta(String where, Set<InstanceId> changed) {
    Delta delta = view.delta();
    Map<InstanceId, InstanceInfo> last = StockClient.byId(delta.applications());
    assertThat(last.keySet()).as(where).isEqualTo(changed);
    assertThat(delta.version()).as(where).isEqualTo(view.version());
    last.forEach(
        (id, state) -> {
          boolean deleted = state.actionType() == ActionType.DELETED;
          assertThat(replayed.get(id)).as(where).isSameAs(deleted ? null : state);
        });
  }

  /** What was answered as done was done, as often. */
  private void checkAnswers(String where, Churn churn) {
    long registered =
        churn.answered("register", RegisterOutcome.STORED)
            + churn.answered("register", RegisterOutcome.KEPT_NEWER)
            + churn.answered("metadata", UpdateOutcome.DONE);
    assertThat(kinds.getOrDefault(Change.Kind.REGISTERED, 0L)).as(where).isEqualTo(registered);
    Map<String, Change.Kind> updates =
        Map.of(
            "cancel", Change.Kind.CANCELLED,
            "override", Change.Kind.OVERRIDDEN,
            "remove", Change.Kind.OVERRIDE_REMOVED);
    updates.forEach(
        (request, kind) ->
            assertThat(kinds.getOrDefault(kind, 0L))
                .as("%s, %s", where, kind)
                .isEqualTo(churn.answered(request, UpdateOutcome.DONE)));
    assertThat(registry.counters().total(RegistryCounter.RENEW))
        .as(where)
        .isEqualTo(churn.answered("renew", "done"));
    assertThat(registry.counters().total(RegistryCounter.EXPIRED))
        .as(where)
        .isEqualTo(kinds.getOrDefault(Change.Kind.EVICTED, 0L));
  }

  private void forgetChanges() {
    time.advance(Duration.ofMinutes(4));
    registry.prune();
    assertThat(view.delta().applications()).isEmpty();
    told.clear();
  }

  /**
   * Every lease has run out, and everybody renews while the evictor runs: an instance stays exactly
   * if a renewal was answered with success.
   */
  @Test
  void renewalsAgainstEviction_whoIsToldOfSuccessStays() throws Exception {
    int count = 40;
    int evictions = 0;
    for (int round = 0; round < 200; round++) {
      for (int i = 0; i < count; i++) {
        registry.register(Instances.instance("orders", "i" + i), Origin.CLIENT);
      }
      time.advanceSeconds(91);
      SplittableRandom random = new SplittableRandom(SEED + round);
      int[] firstToRenew = {random.nextInt(count), random.nextInt(count)};
      Set<String> renewed = ConcurrentHashMap.newKeySet();
      Threads.RACE.run(
          3,
          thread -> {
            if (thread == 2) {
              evictor.run();
            } else {
              renewAll(count, firstToRenew[thread], renewed);
            }
          });

      List<String> left =
          StockClient.byId(view.applications()).keySet().stream().map(InstanceId::id).toList();
      assertThat(left)
          .as("stress.seed=%d, round %d", SEED, round)
          .containsExactlyInAnyOrderElementsOf(renewed);
      evictions += count - left.size();
    }
    assertThat(evictions).as("the evictor took part").isPositive();
  }

  private void renewAll(int count, int first, Set<String> renewed) {
    for (int i = 0; i < count; i++) {
      String id = "i" + (first + i) % count;
      Heartbeat beat = Heartbeat.of("ORDERS", id, OptionalLong.empty(), Origin.CLIENT);
      if (registry.renew(beat) == RenewOutcome.RENEWED) {
        renewed.add(id);
      }
    }
  }
}
