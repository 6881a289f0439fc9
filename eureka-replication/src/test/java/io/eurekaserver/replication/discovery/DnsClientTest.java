// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.base.Stopwatch;
import com.google.common.net.HostAndPort;
import io.eurekaserver.replication.peer.PeerLookupException;
import io.eurekaserver.replication.peer.PeerUrl;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.xbill.DNS.Name;

/** Questions to a real DNS server, and what becomes of its answers, refusals and silence. */
@Timeout(60)
class DnsClientTest {

  @TempDir Path directory;

  private static DnsAnswer answer(long seconds, String... values) {
    return new DnsAnswer(List.of(values), Duration.ofSeconds(seconds));
  }

  @Test
  void query_everyType_hasItsValuesAndTimeToLive() throws PeerLookupException {
    try (Dnsmasq server =
        Dnsmasq.start(
            directory,
            "--local-ttl=9",
            "--host-record=eureka.test,10.0.0.1,fd00::1,7",
            "--txt-record=txt.eu.test,eu-a.test eu-b.test",
            "--txt-record=strings.test,one two,three",
            "--srv-host=_eureka._tcp.test,a.test,8761,10,5")) {
      DnsClient dns = server.client();
      assertThat(dns.query("eureka.test", RecordType.A)).isEqualTo(answer(7, "10.0.0.1"));
      assertThat(dns.query("eureka.test", RecordType.AAAA)).isEqualTo(answer(7, "fd00::1"));
      assertThat(dns.query("txt.eu.test.", RecordType.TXT))
          .isEqualTo(answer(9, "eu-a.test eu-b.test"));
      assertThat(dns.query("strings.test", RecordType.TXT)).isEqualTo(answer(9, "one two three"));
      assertThat(dns.query("_eureka._tcp.test", RecordType.SRV))
          .isEqualTo(answer(9, "10 5 8761 a.test."));
    }
  }

  @Test
  void query_alias_isFollowed_andItsTimeToLiveCounts() throws PeerLookupException {
    try (Dnsmasq server =
        Dnsmasq.start(
            directory,
            "--host-record=eureka.test,10.0.0.1,60",
            "--cname=alias.test,eureka.test,3")) {
      assertThat(server.client().query("alias.test", RecordType.A))
          .isEqualTo(answer(3, "10.0.0.1"));
      assertThat(server.client().query("alias.test", RecordType.AAAA).values()).isEmpty();
    }
  }

  @Test
  void query_nameThatIsNotThere_isNotAnEmptyAnswer() throws PeerLookupException {
    try (Dnsmasq server = Dnsmasq.start(directory, "--host-record=four.test,10.0.0.1")) {
      assertThat(server.client().query("four.test", RecordType.AAAA).values()).isEmpty();
      assertThatThrownBy(() -> server.client().query("missing.test", RecordType.A))
          .isInstanceOf(PeerLookupException.class)
          .hasMessage("NXDOMAIN for missing.test");
    }
  }

  @Test
  void query_refusalAndFailure_saySo() throws Exception {
    try (FaultyDns failing = FaultyDns.failing();
        Dnsmasq server =
            Dnsmasq.start(
                directory, "--server=/fail.example/127.0.0.1#" + failing.address().getPort())) {
      assertThatThrownBy(() -> server.client().query("x.fail.example", RecordType.A))
          .isInstanceOf(PeerLookupException.class)
          .hasMessage("SERVFAIL from " + server.address() + ", asked for x.fail.example");
      assertThatThrownBy(() -> server.client().query("x.example", RecordType.A))
          .hasMessage("REFUSED from " + server.address() + ", asked for x.example");
    }
  }

  @Test
  void query_silence_saysSoAfterFourSeconds() throws Exception {
    try (FaultyDns silent = FaultyDns.silent()) {
      Stopwatch time = Stopwatch.createStarted();
      DnsClient dns = DnsClient.ofServers(List.of(silent.address()));
      assertThatThrownBy(() -> dns.query("x.test", RecordType.A))
          .isInstanceOf(PeerLookupException.class)
          .hasMessage("no answer from " + silent.address() + " within 4 s, asked for x.test");
      assertThat(time.elapsed()).isBetween(Duration.ofMillis(3900), Duration.ofSeconds(10));
    }
  }

