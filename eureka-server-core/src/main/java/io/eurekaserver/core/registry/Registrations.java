// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.registry;

import static io.eurekaserver.core.model.InstanceStatus.UNKNOWN;

import io.eurekaserver.core.lease.Lease;
import io.eurekaserver.core.lease.LeaseSettings;
import io.eurekaserver.core.lease.LeaseTerm;
import io.eurekaserver.core.model.InstanceId;
import io.eurekaserver.core.model.InstanceInfo;
import io.eurekaserver.core.model.InstanceStatus;
import io.eurekaserver.core.model.Shared;
import io.eurekaserver.core.override.StatusRules;
import io.eurekaserver.core.registry.Stamp.Standing;
import org.jspecify.annotations.Nullable;

/**
 * How instances come under a new lease (protocol, section 5.1). Every method is called under the
 * commit lock.
 */
final class Registrations {

  private static final int MOST_TERMS = 1024;

  private final RegistryState state;
  private final StatusRules rules;
  private final Stamp stamp;
  private final LeaseSettings settings;
  private final LocalQuarantines quarantines;
  private final Shared<LeaseTerm> terms = new Shared<>(MOST_TERMS);
  private final Tellers tellers = new Tellers();

  Registrations(RegistryState state, Deciding deciding, Stamp stamp, LeaseSettings settings) {
    this.state = state;
    this.rules = deciding.rules();
    this.quarantines = deciding.quarantines();
    this.stamp = stamp;
    this.settings = settings;
  }

  /**
   * What decides on a registration.
   *
   * @param rules the status that it gets
   * @param quarantines whether it is welcome
   */
  record Deciding(StatusRules rules, LocalQuarantines quarantines) {}

  /** Whether nobody wants this instance now. */
  boolean isRefused(InstanceId id) {
    return quarantines.covers(id);
  }

  RegisterOutcome register(InstanceInfo incoming, Origin origin) {
    if (quarantines.refuses(incoming.id(), origin)) {
      return RegisterOutcome.QUARANTINED;
    }
    Lease previous = state.table.get(incoming.id());
    if (previous == null && origin.isReplica() && state.cancelMarks.covers(incoming)) {
      state.counters.count(RegistryCounter.REGISTER_CANCELLED, origin);
      return RegisterOutcome.CANCELLED;
    }
    InstanceInfo before = previous == null ? null : previous.instance();
    boolean keep = before != null && before.lastDirtyTimestamp() > incoming.lastDirtyTimestamp();
    InstanceInfo stored = before != null && keep ? before : incoming;

    InstanceStatus override = adoptOverride(stored, origin);
    InstanceStatus status =
        isOverrideRefused(stored, override)
            ? rules.decideCopy(stored, UNKNOWN)
            : rules.decide(stored, override, before, origin.isReplica());
    LeaseTerm term = termOf(incoming);
    Standing standing = new Standing(status, override == null ? UNKNOWN : override);
    InstanceInfo committed = stamp.registered(stored, standing, term, before);

    state.counters.count(RegistryCounter.REGISTER, origin);
    long now = state.ticker.read();
    Lease lease = new Lease(term, committed, now).following(previous);
    if (origin.kind() == Origin.Kind.CLIENT) {
      lease.clientRegistered(now, 0);
    }
    enter(lease, previous, origin);
    if (keep) {
      state.counters.count(RegistryCounter.REGISTER_OLDER, origin);
    }
    return keep ? RegisterOutcome.KEPT_NEWER : RegisterOutcome.STORED;
  }

  /**
   * Registers what another registry holds, with a lease that is as old as there, or as here if that
   * is younger. The override is the one in force here.
   */
  void take(InstanceCopy copy, Origin peer) {
    InstanceInfo instance = copy.instance();
    Lease previous = state.table.get(instance.id());
    state.overrides.attach(instance.id());
    InstanceStatus known = state.overrides.get(instance.id());
    InstanceStatus override = known == null ? UNKNOWN : known;
    Standing standing = new Standing(rules.decideCopy(instance, override), override);
    LeaseTerm term = termOf(instance);
    InstanceInfo before = previous == null ? null : previous.instance();
    InstanceInfo committed = stamp.registered(instance, standing, term, before);

    long now = state.ticker.read();
    Lease lease = Lease.aged(term, committed, now, Ages.nanos(copy.sinceRenewal()));
    lease.replaceInstance(lease.instanceNow());
    lease.changedAt(now - Ages.nanos(copy.sinceChange()));
    noteClient(lease.following(previous), copy, now);
    enter(lease, previous, peer);
    if (previous != null) {
      previous.giveWayTo(lease);
    }
  }

  /** Notes when the client itself registered, as another registry knows. */
  static void noteClient(Lease lease, InstanceCopy copy, long now) {
    if (copy.isClientKnown()) {
      lease.clientRegistered(now, Ages.nanos(copy.sinceClientRegistered()));
    }
  }

  /** The lease that an instance asks for. */
  LeaseTerm termOf(InstanceInfo instance) {
    return terms.of(LeaseTerm.of(instance, settings));
  }

  /**
   * The override in force; one that comes with the instance counts if none is known. What a copy
   * brings may be old, and does not undo that an override was removed here of late.
   */
  private @Nullable InstanceStatus adoptOverride(InstanceInfo stored, Origin origin) {
    InstanceId id = stored.id();
    InstanceStatus theirs = stored.overriddenStatus();
    if (state.overrides.get(id) != null || theirs == UNKNOWN) {
      state.overrides.attach(id);
    } else if (origin.isReplica()) {
      state.overrides.hear(id, theirs);
    } else {
      state.overrides.put(id, theirs);
    }
    return state.overrides.get(id);
  }

  private static boolean isOverrideRefused(InstanceInfo stored, @Nullable InstanceStatus override) {
    return override == null && stored.overriddenStatus() != UNKNOWN;
  }

  /** Puts a lease in its place, in every book. */
  private void enter(Lease lease, @Nullable Lease previous, Origin origin) {
    InstanceInfo committed = lease.instance();
    InstanceInfo before = previous == null ? null : previous.instance();
    lease.toldBy(tellers.of(origin, committed.ipAddr()));
    state.table.put(committed.id(), lease);
    state.cancelMarks.remove(committed.id());
    state.ledger.leases(previous == null ? null : previous.term(), lease.term());
    state.recentlyRegistered.add(stamp.now(), committed.id());
    state.ledger.enter(Change.Kind.REGISTERED, before, committed, origin);
  }
}
