// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.registry;

import com.google.common.base.Ticker;
import io.eurekaserver.core.delta.DeltaLog;
import io.eurekaserver.core.lease.Lease;
import io.eurekaserver.core.lease.RenewalRate;
import io.eurekaserver.core.model.InstanceId;
import io.eurekaserver.core.override.AsgStatuses;
import io.eurekaserver.core.override.Overrides;
import org.jspecify.annotations.Nullable;

/**
 * What the parts of a local registry share. Whoever changes the table, the overrides or the ledger
 * holds {@link #commitLock}, and changes the table before the ledger: a reader that sees a version
 * sees everything that led to it.
 */
final class RegistryState {

  final Object commitLock = new Object();
  final LeaseTable table = new LeaseTable();
  final RegistryCounters counters = new RegistryCounters();
  final RecentLeases recentlyRegistered = new RecentLeases();
  final RecentLeases recentlyCancelled = new RecentLeases();
  final RenewalRate renewalRate = new RenewalRate();
  final Ticker ticker;
  final Overrides overrides;
  final CancelMarks cancelMarks;
  final AsgStatuses asgStatuses;
  final Ledger ledger;
  final RenewalMonitor monitor;

  RegistryState(RegistrySettings settings, RegistryTime time) {
    ticker = time.ticker();
    overrides = new Overrides(settings.overrides(), settings.marks(), ticker);
    cancelMarks = new CancelMarks(settings.marks(), ticker);
    asgStatuses = new AsgStatuses(settings.overrides().asgStatusEnabled());
    ledger = new Ledger(new DeltaLog(settings.delta(), ticker));
    monitor = new RenewalMonitor(settings.eviction(), renewalRate, ledger, time.wallClock());
  }

  /** The lease, unless it has run out and only waits for the evictor (protocol, section 4.3). */
  @Nullable Lease visible(InstanceId id) {
    Lease lease = table.get(id);
    return lease == null || isHidden(lease) ? null : lease;
  }

  boolean isHidden(Lease lease) {
    return lease.isExpired(ticker.read()) && !monitor.verdict().engaged();
  }
}
