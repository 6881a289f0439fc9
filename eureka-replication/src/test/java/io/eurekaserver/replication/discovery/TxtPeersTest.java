// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.eurekaserver.replication.peer.PeerLookupException;
import io.eurekaserver.replication.peer.PeerUrl;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The TXT layout of stock servers, as protocol section 7.4 has it. */
class TxtPeersTest {

  private static final Duration INTERVAL = Duration.ofMinutes(10);

  /** Its hash is 97, so lists of two begin at the second, lists of three at the second too. */
  private static final String OWN_HOST = "a";

  private final FakeDns dns =
      new FakeDns()
          .has("txt.eu.x.net.", RecordType.TXT, 60, "\"eu-b.x.net eu-a.x.net\"", "not.this")
          .has("txt.eu-a.x.net.", RecordType.TXT, 90, "h2.x.net h1.x.net")
          .has("txt.eu-b.x.net.", RecordType.TXT, 120, "h5.x.net h4.x.net h3.x.net");

  private TxtPeers peers(ZoneOrder zones, String context) {
    return new TxtPeers(
        dns, new TxtPeers.Layout("eu", "x.net", zones, OWN_HOST, 8761, context), INTERVAL);
  }

  private TxtPeers peers() {
    return peers(new ZoneOrder("defaultZone", true), "eureka");
  }

  private static List<String> hosts(TxtPeers peers) throws PeerLookupException {
    return peers.find().peers().stream().map(PeerUrl::host).toList();
  }

  @Test
  void find_zonesAndHosts_areSorted_thenRotatedByTheOwnName() throws PeerLookupException {
    // zone eu-a: h1 h2 -> h2 h1; zone eu-b: h3 h4 h5 -> h4 h5 h3; the last four once more by 97 % 4
    assertThat(hosts(peers()))
        .containsExactly("h2.x.net", "h4.x.net", "h5.x.net", "h3.x.net", "h1.x.net");
  }

  @Test
  void find_ownZone_comesFirst_orLast() throws PeerLookupException {
    assertThat(hosts(peers(new ZoneOrder("EU-B", true), "eureka")))
        .startsWith("h4.x.net")
        .hasSize(5);
    assertThat(hosts(peers(new ZoneOrder("eu-a", false), "eureka"))).startsWith("h4.x.net");
  }

  @Test
  void find_url_hasPortAndContext() throws PeerLookupException {
    dns.has("txt.eu.x.net.", RecordType.TXT, 60, "eu-a.x.net")
        .has("txt.eu-a.x.net.", RecordType.TXT, 60, "h1.x.net");
    assertThat(peers().find().peers()).containsExactly(PeerUrl.of("http://h1.x.net:8761/eureka/"));
    assertThat(peers(new ZoneOrder("eu-a", true), "").find().peers())
        .containsExactly(PeerUrl.of("http://h1.x.net:8761/"));
  }

  @Test
  void find_smallestTimeToLive_decidesWhenToLookAgain() throws PeerLookupException {
    assertThat(peers().find().lookAgainAfter()).isEqualTo(Duration.ofSeconds(60));
    dns.has("txt.eu-b.x.net.", RecordType.TXT, 0, "h3.x.net");
    assertThat(peers().find().lookAgainAfter()).isEqualTo(Duration.ofSeconds(1));
  }

  @Test
  void find_hostWhereAZoneMustStand_failsWithWords() {
    dns.has("txt.eu.x.net.", RecordType.TXT, 60, "ec2-1-2-3-4.amazonaws.com");
    assertThatThrownBy(peers()::find)
        .isInstanceOf(PeerLookupException.class)
        .hasMessage(
            "TXT of txt.eu.x.net has the host ec2-1-2-3-4.amazonaws.com where <zone>.<domain> must"
                + " stand");
  }

  @Test
  void find_zoneWithoutRecord_failsAsAWhole() {
    dns.has("txt.eu.x.net.", RecordType.TXT, 60, "eu-a.x.net eu-z.x.net");
    assertThatThrownBy(peers()::find).hasMessage("NXDOMAIN for txt.eu-z.x.net.");
  }

  @Test
  void find_whatIsNoHostName_failsWithWords() {
    dns.has("txt.eu-a.x.net.", RecordType.TXT, 60, "h1.x.net http://h2");
    assertThatThrownBy(peers()::find)
        .isInstanceOf(PeerLookupException.class)
        .hasMessage("the answer has 'http://h2' where a host name must stand");
  }

  @Test
  void find_emptyTexts_areNobody() throws PeerLookupException {
    dns.has("txt.eu.x.net.", RecordType.TXT, 60, "\"\"");
    assertThat(peers().find().peers()).isEmpty();
    dns.has("txt.eu.x.net.", RecordType.TXT, 60);
    assertThat(peers().find().peers()).isEmpty();
  }
}
