// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.lease;

import io.eurekaserver.core.model.InstanceInfo;
import io.eurekaserver.core.model.LeaseInfo;
import java.util.concurrent.TimeUnit;

/**
 * How long a lease lasts and how often it promises to be renewed.
 *
 * @param durationNanos how long it lasts without a renewal
 * @param renewalBonusNanos what a renewal adds to the present: 0, or the duration once more where
 *     the reference servers' doubled lease is asked for (protocol, section 5.5)
 * @param intervalSeconds the promised time between renewals
 */
public record LeaseTerm(long durationNanos, long renewalBonusNanos, int intervalSeconds) {

  private static final long MICROS_PER_MINUTE = TimeUnit.MINUTES.toMicros(1);

  /** The term that a client asked for, with the defaults for what it left out. */
  public static LeaseTerm of(InstanceInfo instance, LeaseSettings settings) {
    LeaseInfo asked = instance.leaseInfo();
    int interval =
        asked == null ? settings.defaultRenewalIntervalSeconds() : asked.renewalIntervalSeconds();
    int seconds = asked == null ? LeaseInfo.DEFAULT_DURATION_SECONDS : asked.durationSeconds();
    long duration = TimeUnit.SECONDS.toNanos(seconds);
    return new LeaseTerm(duration, settings.legacyDoubleLease() ? duration : 0, interval);
  }

  /** How long it can last after a renewal. */
  public long longestNanos() {
    return durationNanos + renewalBonusNanos;
  }

  /** The renewals this lease promises, in millionths a minute: exact to add and to subtract. */
  public long renewalMicrosPerMinute() {
    return MICROS_PER_MINUTE / intervalSeconds;
  }

  /** The length in whole seconds. */
  public int durationSeconds() {
    return (int) TimeUnit.NANOSECONDS.toSeconds(durationNanos);
  }
}
