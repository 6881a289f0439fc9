// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.registry;

import static io.eurekaserver.core.model.InstanceStatus.UNKNOWN;

import io.eurekaserver.core.lease.Lease;
import io.eurekaserver.core.model.InstanceInfo;
import io.eurekaserver.core.model.InstanceStatus;
import io.eurekaserver.core.override.StatusRules;
import io.eurekaserver.core.registry.Stamp.Standing;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * The hot path (protocol, sections 4.6 and 5.4): find the lease, decide its status, set one time.
 * Takes no lock and allocates nothing, unless the status has to change or a peer disagrees.
 */
final class Renewals {

  private final RegistryState state;
  private final StatusRules rules;
  private final Commits commits;
  private final boolean compareTimestamps;

  Renewals(RegistryState state, StatusRules rules, Commits commits, boolean compareTimestamps) {
    this.state = state;
    this.rules = rules;
    this.commits = commits;
    this.compareTimestamps = compareTimestamps;
  }

  RenewOutcome renew(Heartbeat heartbeat) {
    Lease lease = renewed(heartbeat);
    if (lease == null) {
      state.counters.count(RegistryCounter.RENEW_NOT_FOUND, heartbeat.origin());
      return RenewOutcome.NOT_FOUND;
    }
    state.renewalRate.count();
    state.counters.count(RegistryCounter.RENEW, heartbeat.origin());
    return compareTimestamps ? compare(lease, heartbeat) : RenewOutcome.RENEWED;
  }

  /** The lease, now renewed; one that ended meanwhile may have given way to another. */
  private @Nullable Lease renewed(Heartbeat heartbeat) {
    Lease lease = state.table.get(heartbeat.app(), heartbeat.id());
    while (lease != null && !renewLease(lease, heartbeat.origin())) {
      Lease next = state.table.get(heartbeat.app(), heartbeat.id());
      lease = next == lease ? null : next;
    }
    return lease;
  }

  private boolean renewLease(Lease lease, Origin origin) {
    InstanceInfo instance = lease.instance();
    InstanceStatus status = statusOnRenewal(instance, origin);
    if (status == UNKNOWN || !lease.renew(state.ticker.read())) {
      return false;
    }
    if (status != instance.status()) {
      settleStatus(lease, origin);
    }
    return true;
  }

  /** Each commit keeps the override that an instance shows equal to the one that is stored. */
  private InstanceStatus statusOnRenewal(InstanceInfo instance, Origin origin) {
    InstanceStatus override =
        instance.overriddenStatus() == UNKNOWN ? null : instance.overriddenStatus();
    return rules.decide(instance, override, instance, origin.isReplica());
  }

  private void settleStatus(Lease lease, Origin origin) {
    synchronized (state.commitLock) {
      InstanceInfo before = lease.instance();
      InstanceStatus status = statusOnRenewal(before, origin);
      if (commits.isRegistered(lease) && status != before.status()) {
        Standing standing = new Standing(status, before.overriddenStatus());
        commits.modify(lease, standing, OptionalLong.empty(), Change.Kind.STATUS_SETTLED, origin);
      }
    }
  }

  private RenewOutcome compare(Lease lease, Heartbeat heartbeat) {
    if (heartbeat.lastDirtyTimestamp().isEmpty()) {
      return RenewOutcome.RENEWED;
    }
    long theirs = heartbeat.lastDirtyTimestamp().getAsLong();
    long ours = lease.instance().lastDirtyTimestamp();
    if (theirs > ours) {
      learnOverride(lease, heartbeat);
      return RenewOutcome.OUTDATED;
    }
    return theirs < ours && heartbeat.origin().isReplica()
        ? new RenewOutcome.Conflict(lease.instanceNow())
        : RenewOutcome.RENEWED;
  }

  /** A peer that knows a newer instance may know its override too (protocol, sections 4.6, 5.3). */
  private void learnOverride(Lease lease, Heartbeat heartbeat) {
    if (heartbeat.origin().isReplica()) {
      commits.learnOverride(
          lease.instance().id(), heartbeat.overriddenStatus(), heartbeat.origin());
    }
  }
}
