// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication.discovery;

import com.google.common.base.Splitter;
import io.eurekaserver.replication.peer.PeerLookupException;
import io.eurekaserver.replication.peer.PeerSource;
import io.eurekaserver.replication.peer.PeerUrl;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The TXT records of stock servers (protocol, section 7.4): those of {@code txt.<region>.<domain>}
 * name the zones, those of each {@code txt.<zone>} its servers. One that is missing fails it all,
 * so that a list is either whole or not taken. For one thread at a time.
 */
public final class TxtPeers implements PeerSource {

  private static final Splitter NAMES = Splitter.on(' ').omitEmptyStrings();

  private final DnsLookup dns;
  private final Layout layout;
  private final Duration interval;

  /**
   * What the records and the URLs made of them look like.
   *
   * @param region the own region
   * @param domain where its records are
   * @param zones which zone comes first
   * @param ownHost the own host name, which decides where the lists begin
   * @param port the port of all peers
   * @param context their path, without slashes around it
   */
  public record Layout(
      String region, String domain, ZoneOrder zones, String ownHost, int port, String context) {}

  /** Looks nothing up yet. */
  public TxtPeers(DnsLookup dns, Layout layout, Duration interval) {
    this.dns = dns;
    this.layout = layout;
    this.interval = interval;
  }

  @Override
  public Finding find() throws PeerLookupException {
    Freshness freshness = new Freshness(interval);
    Map<String, List<String>> namesOfZones = namesOfZones(freshness);
    List<String> hosts = new ArrayList<>();
    for (String zone : layout.zones().of(List.copyOf(namesOfZones.keySet()))) {
      for (String name : namesOfZones.getOrDefault(zone, List.of())) {
        hosts.addAll(rotated(new ArrayList<>(names("txt." + name, freshness))));
      }
    }
    return new Finding(urls(hosts), freshness.lookAgainAfter());
  }

  private Map<String, List<String>> namesOfZones(Freshness freshness) throws PeerLookupException {
    Map<String, List<String>> zones = new TreeMap<>();
    for (String name : names(regionName(), freshness)) {
      if (name.startsWith("ec2")) {
        throw new PeerLookupException(
            "TXT of "
                + regionName()
                + " has the host "
                + name
                + " where <zone>.<domain> must stand");
      }
      String zone = name.split("\\.", 2)[0];
      zones.computeIfAbsent(zone, unused -> new ArrayList<>()).add(name);
    }
    return zones;
  }

  private String regionName() {
    return "txt." + layout.region() + "." + layout.domain();
  }

  private NavigableSet<String> names(String name, Freshness freshness) throws PeerLookupException {
    String absolute = name.endsWith(".") ? name : name + ".";
    List<String> texts = freshness.of(dns.query(absolute, RecordType.TXT));
    NavigableSet<String> names = new TreeSet<>();
    if (!texts.isEmpty()) {
      NAMES.split(withoutQuotes(texts.get(0))).forEach(names::add);
    }
    return names;
  }

  private static String withoutQuotes(String text) {
    boolean quoted = text.length() > 1 && text.startsWith("\"") && text.endsWith("\"");
    return quoted ? text.substring(1, text.length() - 1) : text;
  }

  /** Begins at a place that differs from server to server, so that not all prefer the same one. */
  private List<String> rotated(List<String> list) {
    if (!list.isEmpty()) {
      Collections.rotate(list, -Math.abs(layout.ownHost().hashCode() % list.size()));
    }
    return list;
  }

  private List<PeerUrl> urls(List<String> hosts) throws PeerLookupException {
    if (hosts.isEmpty()) {
      return List.of();
    }
    rotated(hosts.subList(1, hosts.size()));
    String context = layout.context();
    UrlShape shape = new UrlShape("http", context.isEmpty() ? "/" : "/" + context + "/");
    Set<PeerUrl> peers = new LinkedHashSet<>();
    for (String host : hosts) {
      peers.add(shape.of(host, layout.port()));
    }
    return List.copyOf(peers);
  }

  @Override
  public String describe() {
    return "DNS TXT of " + regionName();
  }
}
