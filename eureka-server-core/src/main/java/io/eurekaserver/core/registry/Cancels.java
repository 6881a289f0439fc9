// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.registry;

import io.eurekaserver.core.lease.Lease;
import io.eurekaserver.core.model.InstanceId;
import io.eurekaserver.core.model.InstanceInfo;
import io.eurekaserver.core.registry.CancelMarks.Cancelled;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;

/**
 * How leases end because somebody asked for it (protocol, section 5). Every method is called under
 * the commit lock.
 */
final class Cancels {

  private final RegistryState state;
  private final Commits commits;

  Cancels(RegistryState state, Commits commits) {
    this.state = state;
    this.commits = commits;
  }

  UpdateOutcome cancel(InstanceId id, Origin origin) {
    Lease lease = state.table.get(id);
    if (lease == null) {
      state.counters.count(RegistryCounter.CANCEL_NOT_FOUND, origin);
      return UpdateOutcome.NOT_FOUND;
    }
    end(lease, lease.instance().lastDirtyTimestamp(), origin);
    return UpdateOutcome.DONE;
  }

  /** The same, without a word if there is nothing to end. */
  void cancelIfThere(InstanceId id, Origin origin) {
    if (state.table.get(id) != null) {
      cancel(id, origin);
    }
  }

  /** As a peer says; it may say which version was cancelled there. */
  UpdateOutcome cancelCopy(InstanceId id, OptionalLong version, Origin peer) {
    Lease lease = state.table.get(id);
    if (lease == null) {
      version.ifPresent(cancelled -> remember(id, cancelled));
      state.counters.count(RegistryCounter.CANCEL_NOT_FOUND, Origin.PEER);
      return UpdateOutcome.NOT_FOUND;
    }
    long ours = lease.instance().lastDirtyTimestamp();
    long theirs = version.orElse(ours);
    if (ours > theirs) {
      state.counters.count(RegistryCounter.CANCEL_OLDER, Origin.PEER);
      return UpdateOutcome.UNCHANGED;
    }
    end(lease, theirs, peer);
    return UpdateOutcome.DONE;
  }

  /**
   * A cancel that is known already may be told again late: its mark does not become younger, or it
   * would stand against clients that came back since.
   */
  private void remember(InstanceId id, long version) {
    Cancelled known = state.cancelMarks.get(id);
    if (known == null || version > known.lastDirtyTimestamp()) {
      state.cancelMarks.put(id, new Cancelled(version, state.ticker.read()));
    }
  }

  boolean liftMark(InstanceId id, long version, Duration olderThan) {
    Cancelled mark = state.cancelMarks.get(id);
    long oldest = TimeUnit.NANOSECONDS.convert(olderThan);
    if (mark == null
        || mark.lastDirtyTimestamp() > version
        || state.ticker.read() - mark.nanos() < oldest) {
      return false;
    }
    state.counters.count(RegistryCounter.CANCEL_MARK_LIFTED, Origin.PEER);
    return state.cancelMarks.remove(id);
  }

  private void end(Lease lease, long version, Origin origin) {
    InstanceInfo last = lease.instanceNow();
    lease.end();
    state.counters.count(RegistryCounter.CANCEL, origin);
    commits.remove(lease, last, Change.Kind.CANCELLED, origin);
    state.cancelMarks.put(last.id(), new Cancelled(version, state.ticker.read()));
  }
}
