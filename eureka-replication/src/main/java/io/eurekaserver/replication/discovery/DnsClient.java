// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication.discovery;

import com.google.common.net.HostAndPort;
import io.eurekaserver.replication.peer.PeerLookupException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Type;

/**
 * Asks real DNS servers, over the network and without a cache: those of the machine, with its
 * search domains and after its hosts file, or those that it is told. May be used by any thread.
 */
public final class DnsClient implements DnsLookup {

  private static final int MOST_ALIASES = 8;

  private final ResolverSettings.Source settings;
  private final DnsExchange exchange = new DnsExchange();

  DnsClient(ResolverSettings.Source settings) {
    this.settings = settings;
  }

  /** Asks as the machine is set up to, which is read anew for every question. */
  public static DnsClient ofSystem() {
    return new DnsClient(ResolverSettings::ofSystem);
  }

  /** Asks these servers for names exactly as they are written. The port is 53 if there is none. */
  public static DnsClient ofServers(List<HostAndPort> servers) {
    List<HostAndPort> copy = List.copyOf(servers);
    return new DnsClient(() -> ResolverSettings.ofServers(copy));
  }

  @Override
  public DnsAnswer query(String name, RecordType type) throws PeerLookupException {
    ResolverSettings now = settings.now();
    HostsFile hosts = type == RecordType.A || type == RecordType.AAAA ? now.hosts() : null;
    List<String> addresses = hosts == null ? null : hosts.find(name, type);
    return addresses == null
        ? search(name, type, now)
        : new DnsAnswer(addresses, ChronoUnit.FOREVER.getDuration());
  }

  /** The first candidate that has such records; one that is in doubt does not end the search. */
  private DnsAnswer search(String name, RecordType type, ResolverSettings now)
      throws PeerLookupException {
    DnsAnswer empty = null;
    NoReplyException doubt = null;
    for (Name candidate : now.candidates(name)) {
      if (doubt != null && doubt.isSilence() && !isAsWritten(candidate, name)) {
        continue;
      }
      try {
        DnsAnswer answer = follow(candidate, type, now.servers());
        if (answer != null && !answer.values().isEmpty()) {
          return answer;
        }
        empty = empty == null ? answer : empty;
      } catch (NoReplyException e) {
        doubt = e;
      }
    }
    return found(name, empty, doubt);
  }

  private static boolean isAsWritten(Name candidate, String name) {
    return candidate.toString(true).equals(name);
  }

  private static DnsAnswer found(
      String name, @Nullable DnsAnswer empty, @Nullable NoReplyException doubt)
      throws PeerLookupException {
    if (doubt != null) {
      throw new PeerLookupException(doubt.getMessage() + ", asked for " + name);
    }
    if (empty == null) {
      throw new PeerLookupException("NXDOMAIN for " + name);
    }
    return empty;
  }

  /** Follows aliases; null if the name, or what it is an alias of, does not exist. */
  private @Nullable DnsAnswer follow(Name name, RecordType type, List<InetSocketAddress> servers)
      throws NoReplyException {
    int number = Type.value(type.name());
    AliasChain chain = new AliasChain(name, number);
    for (int i = 0; i < MOST_ALIASES && chain.isOpen(); i++) {
      Record question = Record.newRecord(chain.end(), number, DClass.IN);
      Message answer = exchange.ask(question, servers);
      if (answer.getRcode() == Rcode.NXDOMAIN) {
        return null;
      }
      chain.add(answer);
    }
    List<String> values = new ArrayList<>();
    chain.records().forEach(record -> values.add(RecordText.of(record)));
    return new DnsAnswer(values, Duration.ofSeconds(chain.timeToLiveSeconds()));
  }
}
