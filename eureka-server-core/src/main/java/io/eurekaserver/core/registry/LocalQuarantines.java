// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.registry;

import static com.google.common.base.Preconditions.checkArgument;

import io.eurekaserver.core.lease.Lease;
import io.eurekaserver.core.model.InstanceId;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The quarantines of a local registry. Changes are made under its commit lock, so that an instance
 * never has both a lease and a quarantine; registrations ask one volatile number while there are
 * none.
 *
 * <p>Each decision, to refuse or to welcome, carries a version that is larger than all that were
 * known of its instance, and is remembered until every older one has ended by itself. So registries
 * that take each other's newer decisions become equal, whatever is lost or comes late.
 */
final class LocalQuarantines implements Quarantines, QuarantineCopies {

  private static final Logger log = LoggerFactory.getLogger(LocalQuarantines.class);

  /** Several nodes may each have decided on the most; what is beyond this was made by nobody. */
  private static final int MOST_KEPT = 10 * MOST;

  /** So long a decision is remembered after its end: for copies that are under way. */
  private static final Duration SLACK = Duration.ofMinutes(5);

  private final Map<InstanceId, QuarantineEntry> entries = new ConcurrentHashMap<>();
  private final List<QuarantineListener> listeners = new CopyOnWriteArrayList<>();
  private final RegistryState state;
  private final Commits commits;
  private final Cancels cancels;
  private final InstantSource wallClock;
  private volatile boolean any;
  private boolean leavesOut; // guarded by the commit lock

  LocalQuarantines(RegistryState state, Commits commits, Cancels cancels, InstantSource wallClock) {
    this.state = state;
    this.commits = commits;
    this.cancels = cancels;
    this.wallClock = wallClock;
  }

  void tell(QuarantineListener listener) {
    listeners.add(listener);
  }

  @Override
  public Outcome set(InstanceId id, Duration length, Origin origin) {
    checkArgument(
        length.toMillis() > 0 && length.compareTo(LONGEST) <= 0,
        "a quarantine lasts at most %s days",
        LONGEST.toDays());
    synchronized (state.commitLock) {
      if (find(id) == null && count() >= MOST) {
        return Outcome.FULL;
      }
      put(decision(id, length, origin), origin);
      cancels.cancelIfThere(id, origin);
      return Outcome.DONE;
    }
  }

  @Override
  public boolean lift(InstanceId id, Origin origin) {
    synchronized (state.commitLock) {
      if (find(id) == null) {
        return false;
      }
      put(decision(id, Duration.ZERO, origin), origin);
      return true;
    }
  }

  /** Newer than what is known, and remembered for longer. */
  private QuarantineEntry decision(InstanceId id, Duration length, Origin origin) {
    QuarantineEntry known = entries.get(id);
    long now = state.ticker.read();
    long version = wallClock.millis();
    Duration kept = length;
    if (known != null) {
      version = Math.max(version, known.version + 1);
      Duration before = Duration.ofNanos(known.keptNanos - now);
      kept = before.compareTo(length) > 0 ? before : length;
    }
    boolean lifted = length.isZero();
    return QuarantineEntry.of(
        new QuarantineMark(
            id,
            version,
            lifted,
            Duration.ZERO,
            length,
            kept.plus(SLACK),
            origin.who(),
            origin.reason()),
        now);
  }

  private void put(QuarantineEntry entry, Origin origin) {
    long now = state.ticker.read();
    QuarantineEntry known = entries.put(entry.id, entry);
    any = true;
    if (entry.isInForce(now)) {
      Quarantine shown = entry.shown(now, wallClock.millis());
      listeners.forEach(listener -> listener.onQuarantined(shown, origin));
    } else if (known != null && known.isInForce(now)) {
      listeners.forEach(listener -> listener.onLifted(entry.id, origin));
    }
    entry.announced = !entry.isInForce(now);
  }

  /** Whether a registration is refused; counts it. Under the commit lock. */
  boolean refuses(InstanceId id, Origin origin) {
    if (!any) {
      return false;
    }
    QuarantineEntry entry = entries.get(id);
    long now = state.ticker.read();
    if (entry == null || !entry.isInForce(now)) {
      return false;
    }
    state.counters.count(RegistryCounter.REGISTER_QUARANTINED, origin);
    if (entry.refuse(now)) {
      Quarantine shown = entry.shown(now, wallClock.millis());
      listeners.forEach(listener -> listener.onRefused(shown, origin, entry.refused));
    }
    return true;
  }

  /** Whether an instance is in quarantine; counts nothing. */
  boolean covers(InstanceId id) {
    return any && find(id) != null;
  }

  @Override
  public List<Quarantine> list() {
    long now = state.ticker.read();
    long wallNow = wallClock.millis();
    return entries.values().stream()
        .filter(entry -> entry.isInForce(now))
        .map(entry -> entry.shown(now, wallNow))
        .sorted(
            Comparator.comparing((Quarantine quarantine) -> quarantine.id().app())
                .thenComparing(quarantine -> quarantine.id().id()))
        .toList();
  }

  @Override
  public @Nullable Quarantine find(InstanceId id) {
    QuarantineEntry entry = entries.get(id);
    long now = state.ticker.read();
    return entry == null || !entry.isInForce(now) ? null : entry.shown(now, wallClock.millis());
  }

  @Override
  public int count() {
    long now = state.ticker.read();
    return any ? (int) entries.values().stream().filter(entry -> entry.isInForce(now)).count() : 0;
  }

  @Override
  public List<QuarantineMark> marks() {
    long now = state.ticker.read();
    return any ? entries.values().stream().map(entry -> entry.toMark(now)).toList() : List.of();
  }

  @Override
  public int take(List<QuarantineMark> theirs, String peer) {
    Origin origin = Origin.repair(peer);
    int taken = 0;
    for (QuarantineMark mark : theirs) {
      synchronized (state.commitLock) {
        taken += take(QuarantineEntry.of(mark, state.ticker.read()), origin) ? 1 : 0;
      }
    }
    return taken;
  }

  /** Once, until there is room again. */
  private void sayThatItIsFull(InstanceId leftOut) {
    if (!leavesOut) {
      leavesOut = true;
      log.warn(
          "{} quarantines are known, which is the most: that of {} from a peer was left out, and so"
              + " are others until some have ended or are lifted",
          entries.size(),
          leftOut);
    }
  }

  private boolean take(QuarantineEntry theirs, Origin origin) {
    long now = state.ticker.read();
    QuarantineEntry ours = entries.get(theirs.id);
    QuarantineEntry known = ours == null || ours.isForgotten(now) ? null : ours;
    if (theirs.isForgotten(now) || !theirs.isNewerThan(known)) {
      return false;
    }
    if (known == null && entries.size() >= MOST_KEPT) {
      sayThatItIsFull(theirs.id);
      return false;
    }
    leavesOut = false;
    put(theirs, new Origin(origin.kind(), origin.who(), theirs.reason, true));
    Lease lease = state.table.get(theirs.id);
    if (lease != null && theirs.isInForce(now)) {
      commits.end(lease, origin);
    }
    return true;
  }

  /** Says which are over, and forgets what nobody needs to know any more. */
  void prune() {
    long now = state.ticker.read();
    for (QuarantineEntry entry : entries.values()) {
      if (!entry.announced && !entry.isInForce(now)) {
        entry.announced = true;
        listeners.forEach(listener -> listener.onLifted(entry.id, Origin.SERVER));
      }
    }
    entries.values().removeIf(entry -> entry.isForgotten(now));
    any = !entries.isEmpty();
  }
}
