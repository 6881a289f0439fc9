// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import io.eurekaserver.replication.peer.PeerUrl;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The order of stock servers: own zone or not, then the others, wrapping. */
class ConfiguredPeersTest {

  private static final Duration INTERVAL = Duration.ofMinutes(10);
  private static final Map<String, List<String>> URLS =
      Map.of(
          "a", List.of("http://a1/eureka/", "http://a2/eureka"),
          "b", List.of("http://b1/eureka/"),
          "c", List.of("http://c1/eureka/"),
          "defaultZone", List.of("http://d1/eureka/", "http://a1/eureka/"));

  private static List<String> find(boolean preferSame, String... zones) {
    return new ConfiguredPeers(URLS, List.of(zones), preferSame, INTERVAL)
        .find().peers().stream().map(PeerUrl::toString).toList();
  }

  @Test
  void find_ownZoneFirst_thenTheOthersInOrder() {
    assertThat(find(true, "b", "c", "a"))
        .containsExactly(
            "http://b1/eureka/", "http://c1/eureka/", "http://a1/eureka/", "http://a2/eureka/");
  }

  @Test
  void find_ownZoneNotPreferred_comesLast() {
    assertThat(find(false, "b", "c", "a"))
        .containsExactly(
            "http://c1/eureka/", "http://a1/eureka/", "http://a2/eureka/", "http://b1/eureka/");
  }

  @Test
  void find_onlyTheOwnZone_isTakenEvenIfNotPreferred() {
    assertThat(find(false, "c")).containsExactly("http://c1/eureka/");
  }

  @Test
  void find_zoneWithoutUrls_takesThoseOfEverybody_andEachPeerOnce() {
    assertThat(find(true, "a", "x", "y"))
        .containsExactly("http://a1/eureka/", "http://a2/eureka/", "http://d1/eureka/");
  }

  @Test
  void find_again_isTheSame_afterTheInterval() {
    ConfiguredPeers peers = new ConfiguredPeers(URLS, List.of("c"), true, INTERVAL);
    assertThat(peers.find()).isEqualTo(peers.find());
    assertThat(peers.find().lookAgainAfter()).isEqualTo(INTERVAL);
  }

  @Test
  void new_zoneOfAnotherRegion_isSaidToBeUnused() {
    try (LogLines log = LogLines.of(ConfiguredPeers.class)) {
      find(true, "a");
      assertThat(log.lines())
          .containsExactly(
              "WARN Peers of the zones [b, c] are not used: the zones of this region are [a]");
    }
  }
}
