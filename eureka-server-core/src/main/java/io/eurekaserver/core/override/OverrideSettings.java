// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.override;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.Duration;

/**
 * How long status overrides live and what else decides on a status (protocol, 5.2 and 5.3).
 *
 * @param legacyLifetime true ends an override together with its lease, as stock servers do: {@code
 *     eureka.server.legacy-override-lifetime}
 * @param timeToLive how long an override outlives its lease, positive: {@code
 *     eureka.server.override-time-to-live-in-ms}
 * @param asgStatusEnabled whether a disabled autoscaling group takes its instances out of service:
 *     {@code eureka.server.asg-status-enabled}
 */
public record OverrideSettings(
    boolean legacyLifetime, Duration timeToLive, boolean asgStatusEnabled) {

  /** Checks the time to live. */
  public OverrideSettings {
    checkArgument(
        timeToLive.compareTo(Duration.ZERO) > 0,
        "the time to live of overrides must be positive, not %s",
        timeToLive);
  }

  /** Overrides outlive their lease by an hour; autoscaling groups decide nothing. */
  public static OverrideSettings defaults() {
    return new OverrideSettings(false, Duration.ofHours(1), false);
  }
}
