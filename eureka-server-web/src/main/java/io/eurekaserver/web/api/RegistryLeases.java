// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.api;

import io.eurekaserver.core.event.Event;
import io.eurekaserver.core.event.EventSource;
import io.eurekaserver.core.model.InstanceInfo;
import io.eurekaserver.core.model.InstanceStatus;
import io.eurekaserver.core.model.LeaseInfo;
import io.eurekaserver.core.registry.RenewalMonitor;
import io.eurekaserver.web.api.document.InstanceDetail;
import io.eurekaserver.web.api.document.LeaseDetail;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Explains the leases of a registry from their times and from the events. For any thread. */
public final class RegistryLeases implements Leases {

  private final RenewalMonitor monitor;
  private final EventSource events;
  private final Duration evictionInterval;
  private final InstantSource clock;

  /**
   * Of a registry.
   *
   * @param monitor says whether evictions are held back
   * @param events who brought instances as they are
   * @param evictionInterval how often leases that ran out are looked for
   * @param clock the wall clock
   */
  public RegistryLeases(
      RenewalMonitor monitor, EventSource events, Duration evictionInterval, InstantSource clock) {
    this.monitor = monitor;
    this.events = events;
    this.evictionInterval = evictionInterval;
    this.clock = clock;
  }

  @Override
  public LeaseDetail lease(InstanceInfo instance) {
    LeaseInfo lease = instance.leaseInfo() == null ? LeaseInfo.DEFAULT : instance.leaseInfo();
    long duration = Duration.ofSeconds(lease.durationSeconds()).toMillis();
    long now = clock.millis();
    long end = lease.lastRenewalTimestamp() + duration;
    boolean held = monitor.verdict().engaged();
    return new LeaseDetail(
        Duration.ofSeconds(lease.renewalIntervalSeconds()).toMillis(),
        duration,
        lease.registrationTimestamp(),
        lease.serviceUpTimestamp() == 0 ? null : lease.serviceUpTimestamp(),
        lease.lastRenewalTimestamp(),
        Math.max(0, now - lease.lastRenewalTimestamp()),
        end,
        now > end,
        held ? null : (Long) (Math.max(now, end) + evictionInterval.toMillis()),
        words(now - lease.lastRenewalTimestamp(), duration, held));
  }

  private String words(long age, long duration, boolean held) {
    String heard = "Last heard of " + seconds(age) + " ago; its lease lasts " + seconds(duration);
    if (age <= duration) {
      return heard
          + (held
              ? ", and self-preservation keeps it even after that."
              : ", so it goes if nothing is heard for another " + seconds(duration - age) + ".");
    }
    return heard
        + (held
            ? " and has run out, but self-preservation keeps it: too many renewals are missing."
            : " and has run out: the next look for such leases, within "
                + seconds(evictionInterval.toMillis())
                + ", removes it.");
  }

  private static String seconds(long millis) {
    return Math.max(0, millis) / 1000 + " s";
  }

  @Override
  public InstanceDetail.@Nullable Told toldBy(InstanceInfo instance) {
    List<Event> found =
        events.newestFirst(
            Long.MAX_VALUE, event -> instance.id().equals(event.id()) && event.after() != null, 1);
    if (found.isEmpty()) {
      return null;
    }
    Event event = found.get(0);
    return new InstanceDetail.Told(
        event.origin().kind().name().toLowerCase(Locale.ROOT),
        event.origin().who(),
        event.timestamp());
  }

  @Override
  public InstanceDetail.@Nullable OverrideInForce override(InstanceInfo instance) {
    return instance.overriddenStatus() == InstanceStatus.UNKNOWN
        ? null
        : new InstanceDetail.OverrideInForce(instance.overriddenStatus().name(), since(instance));
  }

  /** By the newest event after which the override was in force and before which it was not. */
  private @Nullable Long since(InstanceInfo instance) {
    List<Event> found =
        events.newestFirst(
            Long.MAX_VALUE,
            event -> instance.id().equals(event.id()) && isDecision(event, instance),
            1);
    return found.isEmpty() ? null : Math.max(0, clock.millis() - found.get(0).timestamp());
  }

  private static boolean isDecision(Event event, InstanceInfo instance) {
    InstanceInfo before = event.before();
    InstanceInfo after = event.after();
    return after != null
        && after.overriddenStatus() == instance.overriddenStatus()
        && (before == null || before.overriddenStatus() != instance.overriddenStatus());
  }
}
