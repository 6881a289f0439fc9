// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.registry;

import static io.eurekaserver.core.model.InstanceStatus.UNKNOWN;

import io.eurekaserver.core.lease.Lease;
import io.eurekaserver.core.model.InstanceId;
import io.eurekaserver.core.model.InstanceInfo;
import io.eurekaserver.core.model.InstanceStatus;
import io.eurekaserver.core.override.AsgStatuses;
import io.eurekaserver.core.override.StatusRules;
import io.eurekaserver.core.registry.Stamp.Standing;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;

/**
 * The registry of this server (protocol, section 5).
 *
 * <p>A renewal finds its lease in a concurrent table and sets one time on it, without a lock. Every
 * other change passes one commit point: under one lock, held for about a microsecond, the lease
 * table, the overrides and the ledger change together, and listeners are told. So the hash always
 * belongs to the newest change, and changes have one order.
 */
public final class LocalRegistry implements Registry {

  private final RegistryState state;
  private final Registrations registrations;
  private final Commits commits;
  private final Renewals renewals;
  private final Cancels cancels;
  private final LocalQuarantines quarantines;
  private final RegistryCopies copies;
  private final LeaseStates leases;

  /**
   * An empty registry.
   *
   * @param settings what steers it
   * @param time its ticker and its clock
   * @param ownId the id of the server's own instance, empty if it has none
   */
  public LocalRegistry(RegistrySettings settings, RegistryTime time, String ownId) {
    state = new RegistryState(settings, time);
    StatusRules rules = new StatusRules(state.asgStatuses);
    Stamp stamp = new Stamp(time.wallClock(), ownId);
    commits = new Commits(state, stamp);
    cancels = new Cancels(state, commits);
    leases = new LeaseStates(state, time.wallClock(), settings.eviction().interval());
    quarantines = new LocalQuarantines(state, commits, cancels, time.wallClock());
    registrations =
        new Registrations(
            state, new Registrations.Deciding(rules, quarantines), stamp, settings.lease());
    renewals = new Renewals(state, rules, commits, settings.lease().compareTimestamps());
    StatusMending statuses = new StatusMending(state, rules, commits);
    copies =
        new LocalRegistryCopies(
            state, new Mending(state, registrations, commits, statuses), quarantines);
  }

  /** Tells a listener of every change from now on, after those that were added before it. */
  public void tell(ChangeListener listener) {
    state.ledger.tell(listener);
  }

  /** Tells a listener of every quarantine from now on. */
  public void tell(QuarantineListener listener) {
    quarantines.tell(listener);
  }

  /** Whose registrations it refuses. */
  public Quarantines quarantines() {
    return quarantines;
  }

  /** How it stands with its leases. */
  public LeaseStates leases() {
    return leases;
  }

  /** What can be read from this registry. */
  public RegistryView view() {
    return new LocalRegistryView(state);
  }

  /** How it is compared with other registries, and mended from them. */
  public RegistryCopies copies() {
    return copies;
  }

  /** Its renewals against what was promised. */
  public RenewalMonitor monitor() {
    return state.monitor;
  }

  /** What it counted. */
  public RegistryCounters counters() {
    return state.counters;
  }

  /** The auto-scaling groups it knows of. */
  public AsgStatuses asgStatuses() {
    return state.asgStatuses;
  }

  /** The last thousand registrations. */
  public RecentLeases recentlyRegistered() {
    return state.recentlyRegistered;
  }

  /** The last thousand cancels and evictions. */
  public RecentLeases recentlyCancelled() {
    return state.recentlyCancelled;
  }

  /** The shared state, for the evictor. */
  RegistryState state() {
    return state;
  }

  @Override
  public RegisterOutcome register(InstanceInfo instance, Origin origin) {
    synchronized (state.commitLock) {
      return registrations.register(instance, origin);
    }
  }

  @Override
  public RenewOutcome renew(Heartbeat heartbeat) {
    return renewals.renew(heartbeat);
  }

  /**
   * Stores an override that a peer reported; the status follows with the next renewal or
   * registration (protocol, section 5.3). Nothing happens if it is known, or if the instance is not
   * registered, or if something else was decided here within the marks' time to live: what a peer
   * reports in passing may be old. UNKNOWN is no override: a peer that has none says nothing.
   */
  public void learnOverride(InstanceId id, InstanceStatus override, Origin origin) {
    commits.learnOverride(id, override, origin);
  }

  @Override
  public UpdateOutcome cancel(InstanceId id, Origin origin) {
    synchronized (state.commitLock) {
      return cancels.cancel(id, origin);
    }
  }

  /**
   * Ends a lease because a peer says that a version of its instance was cancelled there. UNCHANGED
   * if a newer version is registered here: that one was not meant. What was cancelled is remembered
   * also if nothing is registered here (NOT_FOUND), so that a copy that comes later is refused.
   *
   * @param lastDirtyTimestamp the version that was cancelled, ms; empty if the peer did not say
   * @param peer who says so
   */
  public UpdateOutcome cancelCopy(InstanceId id, OptionalLong lastDirtyTimestamp, Origin peer) {
    synchronized (state.commitLock) {
      return cancels.cancelCopy(id, lastDirtyTimestamp, peer);
    }
  }

