// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.benchmarks;

import io.eurekaserver.core.cache.CacheSettings;
import io.eurekaserver.core.cache.Payload;
import io.eurekaserver.core.cache.ReadWriteTier;
import io.eurekaserver.core.cache.RegistryPayloads;
import io.eurekaserver.core.cache.Scope;
import io.eurekaserver.core.codec.Form;
import io.eurekaserver.core.delta.DeltaSettings;
import io.eurekaserver.core.model.InstanceInfo;
import io.eurekaserver.core.registry.LocalRegistry;
import io.eurekaserver.core.registry.Origin;
import io.eurekaserver.core.registry.RegistrySettings;
import io.eurekaserver.core.testing.ManualTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A registry full of instances that came as JSON, with the caches before it as the server joins
 * them. Time passes only with changes, so that the log of changes always holds as many. For one
 * thread.
 */
final class Fleet {

  private static final Duration BETWEEN_CHANGES = Duration.ofNanos(1_000);
  private static final int MIN_RESTLESS = 64;

  final LocalRegistry registry;
  final ReadWriteTier tier;
  private final ManualTime time = new ManualTime();
  private final List<InstanceInfo> restless = new ArrayList<>();
  private int changes;

  /**
   * Registers the instances from 0 to before {@code size}.
   *
   * @param changesKept how many changes the delta shows besides the newest
   */
  Fleet(int size, int changesKept) {
    registry = new LocalRegistry(settings(changesKept), time.asRegistryTime(), "");
    RegistryPayloads payloads =
        new RegistryPayloads(registry.view(), CacheSettings.defaults(), time);
    tier = new ReadWriteTier(payloads, CacheSettings.defaults(), time);
    registry.tell(payloads);
    registry.tell(tier);
    int moving = Math.min(size, Math.max(MIN_RESTLESS, 2 * changesKept));
    Messages messages = new Messages();
    for (int i = 0; i < size; i++) {
      InstanceInfo instance = messages.decoded(Population.instance(i));
      register(instance);
      if (restless.size() * (long) size <= i * (long) moving) {
        restless.add(instance);
      }
    }
  }

  private static RegistrySettings settings(int changesKept) {
    RegistrySettings defaults = RegistrySettings.defaults();
    Duration retention = BETWEEN_CHANGES.multipliedBy(changesKept).plusNanos(1);
    return new RegistrySettings(
        defaults.lease(),
        defaults.eviction(),
        defaults.overrides(),
        new DeltaSettings(false, retention, defaults.delta().pruneInterval()));
  }

  /** As a client does. */
  void register(InstanceInfo instance) {
    registry.register(instance, Origin.CLIENT);
    passOn();
  }

  /** As a client does when it stops. */
  void cancel(InstanceInfo instance) {
    registry.cancel(instance.id(), Origin.CLIENT);
    passOn();
  }

  private void passOn() {
    registry.prune();
    time.advance(BETWEEN_CHANGES);
  }

  /**
   * One of some instances, spread over the registry and more than the log of changes holds,
   * registers anew with a later timestamp.
   */
  void change() {
    int next = changes++ % restless.size();
    InstanceInfo newer = newer(restless.get(next));
    restless.set(next, newer);
    register(newer);
  }

  static InstanceInfo newer(InstanceInfo instance) {
    return instance.toDraft().lastDirtyTimestamp(instance.lastDirtyTimestamp() + 1).build();
  }

  Payload payload(Scope scope, Form form) {
    Payload payload = tier.payload(scope, form);
    if (payload == null) {
      throw new IllegalStateException("nothing to show of " + scope);
    }
    return payload;
  }
}
