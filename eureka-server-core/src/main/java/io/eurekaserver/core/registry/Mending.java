// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.registry;

import static io.eurekaserver.core.model.InstanceStatus.UNKNOWN;

import io.eurekaserver.core.lease.Lease;
import io.eurekaserver.core.model.InstanceId;
import io.eurekaserver.core.model.InstanceInfo;
import io.eurekaserver.core.model.InstanceStatus;
import io.eurekaserver.core.registry.CancelMarks.Cancelled;
import io.eurekaserver.core.registry.RegistryCopies.Repairs;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Takes what another registry knows better. Takes the commit lock for one instance at a time.
 *
 * <p>Two registries that take from each other come to the same state, because each question has one
 * answer, whichever of them asks. Is the instance registered? The newer version says so; of one
 * version a cancel counts unless the client itself registered somewhere after it. A renewal proves
 * nothing: an operator's change renews too, a copy may be late, and a node that stood still hears
 * then what its clients said long before; a client that lives on without its lease registers again.
 * Which version? The newer one. Which override? That which was decided last ({@link
 * OverrideMending}). Which status? That of the registry whose override stood; under one override
 * that which changed last.
 */
final class Mending {

  /** A client that registers so shortly after its cancel may have registered before it. */
  private static final long SLACK_NANOS = TimeUnit.SECONDS.toNanos(2);

  private final RegistryState state;
  private final Registrations registrations;
  private final Commits commits;
  private final StatusMending statuses;
  private final OverrideMending overrides;

  Mending(
      RegistryState state, Registrations registrations, Commits commits, StatusMending statuses) {
    this.state = state;
    this.registrations = registrations;
    this.commits = commits;
    this.statuses = statuses;
    this.overrides = new OverrideMending(state);
  }

  Repairs take(Differences theirs, Origin peer) {
    Map<InstanceId, OverrideMark> marks = new HashMap<>();
    theirs.overrides().forEach(mark -> marks.put(mark.id(), mark));
    Repairs repairs = Repairs.NONE;
    for (InstanceCopy copy : theirs.instances()) {
      OverrideMark mark = marks.remove(copy.instance().id());
      synchronized (state.commitLock) {
        repairs = repairs.plus(takeInstance(copy, mark, peer));
      }
    }
    for (OverrideMark mark : marks.values()) {
      synchronized (state.commitLock) {
        repairs = repairs.plus(takeOverride(mark, peer));
      }
    }
    for (CancelMark cancel : theirs.cancels()) {
      synchronized (state.commitLock) {
        repairs = repairs.plus(takeCancel(cancel, peer));
      }
    }
    return repairs;
  }

  /** The override that comes beside a copy is dealt with first: the status follows from it. */
  private Repairs takeInstance(InstanceCopy copy, @Nullable OverrideMark mark, Origin peer) {
    Lease ours = state.table.get(copy.instance().id());
    int newer = newer(copy, ours);
    if (newer < 0) {
      return takeOverride(mark, peer);
    }
    boolean overridden = mark != null && overrides.take(mark, true);
    if (newer > 0 || ours == null) {
      register(copy, mark, peer);
    } else {
      long now = state.ticker.read();
      ours.renewAged(now, Ages.nanos(copy.sinceRenewal()));
      Registrations.noteClient(ours, copy, now);
    }
    boolean settled = ours != null && newer == 0 && statuses.settle(ours, copy, overridden, peer);
    boolean registered = newer > 0 || (settled && !overridden);
    return repairs(registered, overridden);
  }

  /** More than 0 if the copy is to be registered, less if there is nothing in it. */
  private int newer(InstanceCopy copy, @Nullable Lease ours) {
    if (ours == null) {
      return isWelcome(copy) ? 1 : -1;
    }
    return Long.compare(copy.instance().lastDirtyTimestamp(), ours.instance().lastDirtyTimestamp());
  }

  private boolean isWelcome(InstanceCopy copy) {
    InstanceInfo instance = copy.instance();
    if (registrations.isRefused(instance.id())) {
      return false;
    }
    if (Ages.nanos(copy.sinceRenewal()) > registrations.termOf(instance).longestNanos()) {
      return false;
    }
    Cancelled mark = state.cancelMarks.get(instance.id());
    return mark == null
        || instance.lastDirtyTimestamp() > mark.lastDirtyTimestamp()
        || isRegisteredAfter(
            Ages.nanos(copy.sinceClientRegistered()), state.ticker.read() - mark.nanos());
  }

  private static boolean isRegisteredAfter(long registrationAge, long cancelAge) {
    return registrationAge < cancelAge - SLACK_NANOS;
  }

  private void register(InstanceCopy copy, @Nullable OverrideMark mark, Origin peer) {
    InstanceInfo instance = copy.instance();
    InstanceStatus seen = instance.overriddenStatus();
    if (mark == null && seen != UNKNOWN && state.overrides.get(instance.id()) == null) {
      state.overrides.hear(instance.id(), seen);
    }
    registrations.take(copy, peer);
  }

  private Repairs takeOverride(@Nullable OverrideMark mark, Origin peer) {
    if (mark == null) {
      return Repairs.NONE;
    }
    Lease ours = state.table.get(mark.id());
    boolean overridden = overrides.take(mark, ours != null);
    if (ours != null && overridden) {
      statuses.settle(ours, null, true, peer);
    }
    return repairs(false, overridden);
  }

  private Repairs repairs(boolean registered, boolean overridden) {
    if (registered) {
      state.counters.count(RegistryCounter.REPAIR_REGISTERED, Origin.PEER);
    }
    if (overridden) {
      state.counters.count(RegistryCounter.REPAIR_OVERRIDE, Origin.PEER);
    }
    return new Repairs(registered ? 1 : 0, 0, overridden ? 1 : 0);
  }

  private Repairs takeCancel(CancelMark theirs, Origin peer) {
    long now = state.ticker.read();
    long age = Ages.nanos(theirs.age());
    Lease ours = state.table.get(theirs.id());
    if (ours != null && outlives(ours, theirs, now)) {
      return Repairs.NONE;
    }
    if (ours != null) {
      InstanceInfo last = ours.instanceNow();
      ours.end();
      commits.remove(ours, last, Change.Kind.CANCELLED, peer);
      state.counters.count(RegistryCounter.REPAIR_CANCELLED, Origin.PEER);
    }
    state.cancelMarks.put(theirs.id(), new Cancelled(theirs.lastDirtyTimestamp(), now - age));
    return ours == null ? Repairs.NONE : new Repairs(0, 1, 0);
  }

  private static boolean outlives(Lease ours, CancelMark theirs, long now) {
    return ours.instance().lastDirtyTimestamp() > theirs.lastDirtyTimestamp()
        || isRegisteredAfter(ours.sinceClientRegistered(now), Ages.nanos(theirs.age()));
  }
}
