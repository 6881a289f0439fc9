// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.config;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who the peers are (protocol, 7.4).
 *
 * @param serviceUrls the URLs of each zone, each ending in a slash: {@code
 *     eureka.client.service-url.<zone>}
 * @param region the own region: {@code eureka.client.region}
 * @param availabilityZones the zones of each region: {@code
 *     eureka.client.availability-zones.<region>}
 * @param preferSameZone whether the own zone comes first: {@code
 *     eureka.client.prefer-same-zone-eureka}
 * @param myUrl which URL is this server, or null: {@code eureka.server.my-url}
 * @param updateInterval how often the list is read again: {@code
 *     eureka.server.peer-eureka-nodes-update-interval-ms}
 * @param dns how peers are found in DNS
 * @param connections how they are spoken to
 */
public record PeerSettings(
    Map<String, List<String>> serviceUrls,
    String region,
    Map<String, List<String>> availabilityZones,
    boolean preferSameZone,
    @Nullable String myUrl,
    Duration updateInterval,
    PeerDnsSettings dns,
    PeerConnectionSettings connections) {

  /** Checks the interval and takes immutable copies. */
  public PeerSettings {
    checkArgument(
        updateInterval.compareTo(Duration.ZERO) > 0,
        "the update interval of peers must be positive, not %s",
        updateInterval);
    serviceUrls = Map.copyOf(serviceUrls);
    availabilityZones = Map.copyOf(availabilityZones);
  }

  /** Whether there is anything to look for; if not, this server is alone by intention. */
  public boolean areAny() {
    return dns.enabled() || !dns.names().isEmpty() || hasServiceUrls();
  }

  /** Whether any zone has a URL. */
  public boolean hasServiceUrls() {
    return serviceUrls.values().stream().anyMatch(urls -> !urls.isEmpty());
  }

  /** No peers. */
  public static PeerSettings defaults() {
    return new PeerSettings(
        Map.of(),
        "us-east-1",
        Map.of(),
        true,
        null,
        Duration.ofMinutes(10),
        PeerDnsSettings.defaults(),
        PeerConnectionSettings.defaults());
  }
}
