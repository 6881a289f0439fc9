// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.registry;

import io.eurekaserver.core.lease.RenewalFigures;
import io.eurekaserver.core.lease.RenewalRate;
import io.eurekaserver.core.lease.SelfPreservation;

/** Holds the renewals that came against those that were promised. Safe from any thread. */
public final class RenewalMonitor {

  private final SelfPreservation selfPreservation;
  private final RenewalRate rate;
  private final Ledger ledger;

  RenewalMonitor(EvictionSettings settings, RenewalRate rate, Ledger ledger) {
    this.selfPreservation =
        new SelfPreservation(
            settings.selfPreservation(),
            settings.renewalPercentThreshold(),
            settings.selfPreservationMinimumInstances());
    this.rate = rate;
    this.ledger = ledger;
  }

  /** The figures of this moment. */
  public RenewalFigures figures() {
    return new RenewalFigures(
        rate.lastMinute(), ledger.promisedPerMinute(), ledger.counts().total());
  }

  /** The renewals a minute that self-preservation wants to see exceeded. */
  public long threshold() {
    return selfPreservation.needed(figures());
  }

  /** Whether evictions are held back now, and why. */
  public SelfPreservation.Verdict verdict() {
    return selfPreservation.judge(figures());
  }

  /** Ends a minute of counting; to be called once a minute. */
  public void endMinute() {
    rate.roll();
  }
}
