// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication;

import io.eurekaserver.core.model.InstanceInfo;
import io.eurekaserver.core.model.LeaseInfo;
import io.eurekaserver.core.registry.Differences;
import io.eurekaserver.core.registry.InstanceCopy;
import io.eurekaserver.core.registry.RegistryView;
import io.eurekaserver.replication.protocol.RegistryCopy;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What may be taken from the registry of a server of another kind: instances that are missing or
 * older here, with the rest of their lease. What such a server lacks proves nothing.
 */
final class StockCopies {

  private StockCopies() {}

  static Differences missing(RegistryCopy theirs, RegistryView ours) {
    List<InstanceCopy> copies =
        theirs.instances().stream()
            .map(instance -> copyOf(instance, theirs.serverMillis(), ours))
            .filter(Objects::nonNull)
            .toList();
    return new Differences(copies, List.of(), List.of());
  }

  private static @Nullable InstanceCopy copyOf(
      InstanceInfo instance, long serverMillis, RegistryView ours) {
    InstanceInfo known = ours.committed(instance.app(), instance.id().id());
    if (known != null && known.lastDirtyTimestamp() >= instance.lastDirtyTimestamp()) {
      return null;
    }
    Duration sinceRenewal = Duration.ofMillis(serverMillis - renewalMillis(instance));
    Duration sinceChange =
        Duration.ofMillis(Math.max(0, serverMillis - instance.lastUpdatedTimestamp()));
    return new InstanceCopy(
        instance,
        sinceRenewal.isNegative() ? Duration.ZERO : sinceRenewal,
        sinceChange,
        InstanceCopy.NEVER_REGISTERED);
  }

  /**
   * When the instance last renewed. Stock servers report the end of the lease's first half: the
   * renewal plus the duration (protocol, section 5.5); our own kind reports the renewal.
   */
  private static long renewalMillis(InstanceInfo instance) {
    LeaseInfo lease = instance.leaseInfo();
    if (lease == null) {
      return instance.lastUpdatedTimestamp();
    }
    long doubled = lease.lastRenewalTimestamp() - lease.durationSeconds() * 1000L;
    return Math.max(doubled, lease.registrationTimestamp());
  }
}
