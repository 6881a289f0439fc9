// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.metrics;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * What is counted and shown.
 *
 * @param enabled whether there are metrics at all: {@code eureka.server.metrics.enabled}
 * @param applications how many applications have metrics of their own, 0 for none: {@code
 *     eureka.server.metrics.applications}
 * @param clients whether it is counted who asks: {@code eureka.server.log-identity-headers}
 */
public record MetricsSettings(boolean enabled, int applications, boolean clients) {

  /** Checks the bound. */
  public MetricsSettings {
    checkArgument(
        applications >= 0, "the number of applications must not be negative: %s", applications);
  }

  /** Everything is counted, and the hundred largest applications are shown. */
  public static MetricsSettings defaults() {
    return new MetricsSettings(true, 100, true);
  }
}
