// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import io.eurekaserver.replication.peer.PeerLookupException;
import io.eurekaserver.replication.peer.PeerSource.Finding;
import io.eurekaserver.replication.peer.PeerUrl;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Several sources as one. */
class AllPeersTest {

  private static final Duration INTERVAL = Duration.ofSeconds(30);

  private final FakeDns dns = new FakeDns();

  private KeptPeers addresses(String name) {
    return new KeptPeers(new AddressPeers(dns, DnsName.parse(name), 80, INTERVAL), INTERVAL);
  }

  @Test
  void find_isTheUnionInOrder_withTheLeastTime() throws PeerLookupException {
    dns.has("b.net", RecordType.A, 20, "10.0.0.3", "10.0.0.4")
        .has("a.net", RecordType.A, 10, "10.0.0.3", "10.0.0.1");
    AllPeers peers =
        new AllPeers(List.of(addresses("b.net"), addresses("a.net")), Duration.ofMinutes(10));
    Finding finding = peers.find();
    assertThat(finding.peers().stream().map(PeerUrl::host))
        .containsExactly("10.0.0.3", "10.0.0.4", "10.0.0.1");
    assertThat(finding.lookAgainAfter()).isEqualTo(Duration.ofSeconds(10));
    assertThat(peers.describe()).isEqualTo("DNS A and AAAA of b.net, DNS A and AAAA of a.net");
  }

  @Test
  void find_oneSourceFails_theOthersAreFresh() throws PeerLookupException {
    dns.has("a.net", RecordType.A, 60, "10.0.0.1").has("b.net", RecordType.A, 60, "10.0.0.2");
    AllPeers peers =
        new AllPeers(List.of(addresses("a.net"), addresses("b.net")), Duration.ofMinutes(10));
    peers.find();
    dns.fails("a.net", RecordType.A, "SERVFAIL").has("b.net", RecordType.A, 60, "10.0.0.3");
    assertThat(peers.find().peers().stream().map(PeerUrl::host))
        .containsExactly("10.0.0.1", "10.0.0.3");
    assertThat(peers.figures()).extracting(LookupFigures::failures).containsExactly(1L, 0L);
  }

  @Test
  void find_noSources_isNobodyForTheWholeInterval() throws PeerLookupException {
    AllPeers nobody = new AllPeers(List.of(), INTERVAL);
    assertThat(nobody.find()).isEqualTo(new Finding(List.of(), INTERVAL));
    assertThat(nobody.isNobody()).isTrue();
  }
}
