// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.Duration;

/**
 * How often registries are compared.
 *
 * @param interval between two comparisons with a peer of our own kind, plus or minus a fifth:
 *     {@code eureka.peers.healing-interval-ms}
 * @param stockInterval between two full pulls from a peer of another kind: {@code
 *     eureka.peers.stock-pull-interval-ms}
 */
public record HealingSettings(Duration interval, Duration stockInterval) {

  /** Checks that both are positive. */
  public HealingSettings {
    checkArgument(interval.toMillis() > 0, "not an interval: %s", interval);
    checkArgument(stockInterval.toMillis() > 0, "not an interval: %s", stockInterval);
  }

  /** Half a minute and five minutes. */
  public static HealingSettings defaults() {
    return new HealingSettings(Duration.ofSeconds(30), Duration.ofMinutes(5));
  }
}
