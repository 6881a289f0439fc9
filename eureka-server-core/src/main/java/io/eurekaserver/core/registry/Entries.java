// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.registry;

import static io.eurekaserver.core.model.InstanceStatus.UNKNOWN;

import io.eurekaserver.core.lease.Lease;
import io.eurekaserver.core.model.InstanceId;
import io.eurekaserver.core.model.InstanceInfo;
import io.eurekaserver.core.model.InstanceStatus;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A registry in short, as it is compared. Reads from any thread without a lock. */
final class Entries {

  private final RegistryState state;

  Entries(RegistryState state) {
    this.state = state;
  }

  Map<String, Long> digests() {
    Map<String, Long> digests = new HashMap<>();
    long now = state.ticker.read();
    for (String app : state.table.names()) {
      long sum = 0;
      for (Lease lease : state.table.application(app)) {
        sum += CopyDigest.of(entry(lease, now));
      }
      digests.put(app, sum);
    }
    state.overrides.forEach(
        (id, override) -> {
          if (state.table.get(id) == null) {
            digests.merge(id.app(), CopyDigest.of(orphan(id, override)), Long::sum);
          }
        });
    return digests;
  }

  List<CopyEntry> of(String app) {
    List<CopyEntry> entries = new ArrayList<>();
    long now = state.ticker.read();
    state.table.application(app).forEach(lease -> entries.add(entry(lease, now)));
    state.overrides.forEach(
        (id, override) -> {
          if (id.app().equals(app) && state.table.get(id) == null) {
            entries.add(orphan(id, override));
          }
        });
    return entries;
  }

  private static CopyEntry entry(Lease lease, long now) {
    InstanceInfo instance = lease.instance();
    boolean kept = lease.isKept(now);
    return new CopyEntry(
        instance.id().id(),
        kept,
        instance.lastDirtyTimestamp(),
        kept ? instance.status() : UNKNOWN,
        instance.overriddenStatus());
  }

  private static CopyEntry orphan(InstanceId id, InstanceStatus override) {
    return new CopyEntry(id.id(), false, 0, UNKNOWN, override);
  }
}
