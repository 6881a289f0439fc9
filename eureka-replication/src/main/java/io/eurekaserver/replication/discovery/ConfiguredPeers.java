// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication.discovery;

import io.eurekaserver.replication.peer.PeerSource;
import io.eurekaserver.replication.peer.PeerUrl;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The peers that the settings name, by zone, in the order of stock servers (protocol, section 7.4).
 * Never changes and never fails; may be used by any thread.
 */
public final class ConfiguredPeers implements PeerSource {

  /** The zone whose URLs are for every zone without its own. */
  public static final String EVERYBODY = "defaultZone";

  private static final Logger log = LoggerFactory.getLogger(ConfiguredPeers.class);

  private final Finding finding;

  /**
   * Reads the list.
   *
   * @param urls the URLs of each zone
   * @param zones the zones of the own region, the own zone first; none stands for {@link
   *     #EVERYBODY}
   * @param preferSameZone whether the own zone comes first
   * @param interval how often somebody may look again
   * @throws IllegalArgumentException with one sentence if one is not the URL of a peer
   */
  public ConfiguredPeers(
      Map<String, List<String>> urls,
      List<String> zones,
      boolean preferSameZone,
      Duration interval) {
    List<String> ordered = new ZoneOrder(zones.get(0), preferSameZone).of(zones);
    sayWhatIsNotUsed(urls, ordered);
    this.finding = new Finding(List.copyOf(inOrder(urls, ordered)), interval);
  }

  private static Set<PeerUrl> inOrder(Map<String, List<String>> urls, List<String> zones) {
    Set<PeerUrl> peers = new LinkedHashSet<>();
    for (String zone : zones) {
      urlsOf(urls, zone).forEach(url -> peers.add(PeerUrl.of(url)));
    }
    return peers;
  }

  private static List<String> urlsOf(Map<String, List<String>> urls, String zone) {
    List<String> own = urls.getOrDefault(zone, List.of());
    return own.isEmpty() ? urls.getOrDefault(EVERYBODY, List.of()) : own;
  }

  private static void sayWhatIsNotUsed(Map<String, List<String>> urls, List<String> zones) {
    Set<String> unused = new TreeSet<>(urls.keySet());
    zones.forEach(unused::remove);
    unused.remove(EVERYBODY);
    if (!unused.isEmpty()) {
      log.warn(
          "Peers of the zones {} are not used: the zones of this region are {}", unused, zones);
    }
  }

  @Override
  public Finding find() {
    return finding;
  }

  @Override
  public String describe() {
    return "the service URLs in the settings";
  }
}
