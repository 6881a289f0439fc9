// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.registry;

import static io.eurekaserver.core.model.InstanceStatus.UNKNOWN;

import io.eurekaserver.core.lease.Lease;
import io.eurekaserver.core.model.InstanceId;
import io.eurekaserver.core.model.InstanceInfo;
import io.eurekaserver.core.model.InstanceStatus;
import io.eurekaserver.core.registry.Stamp.Standing;
import java.util.OptionalLong;

/**
 * The changes of a lease that is already there, as one step of table, overrides and ledger. Unless
 * it says otherwise a method is called under the commit lock.
 */
final class Commits {

  private final RegistryState state;
  private final Stamp stamp;

  Commits(RegistryState state, Stamp stamp) {
    this.state = state;
    this.stamp = stamp;
  }

  /** Whether this lease, and no newer one, is the instance's. */
  boolean isRegistered(Lease lease) {
    return state.table.get(lease.instance().id()) == lease;
  }

  /** Swaps in a state with another status or override. */
  void modify(Lease lease, Standing standing, OptionalLong dirty, Change.Kind kind, Origin origin) {
    InstanceInfo before = lease.instance();
    InstanceInfo after = stamp.modified(lease.instanceNow(), standing, dirty);
    lease.replaceInstance(after);
    lease.changedAt(state.ticker.read());
    state.ledger.enter(kind, before, after, origin);
  }

  /** Ends a lease and leaves no mark: others know by themselves why the instance is gone. */
  void end(Lease lease, Origin origin) {
    InstanceInfo last = lease.instanceNow();
    lease.end();
    remove(lease, last, Change.Kind.CANCELLED, origin);
  }

  /** Takes an ended lease out, with its instance as it was when it last renewed. */
  void remove(Lease lease, InstanceInfo last, Change.Kind kind, Origin origin) {
    InstanceInfo before = lease.instance();
    state.table.remove(before.id());
    state.overrides.detach(before.id());
    state.ledger.leases(lease.term(), null);
    state.recentlyCancelled.add(stamp.now(), before.id());
    state.ledger.enter(kind, before, stamp.deleted(last), origin);
  }

  /**
   * Takes the lock itself. Stores an override that a peer reported; the status follows with the
   * next renewal or registration (protocol, section 5.3). Nothing happens if it is known, if
   * something else was decided here of late, or if the instance is not registered. UNKNOWN is no
   * override: a peer that has none says nothing.
   */
  void learnOverride(InstanceId id, InstanceStatus override, Origin origin) {
    synchronized (state.commitLock) {
      Lease lease = state.table.get(id);
      if (lease != null
          && override != UNKNOWN
          && override != lease.instance().overriddenStatus()
          && state.overrides.hear(id, override)) {
        Standing standing = new Standing(lease.instance().status(), override);
        modify(lease, standing, OptionalLong.empty(), Change.Kind.OVERRIDE_LEARNT, origin);
      }
    }
  }
}
