// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist;

import com.google.common.net.InetAddresses;
import io.eurekaserver.dist.config.PeerDnsSettings;
import io.eurekaserver.replication.discovery.DnsLookup;
import io.eurekaserver.replication.discovery.RecordType;
import io.eurekaserver.replication.http.HostLookup;
import io.eurekaserver.replication.peer.PeerLookupException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks up the names of peers where their records came from: a name server that only the settings
 * name, such as Consul's, knows hosts that the machine does not. What it does not know, the machine
 * is asked for.
 */
final class PeerHosts implements HostLookup {

  private static final Logger log = LoggerFactory.getLogger(PeerHosts.class);

  private final DnsLookup dns;
  private final HostLookup otherwise;

  PeerHosts(DnsLookup dns, HostLookup otherwise) {
    this.dns = dns;
    this.otherwise = otherwise;
  }

  static HostLookup of(PeerDnsSettings settings) {
    return settings.servers().isEmpty()
        ? HostLookup.JDK
        : new PeerHosts(PeerSources.lookup(settings), HostLookup.JDK);
  }

  @Override
  public List<InetAddress> find(String host) throws UnknownHostException {
    List<InetAddress> addresses = new ArrayList<>(ask(host, RecordType.A));
    addresses.addAll(ask(host, RecordType.AAAA));
    return addresses.isEmpty() ? otherwise.find(host) : addresses;
  }

  private List<InetAddress> ask(String host, RecordType type) {
    try {
      return dns.query(host, type).values().stream().map(InetAddresses::forString).toList();
    } catch (PeerLookupException e) {
      log.debug("{}: {}", host, e.getMessage());
      return List.of();
    }
  }
}
