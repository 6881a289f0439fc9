// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.cache;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.eurekaserver.core.codec.Form;
import io.eurekaserver.core.model.InstanceId;
import io.eurekaserver.core.model.InstanceInfo;
import io.eurekaserver.core.model.InstanceStatus;
import io.eurekaserver.core.registry.Change;
import io.eurekaserver.core.registry.LocalRegistry;
import io.eurekaserver.core.registry.Origin;
import io.eurekaserver.core.registry.RegistrySettings;
import io.eurekaserver.core.registry.StatusChange;
import io.eurekaserver.core.testing.Instances;
import io.eurekaserver.core.testing.ManualTime;
import io.eurekaserver.core.testing.Threads;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * One thread changes the registry and looks at the cache after every change, while others read, and
 * prune, as fast as they can: what it has changed is always shown. {@code -Dstress.seed} runs the
 * same changes again.
 */
class CacheStressTest {

  private static final long SEED = Long.getLong("stress.seed", System.nanoTime());
  private static final int CHANGES = 1_000;
  private static final List<String> ADDRESSES = List.of("v", "w", "v,w");
  private static final List<Scope> SCOPES =
      List.of(
          Scope.ALL,
          Scope.DELTA,
          Scope.application("a"),
          Scope.application("b"),
          Scope.vip("v"),
          Scope.vip("w"),
          Scope.vip("v,w"));

  private final ManualTime time = new ManualTime();
  private final LocalRegistry registry =
      new LocalRegistry(RegistrySettings.defaults(), time.asRegistryTime(), "");
  private final RegistryPayloads payloads =
      new RegistryPayloads(registry.view(), CacheSettings.defaults(), time);

  @ParameterizedTest
  @ValueSource(ints = {4, 100}) // shelves that come and go, shelves that stay
  void everyChange_isShownByTheNextRead_whateverOthersRead(int maximumSize) throws Exception {
    CacheSettings settings =
        new CacheSettings(true, Duration.ofSeconds(1), Duration.ofMinutes(3), maximumSize);
    ReadWriteTier tier = new ReadWriteTier(payloads, settings, time);
    registry.tell(payloads);
    registry.tell(tier);
    AtomicBoolean done = new AtomicBoolean();
    Threads.RACE.run(
        4,
        thread -> {
          SplittableRandom random = new SplittableRandom(SEED + thread);
          if (thread == 0) {
            try {
              changeAndLook(tier, random);
            } finally {
              done.set(true);
            }
          } else {
            readUntil(tier, done, random, thread == 1);
          }
        });
  }

  private void readUntil(
      ReadWriteTier tier, AtomicBoolean done, SplittableRandom random, boolean prune) {
    while (!done.get()) {
      Scope scope = SCOPES.get(random.nextInt(SCOPES.size()));
      tier.payload(scope, Form.JSON_COMPACT);
      if (prune && random.nextInt(20) == 0) {
        tier.prune();
      }
    }
  }

  private void changeAndLook(ReadWriteTier tier, SplittableRandom random) {
    for (int i = 0; i < CHANGES; i++) {
      change(random);
      if (random.nextInt(100) == 0) {
        time.advance(Duration.ofSeconds(40));
        registry.prune();
        payloads.refreshTimes();
        payloads.prune();
      }
      for (int look = 0; look < 3; look++) {
        Scope scope = SCOPES.get(random.nextInt(SCOPES.size()));
        assertThat(text(tier.payload(scope, Form.JSON_COMPACT)))
            .as("stress.seed=%d, change %d, %s", SEED, i, scope)
            .isEqualTo(text(fresh(scope)));
      }
    }
  }

  /** Built from nothing but what is registered now. */
  private Payload fresh(Scope scope) {
    RegistryPayloads untold = new RegistryPayloads(registry.view(), CacheSettings.defaults(), time);
    registry.view().applications().stream()
        .flatMap(application -> application.instances().stream())
        .forEach(
            instance ->
                untold.onChange(
                    new Change(
                        registry.view().version(),
                        Change.Kind.REGISTERED,
                        null,
                        instance,
                        Origin.CLIENT)));
    return untold.build(scope, Form.JSON_COMPACT);
  }

  private void change(SplittableRandom random) {
    InstanceId id = new InstanceId(random.nextBoolean() ? "A" : "B", "i" + random.nextInt(3));
    switch (random.nextInt(4)) {
      case 0 -> registry.cancel(id, Origin.CLIENT);
      case 1 ->
          registry.overrideStatus(
              new StatusChange(
                  id,
                  random.nextBoolean() ? InstanceStatus.UP : InstanceStatus.DOWN,
                  OptionalLong.empty(),
                  Origin.OPERATOR));
      default -> registry.register(instance(id, random), Origin.CLIENT);
    }
  }

  private static InstanceInfo instance(InstanceId id, SplittableRandom random) {
    return Instances.draft(id.app(), id.id())
        .hostName("host" + random.nextInt(1_000))
        .vipAddress(ADDRESSES.get(random.nextInt(ADDRESSES.size())))
        .build();
  }

  /** The bytes, without the number that every delta payload has for itself. */
  private static String text(Payload payload) {
    return payload == null
        ? "none"
        : new String(payload.plain().toByteArray(), UTF_8)
            .replaceFirst("\"versions__delta\":\"[0-9]+\"", "");
  }
}
