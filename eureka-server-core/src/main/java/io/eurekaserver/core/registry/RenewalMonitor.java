// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.registry;

import io.eurekaserver.core.lease.RenewalFigures;
import io.eurekaserver.core.lease.RenewalRate;
import io.eurekaserver.core.lease.SelfPreservation;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Holds the renewals that came against those that were promised. Safe from any thread. */
public final class RenewalMonitor {

  private final SelfPreservation selfPreservation;
  private final RenewalRate rate;
  private final Ledger ledger;
  private final InstantSource wallClock;
  private final RenewalHistory history = new RenewalHistory();
  private final List<PreservationListener> listeners = new CopyOnWriteArrayList<>();
  private volatile long since;
  private volatile int heldBack;

  RenewalMonitor(
      EvictionSettings settings, RenewalRate rate, Ledger ledger, InstantSource wallClock) {
    this.wallClock = wallClock;
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
    long now = wallClock.millis();
    RenewalFigures figures = figures();
    history.add(
        new RenewalMinute(now, figures.lastMinute(), figures.expectedPerMinute(), threshold()));
    note(verdict(), now);
  }

  private void note(SelfPreservation.Verdict verdict, long now) {
    if (verdict.engaged() != (since != 0)) {
      since = verdict.engaged() ? now : 0;
      listeners.forEach(listener -> listener.onChange(verdict.engaged(), verdict.reason()));
    }
  }

  /** Tells a listener from now on when self-preservation begins and ends. */
  public void tell(PreservationListener listener) {
    listeners.add(listener);
  }

  /** How many leases a round of eviction would have ended, but for self-preservation. */
  void heldBack(int leases) {
    heldBack = leases;
  }

  /** The last two hours, minute by minute, oldest first. */
  public List<RenewalMinute> history() {
    return history.oldestFirst();
  }

  /** How self-preservation stands. */
  public PreservationState preservation() {
    SelfPreservation.Verdict verdict = verdict();
    long began = since;
    return new PreservationState(
        selfPreservation.enabled(),
        verdict.engaged(),
        verdict.engaged() && began != 0 ? Long.valueOf(began) : null,
        verdict.engaged() ? heldBack : 0,
        verdict.reason(),
        verdict.engaged()
            ? "It ends when more than "
                + threshold()
                + " renewals come in a minute, or when enough instances are gone."
            : null);
  }
}
