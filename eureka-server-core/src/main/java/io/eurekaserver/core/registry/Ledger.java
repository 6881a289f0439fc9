// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.registry;

import io.eurekaserver.core.delta.Delta;
import io.eurekaserver.core.delta.DeltaLog;
import io.eurekaserver.core.delta.StatusCounts;
import io.eurekaserver.core.lease.LeaseTerm;
import io.eurekaserver.core.model.InstanceInfo;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * The books of a registry: its version, the counts by status, what the live leases promise, and the
 * log of changes. Every entry is made under the registry's commit lock, in constant time, so the
 * hash is always known and always belongs to the newest change. The figures may be read from any
 * thread.
 */
final class Ledger {

  private static final double MICROS = 1_000_000;

  private final DeltaLog log;
  private final List<ChangeListener> listeners = new CopyOnWriteArrayList<>();
  private volatile StatusCounts counts = StatusCounts.EMPTY;
  private volatile long version;
  private volatile long promisedMicrosPerMinute;

  Ledger(DeltaLog log) {
    this.log = log;
  }

  void tell(ChangeListener listener) {
    listeners.add(listener);
  }

  long version() {
    return version;
  }

  StatusCounts counts() {
    return counts;
  }

  /** The renewals a minute that all leases together promise. */
  double promisedPerMinute() {
    return promisedMicrosPerMinute / MICROS;
  }

  /** A lease began, ended, or gave way to another. */
  void leases(@Nullable LeaseTerm ended, @Nullable LeaseTerm began) {
    long promised = promisedMicrosPerMinute;
    promised -= ended == null ? 0 : ended.renewalMicrosPerMinute();
    promised += began == null ? 0 : began.renewalMicrosPerMinute();
    promisedMicrosPerMinute = promised;
  }

  /** Enters what happened to an instance. */
  @SuppressWarnings("NonAtomicVolatileUpdate") // the commit lock guards every update
  void enter(Change.Kind kind, @Nullable InstanceInfo before, InstanceInfo after, Origin origin) {
    Change change = new Change(version + 1, kind, before, after, origin);
    StatusCounts changed = before == null ? counts : counts.minus(before.status());
    counts = change.isRemoval() ? changed : changed.plus(after.status());
    version = change.version();
    log.append(after);
    for (ChangeListener listener : listeners) {
      listener.onChange(change);
    }
  }

  /** What a delta is made of, from this moment; under the commit lock. */
  Moment moment() {
    return new Moment(version, counts, log.cut());
  }

  /** How many changes a delta shows; under the commit lock. */
  int recentChanges() {
    return log.size();
  }

  void prune() {
    log.prune();
  }

  /** Everything a delta needs, to be built without a lock. */
  record Moment(long version, StatusCounts counts, DeltaLog.Cut cut) {
    Delta delta() {
      return new Delta(version, counts, cut);
    }
  }
}
