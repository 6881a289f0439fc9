// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.eurekaserver.replication.peer.PeerLookupException;
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

  private void failing(String words) throws PeerLookupException {
    dns.fails("x.net", RecordType.A, words).fails("x.net", RecordType.AAAA, words);
  }

  private void answering(String... addresses) throws PeerLookupException {
    dns.has("x.net", RecordType.A, 60, addresses).has("x.net", RecordType.AAAA, 60);
  }

  @ParameterizedTest
  @ValueSource(strings = {"NXDOMAIN", "SERVFAIL from 10.0.0.53:53", "no answer within 4 s"})
  void find_failure_keepsTheLastList(String words) throws PeerLookupException {
    answering("10.0.0.1");
    peers.find();
    failing(words);
    assertThat(peers.find().peers()).isEqualTo(ONE);
    assertThat(peers.find().lookAgainAfter()).isEqualTo(INTERVAL);
    answering("10.0.0.2");
    assertThat(peers.find().peers()).isEqualTo(OTHER);
  }

  @Test
  void find_emptyAnswer_keepsTheLastList() throws PeerLookupException {
    answering("10.0.0.1");
    peers.find();
    answering();
    assertThat(peers.find().peers()).isEqualTo(ONE);
    assertThat(peers.figures().trouble()).isEqualTo("the answer names nobody");
  }

  @Test
  void find_nothingEverFound_isNotTheAnswerThatThereIsNobody() {
    assertThatThrownBy(peers::find)
        .isInstanceOf(PeerLookupException.class)
        .hasMessage("NXDOMAIN for x.net");
  }

  @Test
  void find_longTrouble_isSaidOnceAndItsEndOnce() throws PeerLookupException {
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
                  + " kept: [http://10.0.0.1:8761/eureka/], looking again in 30 s",
              "INFO Peers: DNS A and AAAA of x.net works again, and has"
                  + " [http://10.0.0.2:8761/eureka/]");
    }
  }

  @Test
  void find_nothingEverFound_saysSo() {
    try (LogLines log = LogLines.of(KeptPeers.class)) {
      assertThatThrownBy(peers::find).isInstanceOf(PeerLookupException.class);
      assertThat(log.lines())
          .containsExactly(
              "WARN Peers: DNS A and AAAA of x.net failed: NXDOMAIN for x.net; nobody is known"
                  + " so far, looking again soon");
    }
  }

  @Test
  void figures_countAnswersAndFailures_andTellTheTrouble() throws PeerLookupException {
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
