// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.cache;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.Duration;

/**
 * How ready answers are kept (protocol, section 10).
 *
 * @param readOnlyTier whether readers are answered from the read-only level; false reads through:
 *     {@code eureka.server.use-read-only-response-cache}
 * @param updateInterval the time between two refreshes of the read-only level, positive: {@code
 *     eureka.server.response-cache-update-interval-ms}
 * @param autoExpiration how long an answer of the read-write level is good, positive: {@code
 *     eureka.server.response-cache-auto-expiration-in-seconds}
 * @param maximumSize how many scopes (all, delta, one application, one VIP ...) are kept, at least
 *     1: {@code eureka.server.response-cache-maximum-size}
 */
public record CacheSettings(
    boolean readOnlyTier, Duration updateInterval, Duration autoExpiration, int maximumSize) {

  /** Checks the times and the size. */
  public CacheSettings {
    checkArgument(
        updateInterval.compareTo(Duration.ZERO) > 0,
        "the cache update interval must be positive, not %s",
        updateInterval);
    checkArgument(
        autoExpiration.compareTo(Duration.ZERO) > 0,
        "the cache expiration must be positive, not %s",
        autoExpiration);
    checkArgument(maximumSize >= 1, "the cache must hold at least 1 scope, not %s", maximumSize);
  }

  /** Both levels, refreshed every second, 3 minutes, 10,000 scopes. */
  public static CacheSettings defaults() {
    return new CacheSettings(true, Duration.ofSeconds(1), Duration.ofMinutes(3), 10_000);
  }
}
