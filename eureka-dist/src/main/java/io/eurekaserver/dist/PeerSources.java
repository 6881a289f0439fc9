// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist;

import static com.google.common.collect.Comparators.min;

import io.eurekaserver.dist.config.PeerDnsSettings;
import io.eurekaserver.dist.config.PeerSettings;
import io.eurekaserver.replication.discovery.AddressPeers;
import io.eurekaserver.replication.discovery.AllPeers;
import io.eurekaserver.replication.discovery.ConfiguredPeers;
import io.eurekaserver.replication.discovery.DnsClient;
import io.eurekaserver.replication.discovery.DnsLookup;
import io.eurekaserver.replication.discovery.DnsName;
import io.eurekaserver.replication.discovery.KeptPeers;
import io.eurekaserver.replication.discovery.ServicePeers;
import io.eurekaserver.replication.discovery.TxtPeers;
import io.eurekaserver.replication.discovery.ZoneOrder;
import io.eurekaserver.replication.peer.PeerSource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The places that settings name for finding peers, as one. The service URLs, or in their stead the
 * TXT records of stock servers; then each name of {@code eureka.peers.dns}.
 */
final class PeerSources {

  private static final Logger log = LoggerFactory.getLogger(PeerSources.class);

  private final PeerSettings settings;
  private final DnsLookup dns;
  private final int ownPort;
  private final String ownHost;

  /** With this way to ask DNS. */
  PeerSources(PeerSettings settings, DnsLookup dns, int ownPort, String ownHost) {
    this.settings = settings;
    this.dns = dns;
    this.ownPort = ownPort;
    this.ownHost = ownHost;
  }

  /**
   * All of them; nothing is looked up yet.
   *
   * @param ownPort where this server listens, for peers whose port nobody says
   * @param ownHost the name that this server goes by
   */
  static AllPeers of(PeerSettings settings, int ownPort, String ownHost) {
    return new PeerSources(settings, lookup(settings.dns()), ownPort, ownHost).all();
  }

  private static DnsLookup lookup(PeerDnsSettings dns) {
    return dns.servers().isEmpty() ? DnsClient.ofSystem() : DnsClient.ofServers(dns.servers());
  }

  AllPeers all() {
    List<KeptPeers> sources = new ArrayList<>();
    if (settings.dns().enabled()) {
      sources.add(kept(txt(), min(settings.updateInterval(), settings.dns().interval())));
      sayWhatIsNotUsed();
    } else if (settings.hasServiceUrls()) {
      sources.add(kept(configured(), settings.updateInterval()));
    }
    for (DnsName name : settings.dns().names()) {
      sources.add(kept(named(name), settings.dns().interval()));
    }
    return new AllPeers(sources, settings.updateInterval());
  }

  private static KeptPeers kept(PeerSource source, Duration afterFailure) {
    return new KeptPeers(source, afterFailure);
  }

  private void sayWhatIsNotUsed() {
    if (settings.hasServiceUrls()) {
      log.warn(
          "The URLs in eureka.client.service-url are not used, because"
              + " eureka.client.use-dns-for-fetching-service-urls=true");
    }
  }

  private PeerSource configured() {
    return new ConfiguredPeers(
        settings.serviceUrls(), zones(), settings.preferSameZone(), settings.updateInterval());
  }

  private PeerSource txt() {
    Integer port = settings.dns().port();
    return new TxtPeers(
        dns,
        new TxtPeers.Layout(
            settings.region(),
            settings.dns().domain(),
            new ZoneOrder(zones().get(0), settings.preferSameZone()),
            ownHost,
            port == null ? ownPort : port,
            settings.dns().context()),
        settings.updateInterval());
  }

  private List<String> zones() {
    List<String> zones = settings.availabilityZones().getOrDefault(settings.region(), List.of());
    return zones.isEmpty() ? List.of(ConfiguredPeers.EVERYBODY) : zones;
  }

  private PeerSource named(DnsName name) {
    Duration interval = settings.dns().interval();
    return name.isService()
        ? new ServicePeers(dns, name, interval)
        : new AddressPeers(dns, name, ownPort, interval);
  }
}
