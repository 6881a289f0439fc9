// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.eurekaserver.replication.peer.PeerLookupException;
import io.eurekaserver.replication.peer.PeerSource.Finding;
import io.eurekaserver.replication.peer.PeerUrl;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** SRV records as peers. */
class ServicePeersTest {

  private static final Duration INTERVAL = Duration.ofSeconds(30);
  private static final String NAME = "_eureka._tcp.x.net";

  private final FakeDns dns = new FakeDns();
  private final ServicePeers peers = new ServicePeers(dns, DnsName.parse(NAME), INTERVAL);

  @Test
  void find_targets_byPriorityThenWeight_withoutTheLastDot() throws PeerLookupException {
    dns.has(
        NAME,
        RecordType.SRV,
        7,
        "20 9 8761 d.x.net.",
        "10 1 8761 c.x.net.",
        "10 5 9000 b.x.net.",
        "10 5 8761 b.x.net.",
        "10 5 8761 a.x.net.",
        "10 5 8761 a.x.net.");
    Finding finding = peers.find();
    assertThat(finding.peers())
        .containsExactly(
            PeerUrl.of("http://a.x.net:8761/eureka/"),
            PeerUrl.of("http://b.x.net:8761/eureka/"),
            PeerUrl.of("http://b.x.net:9000/eureka/"),
            PeerUrl.of("http://c.x.net:8761/eureka/"),
            PeerUrl.of("http://d.x.net:8761/eureka/"));
    assertThat(finding.lookAgainAfter()).isEqualTo(Duration.ofSeconds(7));
  }

  @Test
  void find_schemeAndPath_areThoseOfTheName() throws PeerLookupException {
    dns.has(NAME, RecordType.SRV, 60, "0 0 443 a.x.net.");
    DnsName name = DnsName.parse("https://" + NAME + "/v2");
    assertThat(new ServicePeers(dns, name, INTERVAL).find().peers())
        .containsExactly(PeerUrl.of("https://a.x.net:443/v2/"));
  }

  @Test
  void find_targetOfOneDot_meansNobody() throws PeerLookupException {
    dns.has(NAME, RecordType.SRV, 60, "0 0 0 .");
    assertThat(peers.find().peers()).isEmpty();
  }

  @Test
  void find_noSuchName_failsWithWords() {
    assertThatThrownBy(peers::find)
        .isInstanceOf(PeerLookupException.class)
        .hasMessage("NXDOMAIN for " + NAME);
  }
}
