// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.lease;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * How long leases last and how often they are expected to be renewed (protocol, 5.5 and 5.7).
 *
 * @param legacyDoubleLease true lets a renewed lease live twice its duration, as stock servers do:
 *     {@code eureka.server.legacy-double-lease}
 * @param defaultRenewalIntervalSeconds the interval counted for a lease that names none, in
 *     seconds, at least 1: {@code eureka.server.expected-client-renewal-interval-seconds}
 * @param compareTimestamps whether a heartbeat's lastDirtyTimestamp is compared with the
 *     registry's: {@code eureka.server.sync-when-timestamp-differs}
 */
public record LeaseSettings(
    boolean legacyDoubleLease, int defaultRenewalIntervalSeconds, boolean compareTimestamps) {

  /** Checks the interval. */
  public LeaseSettings {
    checkArgument(
        defaultRenewalIntervalSeconds >= 1,
        "the default renewal interval must be at least 1 s, not %s",
        defaultRenewalIntervalSeconds);
  }

  /** A lease that ends after its duration, 30 s between renewals, timestamps compared. */
  public static LeaseSettings defaults() {
    return new LeaseSettings(false, 30, true);
  }
}
