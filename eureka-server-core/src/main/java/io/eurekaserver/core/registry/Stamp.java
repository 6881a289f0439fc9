// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.registry;

import io.eurekaserver.core.lease.LeaseTerm;
import io.eurekaserver.core.model.ActionType;
import io.eurekaserver.core.model.InstanceDraft;
import io.eurekaserver.core.model.InstanceInfo;
import io.eurekaserver.core.model.InstanceStatus;
import io.eurekaserver.core.model.LeaseInfo;
import java.time.InstantSource;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Makes the states of an instance that a registry commits: what only a server may set is set here.
 */
final class Stamp {

  private final InstantSource wallClock;
  private final String ownId;

  /**
   * With the id of the server's own instance.
   *
   * @param ownId empty if the server has none
   */
  Stamp(InstantSource wallClock, String ownId) {
    this.wallClock = wallClock;
    this.ownId = ownId;
  }

  long now() {
    return wallClock.millis();
  }

  /** The first state under a new lease. */
  InstanceInfo registered(
      InstanceInfo stored, Standing standing, LeaseTerm term, @Nullable InstanceInfo before) {
    long now = now();
    InstanceDraft draft = stored.toDraft();
    return standing
        .apply(before == null ? draft : draft.sharing(before))
        .actionType(ActionType.ADDED)
        .lastUpdatedTimestamp(now)
        .coordinatingDiscoveryServer(stored.id().id().equals(ownId))
        .leaseInfo(
            new LeaseInfo(
                term.intervalSeconds(),
                term.durationSeconds(),
                now,
                now,
                0,
                serviceUp(before, standing.status(), now)))
        .build();
  }

  /** A state with another status or override. */
  InstanceInfo modified(InstanceInfo instance, Standing standing, OptionalLong lastDirtyTimestamp) {
    long now = now();
    return standing
        .apply(instance.toDraft())
        .actionType(ActionType.MODIFIED)
        .lastUpdatedTimestamp(now)
        .lastDirtyTimestamp(
            Math.max(instance.lastDirtyTimestamp(), lastDirtyTimestamp.orElse(Long.MIN_VALUE)))
        .leaseInfo(withTimes(instance.leaseInfo(), 0, serviceUp(instance, standing.status(), now)))
        .build();
  }

  /** The last state. */
  InstanceInfo deleted(InstanceInfo instance) {
    long now = now();
    return instance
        .toDraft()
        .actionType(ActionType.DELETED)
        .lastUpdatedTimestamp(now)
        .leaseInfo(withTimes(instance.leaseInfo(), now, serviceUp(instance, null, now)))
        .build();
  }

  private static long serviceUp(
      @Nullable InstanceInfo before, @Nullable InstanceStatus status, long now) {
    LeaseInfo lease = before == null ? null : before.leaseInfo();
    long known = lease == null ? 0 : lease.serviceUpTimestamp();
    return known == 0 && status == InstanceStatus.UP ? now : known;
  }

  private static LeaseInfo withTimes(@Nullable LeaseInfo stamped, long eviction, long serviceUp) {
    LeaseInfo lease = stamped == null ? LeaseInfo.DEFAULT : stamped;
    return new LeaseInfo(
        lease.renewalIntervalSeconds(),
        lease.durationSeconds(),
        lease.registrationTimestamp(),
        lease.lastRenewalTimestamp(),
        eviction,
        serviceUp);
  }

  /**
   * What an instance is served as.
   *
   * @param status the status to serve
   * @param override the override in force, UNKNOWN if none
   */
  record Standing(InstanceStatus status, InstanceStatus override) {
    InstanceDraft apply(InstanceDraft draft) {
      return draft.status(status).overriddenStatus(override);
    }
  }
}
