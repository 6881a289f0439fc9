// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication.discovery;

import com.google.common.net.HostAndPort;
import io.eurekaserver.replication.peer.PeerLookupException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.Name;
import org.xbill.DNS.NameTooLongException;
import org.xbill.DNS.ResolverConfig;
import org.xbill.DNS.SimpleResolver;
import org.xbill.DNS.TextParseException;
import org.xbill.DNS.config.ResolvConfResolverConfigProvider;

/**
 * Whom to ask, and for what.
 *
 * @param servers in the order of asking
 * @param search what is appended to names that are not complete
 * @param dots names with so many dots or more are asked for as they are first
 * @param hosts what is looked into before
 */
record ResolverSettings(
    List<InetSocketAddress> servers, List<Name> search, int dots, @Nullable HostsFile hosts) {

  /** Where they come from; asked for each question, because they change while servers run. */
  @FunctionalInterface
  interface Source {

    /** Those of this moment. */
    ResolverSettings now() throws PeerLookupException;
  }

  /** Those of the machine. */
  static ResolverSettings ofSystem() {
    HostsFile hosts = new HostsFile(Path.of("/etc/hosts"));
    ResolvConfResolverConfigProvider resolvConf = new ResolvConfResolverConfigProvider();
    resolvConf.initialize();
    if (!resolvConf.servers().isEmpty()) {
      return new ResolverSettings(
          resolvConf.servers(), resolvConf.searchPaths(), resolvConf.ndots(), hosts);
    }
    ResolverConfig other = ResolverConfig.getCurrentConfig();
    return new ResolverSettings(other.servers(), other.searchPath(), other.ndots(), hosts);
  }

  /** These servers and nothing else: no search domains, no hosts file. */
  static ResolverSettings ofServers(List<HostAndPort> servers) throws PeerLookupException {
    List<InetSocketAddress> addresses = new ArrayList<>();
    for (HostAndPort server : servers) {
      int port = server.getPortOrDefault(SimpleResolver.DEFAULT_PORT);
      for (InetAddress address : addressesOf(server.getHost())) {
        addresses.add(new InetSocketAddress(address, port));
      }
    }
    return new ResolverSettings(addresses, List.of(), 0, null);
  }

  private static InetAddress[] addressesOf(String host) throws PeerLookupException {
    try {
      return InetAddress.getAllByName(host);
    } catch (UnknownHostException e) {
      throw new PeerLookupException("the DNS server " + host + " has no address");
    }
  }

  /** What to ask for until there is an answer, as resolvers of the C library do. */
  List<Name> candidates(String text) throws PeerLookupException {
    try {
      Name name = Name.fromString(text);
      if (name.isAbsolute()) {
        return List.of(name);
      }
      List<Name> candidates = new ArrayList<>();
      for (Name domain : search) {
        candidates.add(Name.concatenate(name, domain));
      }
      boolean complete = name.labels() > dots;
      candidates.add(complete ? 0 : candidates.size(), Name.concatenate(name, Name.root));
      return candidates;
    } catch (TextParseException | NameTooLongException e) {
      throw new PeerLookupException(text + " cannot be a name in DNS");
    }
  }
}