  @Test
  void query_nobodyListens_failsAtOnce() throws Exception {
    HostAndPort closed;
    try (FaultyDns silent = FaultyDns.silent()) {
      closed = silent.address();
    }
    Stopwatch time = Stopwatch.createStarted();
    assertThatThrownBy(() -> DnsClient.ofServers(List.of(closed)).query("x.test", RecordType.A))
        .isInstanceOf(PeerLookupException.class)
        .hasMessage("nobody listens at " + closed + ", asked for x.test");
    assertThat(time.elapsed()).isLessThan(Duration.ofSeconds(2));
  }

  @Test
  void query_firstServerFails_theNextIsAsked_andFirstTheNextTime() throws Exception {
    try (FaultyDns silent = FaultyDns.silent();
        FaultyDns failing = FaultyDns.failing();
        Dnsmasq server = Dnsmasq.start(directory, "--host-record=eureka.test,10.0.0.1")) {
      DnsClient dns =
          DnsClient.ofServers(List.of(silent.address(), failing.address(), server.address()));
      assertThat(dns.query("eureka.test", RecordType.A).values()).containsExactly("10.0.0.1");
      Stopwatch time = Stopwatch.createStarted();
      assertThat(dns.query("eureka.test", RecordType.A).values()).containsExactly("10.0.0.1");
      assertThat(time.elapsed()).isLessThan(Duration.ofSeconds(2));
    }
  }

  @Test
  void query_answerThatDoesNotFit_comesOverTcp() throws PeerLookupException {
    try (Dnsmasq server = Dnsmasq.start(directory)) {
      server.hosts(
          IntStream.rangeClosed(1, 200)
              .mapToObj(i -> "10.0.0." + i + " many.test")
              .toArray(String[]::new));
      assertThat(server.client().query("many.test", RecordType.A).values()).hasSize(200);
    }
  }

  @Test
  void query_namedServerWithoutAddress_failsWithWords() {
    DnsClient dns = DnsClient.ofServers(List.of(HostAndPort.fromString("no-such-host.invalid")));
    assertThatThrownBy(() -> dns.query("x.test", RecordType.A))
        .isInstanceOf(PeerLookupException.class)
        .hasMessage("the DNS server no-such-host.invalid has no address");
  }

  @Test
  void query_searchDomains_areTriedInOrder() throws PeerLookupException {
    try (Dnsmasq server =
        Dnsmasq.start(
            directory,
            "--host-record=eureka.b.test,10.0.0.2",
            "--host-record=eureka.x.c.test,10.0.0.3",
            "--host-record=eureka.x,10.0.0.4")) {
      DnsClient dns = system(server, 1, "refused.example.", "a.test.", "b.test.", "c.test.");
      assertThat(dns.query("eureka", RecordType.A).values()).containsExactly("10.0.0.2");
      assertThat(dns.query("eureka.x", RecordType.A).values()).containsExactly("10.0.0.4");
      assertThatThrownBy(() -> dns.query("eureka.", RecordType.A)).hasMessageContaining("eureka.");
      assertThat(system(server, 5, "a.test.", "c.test.").query("eureka.x", RecordType.A).values())
          .containsExactly("10.0.0.3");
    }
  }

