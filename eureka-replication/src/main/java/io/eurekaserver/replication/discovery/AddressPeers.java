// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication.discovery;

import com.google.common.net.InetAddresses;
import com.google.common.primitives.UnsignedBytes;
import io.eurekaserver.replication.peer.PeerLookupException;
import io.eurekaserver.replication.peer.PeerSource;
import io.eurekaserver.replication.peer.PeerUrl;
import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The addresses of one name, A and AAAA: each is a peer, in the order of their numbers, IPv4 first.
 * If one of the two lookups fails and the other does not, what the failing one found last stays
 * true. For one thread at a time.
 */
public final class AddressPeers implements PeerSource {

  private static final Logger log = LoggerFactory.getLogger(AddressPeers.class);

  private static final Comparator<InetAddress> BY_NUMBER =
      Comparator.<InetAddress>comparingInt(address -> address.getAddress().length)
          .thenComparing(InetAddress::getAddress, UnsignedBytes.lexicographicalComparator());

  private final DnsLookup dns;
  private final DnsName name;
  private final int port;
  private final Duration interval;
  private final List<Family> families =
      List.of(new Family(RecordType.A), new Family(RecordType.AAAA));

  /**
   * Looks nothing up yet.
   *
   * @param ownPort the port of the peers if the name does not say another
   */
  public AddressPeers(DnsLookup dns, DnsName name, int ownPort, Duration interval) {
    this.dns = dns;
    this.name = name;
    this.port = name.port() == null ? ownPort : name.port();
    this.interval = interval;
  }

  @Override
  public Finding find() throws PeerLookupException {
    if (name.isAddress()) {
      return new Finding(urls(List.of(InetAddresses.forString(name.name()))), interval);
    }
    Freshness freshness = new Freshness(interval);
    for (Family family : families) {
      family.look(freshness);
    }
    if (families.stream().allMatch(family -> family.now.isEmpty())) {
      failIfOneDid();
    }
    families.forEach(Family::sayChange);
    NavigableSet<InetAddress> addresses = new TreeSet<>(BY_NUMBER);
    families.forEach(family -> addresses.addAll(family.nowOrLast()));
    return new Finding(urls(addresses), freshness.lookAgainAfter());
  }

  private void failIfOneDid() throws PeerLookupException {
    for (Family family : families) {
      if (family.failure != null) {
        throw family.failure;
      }
    }
  }

  private List<PeerUrl> urls(Collection<InetAddress> addresses) throws PeerLookupException {
    List<PeerUrl> urls = new ArrayList<>();
    for (InetAddress address : addresses) {
      urls.add(name.shape().of(InetAddresses.toAddrString(address), port));
    }
    return urls;
  }

  @Override
  public String describe() {
    return name.isAddress() ? "the address " + name.name() : "DNS A and AAAA of " + name.name();
  }

  /** One of the two lookups. */
  private final class Family {
    private final RecordType type;
    private List<InetAddress> now = List.of();
    private List<InetAddress> last = List.of();
    private @Nullable PeerLookupException failure;
    private boolean said;

    private Family(RecordType type) {
      this.type = type;
    }

    private void look(Freshness freshness) {
      try {
        now =
            freshness.of(dns.query(name.name(), type)).stream()
                .map(InetAddresses::forString)
                .toList();
        last = now;
        failure = null;
      } catch (PeerLookupException e) {
        now = List.of();
        failure = e;
      }
    }

    private void sayChange() {
      if (failure != null && !said) {
        log.warn(
            "Peers: DNS {} of {} failed, the other lookup did not: {}; its last answer is kept: {}",
            type,
            name.name(),
            failure.getMessage(),
            last.stream().map(InetAddresses::toAddrString).toList());
      } else if (failure == null && said) {
        log.info("Peers: DNS {} of {} works again", type, name.name());
      }
      said = failure != null;
    }

    /** Only asked for if the other family answered, or both did. */
    private List<InetAddress> nowOrLast() {
      return failure == null ? now : last;
    }
  }
}
