// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.registry;

import io.eurekaserver.core.lease.Lease;
import io.eurekaserver.core.lease.SelfPreservation;
import io.eurekaserver.core.model.InstanceId;
import io.eurekaserver.core.model.InstanceInfo;
import io.eurekaserver.core.model.InstanceStatus;
import io.eurekaserver.core.model.LeaseInfo;
import io.eurekaserver.core.override.Decision;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Tells how it stands with leases. Asked from any thread; takes no lock. */
public final class LeaseStates {

  private final RegistryState state;
  private final InstantSource wallClock;
  private final Duration evictionInterval;

  LeaseStates(RegistryState state, InstantSource wallClock, Duration evictionInterval) {
    this.state = state;
    this.wallClock = wallClock;
    this.evictionInterval = evictionInterval;
  }

  /** The lease of an instance, also of one that has run out; null if there is none. */
  public @Nullable LeaseState of(InstanceId id) {
    Lease lease = state.table.get(id);
    return lease == null ? null : describe(lease, state.ticker.read(), wallClock.millis());
  }

  private LeaseState describe(Lease lease, long now, long wallNow) {
    InstanceInfo instance = lease.instance();
    LeaseInfo info = instance.leaseInfo();
    long sinceRenewal = lease.sinceRenewal(now);
    long left = lease.leftNanos(now);
    SelfPreservation.Verdict verdict = state.monitor.verdict();
    long interval = evictionInterval.toMillis();
    long expiresAt = wallNow + TimeUnit.NANOSECONDS.toMillis(left);
    return new LeaseState(
        Duration.ofSeconds(lease.term().intervalSeconds()),
        Duration.ofNanos(lease.term().durationNanos()),
        info == null ? wallNow : info.registrationTimestamp(),
        wallNow - TimeUnit.NANOSECONDS.toMillis(sinceRenewal),
        Duration.ofNanos(sinceRenewal),
        expiresAt,
        left < 0,
        verdict.engaged() ? null : Math.max(expiresAt, wallNow) + interval,
        words(lease, new Moment(now, wallNow), verdict),
        Tellers.resolve(lease.teller(), instance.ipAddr()),
        overrideSince(instance, now));
  }

  private @Nullable Duration overrideSince(InstanceInfo instance, long now) {
    Decision decision = state.overrides.decision(instance.id());
    return instance.overriddenStatus() == InstanceStatus.UNKNOWN || decision == null
        ? null
        : Duration.ofNanos(Math.max(0, now - decision.nanos()));
  }

  /** The same moment on both clocks. */
  private record Moment(long nanos, long millis) {
    String after(long laterNanos) {
      return LeaseWords.time(millis + TimeUnit.NANOSECONDS.toMillis(laterNanos));
    }
  }

  private String words(Lease lease, Moment moment, SelfPreservation.Verdict verdict) {
    long now = moment.nanos();
    long left = lease.leftNanos(now);
    long round = evictionInterval.toNanos();
    if (left >= 0) {
      String lives =
          "It renewed "
              + LeaseWords.seconds(lease.sinceRenewal(now))
              + " ago; without another renewal its lease runs out in "
              + LeaseWords.seconds(left)
              + ", at "
              + moment.after(left);
      return verdict.engaged()
          ? lives + ", but self-preservation removes nothing now: " + verdict.reason()
          : lives + ", and it is expected to be removed by " + moment.after(left + round) + ".";
    }
    String ranOut =
        "Its lease ran out "
            + LeaseWords.seconds(-left)
            + " ago ("
            + LeaseWords.ranOut(lease, now)
            + ")";
    return verdict.engaged()
        ? ranOut + ", but self-preservation keeps it: " + verdict.reason()
        : ranOut
            + "; it is removed with one of the next rounds of eviction, expected by "
            + moment.after(round)
            + ".";
  }
}