  /**
   * Forgets that an instance was cancelled, so that peers may register it again: for evidence that
   * it lives on, such as a heartbeat of its own that came after the cancel.
   *
   * @param version which lastDirtyTimestamp lives on; evidence of an older one than was cancelled
   *     is itself old
   * @param olderThan how long ago the cancel must be for the evidence to be later
   * @return false if nothing was remembered, or the evidence does not hold
   */
  public boolean liftCancelMark(InstanceId id, long version, Duration olderThan) {
    synchronized (state.commitLock) {
      return cancels.liftMark(id, version, olderThan);
    }
  }

  /** Evicts a lease if it is still there and its time is still up; a renewal may come first. */
  boolean evict(Lease lease) {
    synchronized (state.commitLock) {
      InstanceInfo last = lease.instanceNow();
      Origin why = Origin.eviction(LeaseWords.ranOut(lease, state.ticker.read()));
      if (!commits.isRegistered(lease) || !lease.endIfExpired(state.ticker.read())) {
        return false;
      }
      state.counters.count(RegistryCounter.EXPIRED, Origin.EVICTION);
      commits.remove(lease, last, Change.Kind.EVICTED, why);
      return true;
    }
  }

  @Override
  public UpdateOutcome overrideStatus(StatusChange change) {
    synchronized (state.commitLock) {
      Lease lease = state.visible(change.id());
      if (lease == null || !lease.renew(state.ticker.read())) {
        return UpdateOutcome.NOT_FOUND;
      }
      state.counters.count(RegistryCounter.STATUS_UPDATE, change.origin());
      if (lease.instance().status() == change.status()) {
        confirm(change, change.status());
        return UpdateOutcome.UNCHANGED;
      }
      storeOverride(change);
      Standing standing = new Standing(change.status(), change.status());
      commits.modify(
          lease, standing, change.lastDirtyTimestamp(), Change.Kind.OVERRIDDEN, change.origin());
      return UpdateOutcome.DONE;
    }
  }

  /** A decision that changes nothing here may be news for a peer; a copy of one is none. */
  private void confirm(StatusChange change, InstanceStatus override) {
    if (!change.origin().isReplica()) {
      state.overrides.confirm(change.id(), override);
    }
  }

  /** UNKNOWN asks for a new registration; kept as an override it would undo each one that comes. */
  private void storeOverride(StatusChange change) {
    if (change.status() == UNKNOWN) {
      state.overrides.remove(change.id());
    } else {
      state.overrides.put(change.id(), change.status());
    }
  }

  @Override
  public UpdateOutcome removeOverride(StatusChange change) {
    synchronized (state.commitLock) {
      Lease lease = state.visible(change.id());
      if (lease == null || !lease.renew(state.ticker.read())) {
        return UpdateOutcome.NOT_FOUND;
      }
      state.counters.count(RegistryCounter.STATUS_OVERRIDE_DELETE, change.origin());
      if (!state.overrides.remove(change.id())) {
        confirm(change, UNKNOWN);
        return UpdateOutcome.UNCHANGED;
      }
      Standing standing = new Standing(change.status(), UNKNOWN);
      commits.modify(
          lease,
          standing,
          change.lastDirtyTimestamp(),
          Change.Kind.OVERRIDE_REMOVED,
          change.origin());
      return UpdateOutcome.DONE;
    }
  }

  @Override
  public UpdateOutcome updateMetadata(InstanceId id, Map<String, String> entries, Origin origin) {
    synchronized (state.commitLock) {
      Lease lease = state.visible(id);
      if (lease == null) {
        return UpdateOutcome.NOT_FOUND;
      }
      InstanceInfo instance = lease.instance();
      Map<String, String> merged = new LinkedHashMap<>(instance.metadata());
      merged.putAll(entries);
      registrations.register(
          instance
              .toDraft()
              .metadata(merged)
              .lastDirtyTimestamp(instance.lastDirtyTimestamp() + 1)
              .build(),
          origin);
      return UpdateOutcome.DONE;
    }
  }

  /** How many changes are kept for deltas. */
  public int recentChanges() {
    synchronized (state.commitLock) {
      return state.ledger.recentChanges();
    }
  }

  /** How many marks of cancels and removed overrides were forgotten too early, for want of room. */
  public long marksDropped() {
    return state.cancelMarks.dropped() + state.overrides.dropped();
  }

  /** Forgets everything whose time is over; to be called every half minute or so. */
  public void prune() {
    synchronized (state.commitLock) {
      state.ledger.prune();
      state.cancelMarks.prune();
      quarantines.prune();
      state
          .overrides
          .removeExpired()
          .forEach(id -> state.counters.count(RegistryCounter.OVERRIDE_EXPIRED, Origin.EVICTION));
    }
  }
}
