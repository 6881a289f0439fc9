// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.registry;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.Duration;

/**
 * When silent instances are removed, and when removing is held back (protocol, 5.6 and 5.7).
 *
 * @param interval the time between two rounds of eviction, positive: {@code
 *     eureka.server.eviction-interval-timer-in-ms}
 * @param selfPreservation whether eviction stops while too few renewals arrive: {@code
 *     eureka.server.enable-self-preservation}
 * @param renewalPercentThreshold the share of the expected renewals below which it stops, and the
 *     share of the registry that one round leaves alone, 0 to 1: {@code
 *     eureka.server.renewal-percent-threshold}
 * @param selfPreservationMinimumInstances below this many instances self-preservation does not
 *     engage; 0 means always, as with stock servers: {@code
 *     eureka.server.self-preservation-minimum-instances}
 */
public record EvictionSettings(
    Duration interval,
    boolean selfPreservation,
    double renewalPercentThreshold,
    int selfPreservationMinimumInstances) {

  /** Checks the ranges. */
  public EvictionSettings {
    checkArgument(
        interval.compareTo(Duration.ZERO) > 0,
        "the eviction interval must be positive, not %s",
        interval);
    checkArgument(
        renewalPercentThreshold >= 0 && renewalPercentThreshold <= 1,
        "the renewal percent threshold must be between 0 and 1, not %s",
        renewalPercentThreshold);
    checkArgument(
        selfPreservationMinimumInstances >= 0,
        "the minimum of instances must not be negative, but is %s",
        selfPreservationMinimumInstances);
  }

  /** A round each minute, self-preservation below 85 % and from 10 instances on. */
  public static EvictionSettings defaults() {
    return new EvictionSettings(Duration.ofMinutes(1), true, 0.85, 10);
  }
}
