// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.eurekaserver.replication.peer.PeerLookupException;
import io.eurekaserver.replication.peer.PeerSource.Finding;
import io.eurekaserver.replication.peer.PeerUrl;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A and AAAA records of one name as peers. */
class AddressPeersTest {

  private static final Duration INTERVAL = Duration.ofSeconds(30);

  private final FakeDns dns = new FakeDns();
  private final AddressPeers peers = peers("x.net");

  private AddressPeers peers(String name) {
    return new AddressPeers(dns, DnsName.parse(name), 8761, INTERVAL);
  }

  private List<String> find() throws PeerLookupException {
    return peers.find().peers().stream().map(PeerUrl::toString).toList();
  }

  @Test
  void find_everyAddress_isAPeer_inTheOrderOfNumbers() throws PeerLookupException {
    dns.has("x.net", RecordType.A, 60, "10.0.0.10", "10.0.0.9", "200.0.0.1")
        .has("x.net", RecordType.AAAA, 60, "2001:db8::b", "2001:DB8:0:0:0:0:0:a");
    assertThat(find())
        .containsExactly(
            "http://10.0.0.9:8761/eureka/",
            "http://10.0.0.10:8761/eureka/",
            "http://200.0.0.1:8761/eureka/",
            "http://[2001:db8::a]:8761/eureka/",
            "http://[2001:db8::b]:8761/eureka/");
  }

  @Test
  void find_orderOfTheAnswer_doesNotMatter() throws PeerLookupException {
    dns.has("x.net", RecordType.A, 60, "10.0.0.2", "10.0.0.1");
    List<String> before = find();
    dns.has("x.net", RecordType.A, 60, "10.0.0.1", "10.0.0.2");
    assertThat(find()).isEqualTo(before);
  }

  @Test
  void find_schemePortAndPath_areThoseOfTheName() throws PeerLookupException {
    dns.has("x.net", RecordType.A, 60, "10.0.0.1");
    assertThat(peers("https://x.net:8443/eureka/v2").find().peers())
        .containsExactly(PeerUrl.of("https://10.0.0.1:8443/eureka/v2/"));
  }

  @Test
  void find_timeToLive_shortensTheInterval_downToASecond() throws PeerLookupException {
    dns.has("x.net", RecordType.A, 60, "10.0.0.1");
    assertThat(peers.find().lookAgainAfter()).isEqualTo(INTERVAL);
    dns.has("x.net", RecordType.AAAA, 5, "::1");
    assertThat(peers.find().lookAgainAfter()).isEqualTo(Duration.ofSeconds(5));
    dns.has("x.net", RecordType.A, 0, "10.0.0.1");
    assertThat(peers.find().lookAgainAfter()).isEqualTo(Duration.ofSeconds(1));
  }

  @Test
  void find_oneFamilyFails_keepsWhatThatHadLast_andSaysSoOnce() throws PeerLookupException {
    dns.has("x.net", RecordType.A, 60, "10.0.0.1").has("x.net", RecordType.AAAA, 60, "::1");
    find();
    dns.has("x.net", RecordType.A, 60, "10.0.0.2").fails("x.net", RecordType.AAAA, "SERVFAIL");
    try (LogLines log = LogLines.of(AddressPeers.class)) {
      assertThat(find())
          .isEqualTo(find())
          .containsExactly("http://10.0.0.2:8761/eureka/", "http://[::1]:8761/eureka/");
      dns.has("x.net", RecordType.AAAA, 60);
      assertThat(find()).containsExactly("http://10.0.0.2:8761/eureka/");
      assertThat(log.lines())
          .containsExactly(
              "WARN Peers: DNS AAAA of x.net failed, the other lookup did not: SERVFAIL for x.net;"
                  + " its last answer is kept: [::1]",
              "INFO Peers: DNS AAAA of x.net works again");
    }
  }

  @Test
  void find_oneFamilyFailsAndTheOtherIsEmpty_fails() throws PeerLookupException {
    dns.has("x.net", RecordType.AAAA, 60, "::1");
    find();
    dns.fails("x.net", RecordType.AAAA, "SERVFAIL");
    assertThatThrownBy(peers::find).hasMessage("SERVFAIL for x.net");
  }

  @Test
  void find_noSuchName_failsWithWords() {
    assertThatThrownBy(peers::find)
        .isInstanceOf(PeerLookupException.class)
        .hasMessage("NXDOMAIN for x.net");
  }

  @Test
  void find_nameWithOnlyOtherTypes_isNobody() throws PeerLookupException {
    dns.has("x.net", RecordType.TXT, 60, "text");
    assertThat(find()).isEmpty();
  }

  @Test
  void find_addressInsteadOfAName_standsForItself() throws PeerLookupException {
    Finding finding = peers("[2001:db8::1]:9000").find();
    assertThat(finding.peers()).containsExactly(PeerUrl.of("http://[2001:db8::1]:9000/eureka/"));
    assertThat(peers("10.0.0.1").find().peers())
        .containsExactly(PeerUrl.of("http://10.0.0.1:8761/eureka/"));
    assertThat(finding.lookAgainAfter()).isEqualTo(INTERVAL);
    assertThat(dns.asked).isEmpty();
  }
}
