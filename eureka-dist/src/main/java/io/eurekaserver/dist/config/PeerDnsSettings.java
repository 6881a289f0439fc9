// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.config;

import static com.google.common.base.Preconditions.checkArgument;

import org.jspecify.annotations.Nullable;

/**
 * How peers are found in DNS (protocol, 7.4).
 *
 * @param enabled whether they are: {@code eureka.client.use-dns-for-fetching-service-urls}
 * @param domain where to look, not empty if enabled: {@code eureka.client.eureka-server-d-n-s-name}
 * @param port their port, or null for the own: {@code eureka.client.eureka-server-port}
 * @param context their path without slashes around it: {@code
 *     eureka.client.eureka-server-u-r-l-context}
 */
public record PeerDnsSettings(
    boolean enabled, String domain, @Nullable Integer port, String context) {

  /** Checks that there is a domain to look in. */
  public PeerDnsSettings {
    checkArgument(
        !enabled || !domain.isEmpty(),
        "eureka.client.use-dns-for-fetching-service-urls=true needs"
            + " eureka.client.eureka-server-d-n-s-name as well");
  }

  /** Nobody is looked up. */
  public static PeerDnsSettings defaults() {
    return new PeerDnsSettings(false, "", null, "eureka");
  }
}
