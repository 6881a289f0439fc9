// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.config;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.net.HostAndPort;
import io.eurekaserver.replication.discovery.DnsName;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How peers are found in DNS (protocol, 7.4).
 *
 * @param enabled whether they are in the TXT records of stock servers: {@code
 *     eureka.client.use-dns-for-fetching-service-urls}
 * @param domain where those are, not empty if enabled: {@code
 *     eureka.client.eureka-server-d-n-s-name}
 * @param port the port of peers there, or null for the own: {@code
 *     eureka.client.eureka-server-port}
 * @param context their path without slashes around it: {@code
 *     eureka.client.eureka-server-u-r-l-context}
 * @param names whose A, AAAA or SRV records are peers: {@code eureka.peers.dns}
 * @param interval how often these are looked up: {@code eureka.peers.dns-interval-ms}
 * @param servers who is asked, none for those of the machine: {@code eureka.peers.dns-server}
 */
public record PeerDnsSettings(
    boolean enabled,
    String domain,
    @Nullable Integer port,
    String context,
    List<DnsName> names,
    Duration interval,
    List<HostAndPort> servers) {

  /** Checks that there is a domain to look in, and takes immutable copies. */
  public PeerDnsSettings {
    checkArgument(
        !enabled || !domain.isEmpty(),
        "eureka.client.use-dns-for-fetching-service-urls=true needs"
            + " eureka.client.eureka-server-d-n-s-name as well");
    checkArgument(
        interval.compareTo(Duration.ZERO) > 0,
        "the interval of lookups must be positive, not %s",
        interval);
    names = List.copyOf(names);
    servers = List.copyOf(servers);
  }

  /** Nobody is looked up. */
  public static PeerDnsSettings defaults() {
    return new PeerDnsSettings(
        false, "", null, "eureka", List.of(), Duration.ofSeconds(30), List.of());
  }
}
