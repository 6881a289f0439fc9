// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.registry;

import io.eurekaserver.core.lease.Lease;
import io.eurekaserver.core.model.InstanceId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The leases, by application and id. Reading takes no lock and allocates nothing; changing is for
 * the holder of the registry's commit lock only. An application without leases does not exist.
 */
final class LeaseTable {

  private final Map<String, Map<String, Lease>> applications = new ConcurrentHashMap<>();

  @Nullable Lease get(String app, String id) {
    Map<String, Lease> leases = applications.get(app);
    return leases == null ? null : leases.get(id);
  }

  @Nullable Lease get(InstanceId id) {
    return get(id.app(), id.id());
  }

  void put(InstanceId id, Lease lease) {
    applications.computeIfAbsent(id.app(), app -> new ConcurrentHashMap<>(1)).put(id.id(), lease);
  }

  void remove(InstanceId id) {
    Map<String, Lease> leases = applications.get(id.app());
    if (leases != null && leases.remove(id.id()) != null && leases.isEmpty()) {
      applications.remove(id.app());
    }
  }

  /** The leases of an application; empty if there is none. */
  Collection<Lease> application(String name) {
    Map<String, Lease> leases = applications.get(name);
    return leases == null ? List.of() : leases.values();
  }

  /** The names of the applications, sorted. */
  List<String> names() {
    return applications.keySet().stream().sorted().toList();
  }

  /** How many applications there are. */
  int size() {
    return applications.size();
  }

  void forEach(Consumer<Lease> action) {
    applications.values().forEach(leases -> leases.values().forEach(action));
  }
}
