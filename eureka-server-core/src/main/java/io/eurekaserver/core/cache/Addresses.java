// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.cache;

import com.google.common.base.Splitter;
import com.google.common.collect.Iterables;
import io.eurekaserver.core.model.InstanceInfo;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Which applications have instances with an address, so that not all have to be asked (protocol,
 * section 4.4: a comma-separated list, not trimmed). Changed by one thread at a time, read by any.
 */
final class Addresses {

  private static final Splitter LIST = Splitter.on(',');

  private final Function<InstanceInfo, @Nullable String> list;
  private final Map<String, Map<String, Integer>> instances = new ConcurrentHashMap<>();

  /** Of the addresses that this function takes from an instance. */
  Addresses(Function<InstanceInfo, @Nullable String> list) {
    this.list = list;
  }

  /** The addresses of an instance. */
  Iterable<String> of(InstanceInfo instance) {
    String addresses = list.apply(instance);
    return addresses == null ? List.of() : LIST.split(addresses);
  }

  /** Whether an instance has an address. */
  boolean has(InstanceInfo instance, String address) {
    return Iterables.contains(of(instance), address);
  }

  /** The names of the applications in which an instance has this address. */
  Collection<String> applications(String address) {
    return instances.getOrDefault(address, Map.of()).keySet();
  }

  void add(InstanceInfo instance) {
    of(instance).forEach(address -> count(address, instance.app(), 1));
  }

  void remove(InstanceInfo instance) {
    of(instance).forEach(address -> count(address, instance.app(), -1));
  }

  private void count(String address, String app, int more) {
    instances.compute(
        address,
        (key, apps) -> {
          Map<String, Integer> counts = apps == null ? new ConcurrentHashMap<>(1) : apps;
          counts.merge(app, more, (old, by) -> old + by == 0 ? null : old + by);
          return counts.isEmpty() ? null : counts;
        });
  }
}
