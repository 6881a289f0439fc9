// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.api;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import io.eurekaserver.core.lease.RenewalFigures;
import io.eurekaserver.core.lease.SelfPreservation;
import io.eurekaserver.core.model.Application;
import io.eurekaserver.core.model.InstanceInfo;
import io.eurekaserver.core.model.LeaseInfo;
import io.eurekaserver.core.registry.RegistryView;
import io.eurekaserver.core.registry.RenewalMonitor;
import io.eurekaserver.web.api.document.Overview;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Notes once a minute how the renewals were and how self-preservation stood: {@link #run} is called
 * by one thread after each minute that was counted. Asked from any thread.
 */
public final class RenewalNotes implements Preservation, Runnable {

  private static final int MINUTES = 120;

  private final boolean enabled;
  private final RegistryView view;
  private final RenewalMonitor monitor;
  private final InstantSource clock;

  @GuardedBy("this")
  private final Deque<Overview.Minute> minutes = new ArrayDeque<>();

  @GuardedBy("this")
  private @Nullable Long since;

  private volatile int heldBack;

  /**
   * Nothing is noted yet.
   *
   * @param enabled whether there is self-preservation at all
   */
  public RenewalNotes(
      boolean enabled, RegistryView view, RenewalMonitor monitor, InstantSource clock) {
    this.enabled = enabled;
    this.view = view;
    this.monitor = monitor;
    this.clock = clock;
  }

  /** A minute is over. */
  @Override
  public void run() {
    boolean engaged = monitor.verdict().engaged();
    RenewalFigures figures = monitor.figures();
    note(
        engaged,
        new Overview.Minute(
            clock.millis(),
            figures.lastMinute(),
            figures.expectedPerMinute(),
            monitor.threshold()));
    heldBack = engaged ? countExpired() : 0;
  }

  private synchronized void note(boolean engaged, Overview.Minute minute) {
    minutes.addLast(minute);
    if (minutes.size() > MINUTES) {
      minutes.removeFirst();
    }
    noteSince(engaged);
  }

  private synchronized @Nullable Long noteSince(boolean engaged) {
    since = engaged ? (since == null ? (Long) clock.millis() : since) : null;
    return since;
  }

  private int countExpired() {
    long now = clock.millis();
    int expired = 0;
    for (String name : view.names()) {
      Application application = view.application(name);
      if (application != null) {
        for (InstanceInfo instance : application.instances()) {
          expired += isExpired(view.withTimesOfNow(instance), now) ? 1 : 0;
        }
      }
    }
    return expired;
  }

  private static boolean isExpired(InstanceInfo instance, long now) {
    LeaseInfo lease = instance.leaseInfo();
    return lease != null && now - lease.lastRenewalTimestamp() > 1000L * lease.durationSeconds();
  }

  @Override
  public Overview.Preservation state() {
    SelfPreservation.Verdict verdict = monitor.verdict();
    boolean engaged = verdict.engaged();
    return new Overview.Preservation(
        enabled,
        engaged,
        noteSince(engaged),
        engaged ? heldBack : 0,
        verdict.reason(),
        engaged
            ? "It ends by itself after a minute with more than "
                + monitor.threshold()
                + " renewals, or when so many instances are gone that fewer are expected."
            : null);
  }

  @Override
  public synchronized List<Overview.Minute> history() {
    return List.copyOf(minutes);
  }
}
