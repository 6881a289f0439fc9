// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.registry;

import static io.eurekaserver.core.model.InstanceStatus.UNKNOWN;

import io.eurekaserver.core.lease.Lease;
import io.eurekaserver.core.lease.LeaseSettings;
import io.eurekaserver.core.lease.LeaseTerm;
import io.eurekaserver.core.model.InstanceId;
import io.eurekaserver.core.model.InstanceInfo;
import io.eurekaserver.core.model.InstanceStatus;
import io.eurekaserver.core.override.StatusRules;
import io.eurekaserver.core.registry.Stamp.Standing;
import org.jspecify.annotations.Nullable;

/**
 * How instances come under a new lease (protocol, section 5.1). Every method is called under the
 * commit lock.
 */
final class Registrations {

  private final RegistryState state;
  private final StatusRules rules;
  private final Stamp stamp;
  private final LeaseSettings settings;

  Registrations(RegistryState state, StatusRules rules, Stamp stamp, LeaseSettings settings) {
    this.state = state;
    this.rules = rules;
    this.stamp = stamp;
    this.settings = settings;
  }

  RegisterOutcome register(InstanceInfo incoming, Origin origin) {
    Lease previous = state.table.get(incoming.id());
    if (previous == null && origin.isReplica() && state.cancelMarks.covers(incoming)) {
      state.counters.count(RegistryCounter.REGISTER_CANCELLED, origin);
      return RegisterOutcome.CANCELLED;
    }
    InstanceInfo before = previous == null ? null : previous.instance();
    boolean keep = before != null && before.lastDirtyTimestamp() > incoming.lastDirtyTimestamp();
    InstanceInfo stored = before != null && keep ? before : incoming;

    InstanceStatus override = adoptOverride(stored);
    InstanceStatus status = rules.decide(stored, override, before, origin.isReplica());
    LeaseTerm term = termOf(incoming);
    Standing standing = new Standing(status, override == null ? UNKNOWN : override);
    InstanceInfo committed = stamp.registered(stored, standing, term, before);

    state.counters.count(RegistryCounter.REGISTER, origin);
    enter(new Lease(term, committed, state.ticker.read()), previous, origin);
    if (keep) {
      state.counters.count(RegistryCounter.REGISTER_OLDER, origin);
    }
    return keep ? RegisterOutcome.KEPT_NEWER : RegisterOutcome.STORED;
  }

  /** The lease that an instance asks for. */
  LeaseTerm termOf(InstanceInfo instance) {
    return LeaseTerm.of(instance, settings);
  }

  /** The override in force; one that comes with the instance counts if none is known. */
  private @Nullable InstanceStatus adoptOverride(InstanceInfo stored) {
    InstanceId id = stored.id();
    if (state.overrides.get(id) == null && stored.overriddenStatus() != UNKNOWN) {
      state.overrides.put(id, stored.overriddenStatus());
    } else {
      state.overrides.attach(id);
    }
    return state.overrides.get(id);
  }

  /** Puts a lease in its place, in every book. */
  private void enter(Lease lease, @Nullable Lease previous, Origin origin) {
    InstanceInfo committed = lease.instance();
    InstanceInfo before = previous == null ? null : previous.instance();
    state.table.put(committed.id(), lease);
    state.cancelMarks.remove(committed.id());
    state.ledger.leases(previous == null ? null : previous.term(), lease.term());
    state.recentlyRegistered.add(stamp.now(), committed.id());
    state.ledger.enter(Change.Kind.REGISTERED, before, committed, origin);
  }
}