  @Test
  void query_hostsFile_outranksDns_forBothKindsOfAddress() throws Exception {
    Files.writeString(
        directory.resolve("etc-hosts"),
        "# eureka.test 1.1.1.1\n10.0.0.8 a EUREKA.test # x\n10.0.0.9\teureka.test\nfe80::x b\n");
    try (Dnsmasq server = Dnsmasq.start(directory, "--host-record=eureka.test,10.0.0.1,fd00::1")) {
      DnsClient dns = system(server, 1);
      assertThat(dns.query("eureka.test", RecordType.A).values())
          .containsExactly("10.0.0.8", "10.0.0.9");
      assertThat(dns.query("eureka.test.", RecordType.AAAA).values()).isEmpty();
      Files.delete(directory.resolve("etc-hosts"));
      assertThat(dns.query("eureka.test", RecordType.A).values()).containsExactly("10.0.0.1");
    }
  }

  private DnsClient system(Dnsmasq server, int dots, String... search) {
    InetSocketAddress address =
        new InetSocketAddress(InetAddress.getLoopbackAddress(), server.address().getPort());
    List<Name> domains = List.of(search).stream().map(Name::fromConstantString).toList();
    HostsFile hosts = new HostsFile(directory.resolve("etc-hosts"));
    return new DnsClient(() -> new ResolverSettings(List.of(address), domains, dots, hosts));
  }

  @Test
  void ofSystem_readsWhatTheMachineIsSetUpWith() {
    assertThat(ResolverSettings.ofSystem().servers()).isNotEmpty();
    assertThat(ResolverSettings.ofSystem().dots()).isPositive();
  }

  @Test
  void query_textThatIsNoName_failsWithWords() {
    DnsClient dns = DnsClient.ofServers(List.of(HostAndPort.fromParts("127.0.0.1", 1)));
    assertThatThrownBy(() -> dns.query("a..b", RecordType.A))
        .isInstanceOf(PeerLookupException.class)
        .hasMessage("a..b cannot be a name in DNS");
  }

  @Test
  void query_leavesOnlyDaemonThreads() throws PeerLookupException {
    try (Dnsmasq server = Dnsmasq.start(directory, "--host-record=eureka.test,10.0.0.1")) {
      server.client().query("eureka.test", RecordType.A);
      assertThat(Thread.getAllStackTraces().keySet())
          .filteredOn(thread -> thread.getName().contains("dnsjava"))
          .isNotEmpty()
          .allMatch(Thread::isDaemon);
    }
  }

  @Test
  void peers_followTheRecords_andOutliveTheServer() throws Exception {
    try (Dnsmasq server = Dnsmasq.start(directory, "--local-ttl=3")) {
      DnsName name = DnsName.parse("eureka.test");
      Duration interval = Duration.ofSeconds(30);
      KeptPeers peers =
          new KeptPeers(new AddressPeers(server.client(), name, 8761, interval), interval);
      assertThatThrownBy(peers::find).isInstanceOf(PeerLookupException.class);
      assertThat(peers.figures().trouble()).isEqualTo("NXDOMAIN for eureka.test");

      server.hosts("127.0.0.1 eureka.test");
      assertThat(hosts(peers)).containsExactly("127.0.0.1");
      assertThat(peers.find().lookAgainAfter()).isEqualTo(Duration.ofSeconds(3));

      server.hosts("127.0.0.1 eureka.test", "127.0.0.2 eureka.test", "::1 eureka.test");
      assertThat(hosts(peers)).containsExactly("127.0.0.1", "127.0.0.2", "::1");
      server.hosts("127.0.0.2 eureka.test");
      assertThat(hosts(peers)).containsExactly("127.0.0.2");

      server.hosts("127.0.0.3 other.test");
      assertThat(hosts(peers)).containsExactly("127.0.0.2");
      server.stop();
      assertThat(hosts(peers)).containsExactly("127.0.0.2");
      assertThat(peers.figures().trouble()).startsWith("nobody listens at " + server.address());

      server.start();
      server.hosts("127.0.0.4 eureka.test");
      assertThat(hosts(peers)).containsExactly("127.0.0.4");
      assertThat(peers.figures()).extracting(LookupFigures::trouble).isNull();
    }
  }

  private static List<String> hosts(KeptPeers peers) throws PeerLookupException {
    return peers.find().peers().stream().map(PeerUrl::host).toList();
  }
}
