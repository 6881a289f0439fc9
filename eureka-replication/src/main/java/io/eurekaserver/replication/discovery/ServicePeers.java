// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication.discovery;

import io.eurekaserver.replication.peer.PeerLookupException;
import io.eurekaserver.replication.peer.PeerSource;
import io.eurekaserver.replication.peer.PeerUrl;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The targets of the SRV records of one name: least priority first, within it greatest weight
 * first. All of them are peers, so nothing is drawn by lot. For one thread at a time.
 */
public final class ServicePeers implements PeerSource {

  private final DnsLookup dns;
  private final DnsName name;
  private final Duration interval;

  /** Looks nothing up yet. */
  public ServicePeers(DnsLookup dns, DnsName name, Duration interval) {
    this.dns = dns;
    this.name = name;
    this.interval = interval;
  }

  @Override
  public Finding find() throws PeerLookupException {
    Freshness freshness = new Freshness(interval);
    List<Target> targets =
        freshness.of(dns.query(name.name(), RecordType.SRV)).stream()
            .map(Target::parse)
            .filter(target -> !target.host().isEmpty())
            .sorted(Target.ORDER)
            .toList();
    Set<PeerUrl> peers = new LinkedHashSet<>();
    for (Target target : targets) {
      peers.add(name.shape().of(target.host(), target.port()));
    }
    return new Finding(List.copyOf(peers), freshness.lookAgainAfter());
  }

  @Override
  public String describe() {
    return "DNS SRV of " + name.name();
  }

  /** The host is empty where the record says that there is no such service. */
  private record Target(int priority, int weight, int port, String host) {

    private static final Comparator<Target> ORDER =
        Comparator.comparingInt(Target::priority)
            .thenComparing(Target::weight, Comparator.reverseOrder())
            .thenComparing(Target::host)
            .thenComparingInt(Target::port);

    static Target parse(String value) {
      String[] parts = value.split(" ", 4);
      String host = parts[3];
      return new Target(
          Integer.parseInt(parts[0]),
          Integer.parseInt(parts[1]),
          Integer.parseInt(parts[2]),
          host.endsWith(".") ? host.substring(0, host.length() - 1) : host);
    }
  }
}
