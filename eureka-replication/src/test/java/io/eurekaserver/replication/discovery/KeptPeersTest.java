// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import io.eurekaserver.replication.peer.PeerUrl;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The last good answer outlives failures, and both turns are said once. */
class KeptPeersTest {

  private static final Duration INTERVAL = Duration.ofSeconds(30);
  private static final List<PeerUrl> ONE = List.of(PeerUrl.of("http://10.0.0.1:8761/eureka/"));
  private static final List<PeerUrl> OTHER = List.of(PeerUrl.of("http://10.0.0.2:8761/eureka/"));

  private final FakeDns dns = new FakeDns();
  private final KeptPeers peers =
      new KeptPeers(new AddressPeers(dns, DnsName.parse("x.net"), 8761, INTERVAL), INTERVAL);

  private void failing(String words) {
    dns.fails("x.net", RecordType.A, words).fails("x.net", RecordType.AAAA, words);
  }

  private void answering(String... addresses) {
    dns.has("x.net", RecordType.A, 60, addresses).has("x.net", RecordType.AAAA, 60);
  }

  @ParameterizedTest
  @ValueSource(strings = {"NXDOMAIN", "SERVFAIL from 10.0.0.53:53", "no answer within 4 s"})
  void find_failure_keepsTheLastList(String words) {
    answering("10.0.0.1");
    peers.find();
    failing(words);
    assertThat(peers.find().peers()).isEqualTo(ONE);
    assertThat(peers.find().lookAgainAfter()).isEqualTo(INTERVAL);
    answering("10.0.0.2");
    assertThat(peers.find().peers()).isEqualTo(OTHER);
  }

  @Test
  void find_emptyAnswer_keepsTheLastList() {
    answering("10.0.0.1");
    peers.find();
    answering();
    assertThat(peers.find().peers()).isEqualTo(ONE);
    assertThat(peers.figures().trouble()).isEqualTo("the answer names nobody");
  }

  @Test
  void find_nothingEverFound_isEmptyAndLooksAgainSoon() {
    assertThat(peers.find().peers()).isEmpty();
    assertThat(peers.find().lookAgainAfter()).isEqualTo(Duration.ofSeconds(5));
  }

  @Test
  void find_longTrouble_isSaidOnceAndItsEndOnce() {
    try (LogLines log = LogLines.of(KeptPeers.class)) {
      answering("10.0.0.1");
      peers.find();
      failing("SERVFAIL");
      peers.find();
      peers.find();
      answering("10.0.0.2");
      peers.find();
      peers.find();
      assertThat(log.lines())
          .containsExactly(
              "WARN Peers: DNS A and AAAA of x.net failed: SERVFAIL for x.net; the last answer is"
                  + " kept: [http://10.0.0.1:8761/eureka/], looking again every 30 s",
              "INFO Peers: DNS A and AAAA of x.net works again, and has"
                  + " [http://10.0.0.2:8761/eureka/]");
    }
  }

  @Test
  void find_nothingEverFound_saysSo() {
    try (LogLines log = LogLines.of(KeptPeers.class)) {
      peers.find();
      assertThat(log.lines())
          .containsExactly(
              "WARN Peers: DNS A and AAAA of x.net failed: NXDOMAIN for x.net; none are known so"
                  + " far, looking again every 5 s");
    }
  }

  @Test
  void figures_countAnswersAndFailures_andTellTheTrouble() {
    answering("10.0.0.1");
    peers.find();
    failing("SERVFAIL");
    peers.find();
    peers.find();
    assertThat(peers.figures())
        .isEqualTo(new LookupFigures("DNS A and AAAA of x.net", 1, 1, 2, "SERVFAIL for x.net"));
    answering("10.0.0.1");
    peers.find();
    assertThat(peers.figures().trouble()).isNull();
  }
}
