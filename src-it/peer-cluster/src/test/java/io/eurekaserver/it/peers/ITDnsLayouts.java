// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.peers;

import static org.assertj.core.api.Assertions.assertThat;

import io.eurekaserver.it.Needs;
import io.eurekaserver.it.Ports;
import io.eurekaserver.it.cluster.Address;
import io.eurekaserver.it.cluster.Cluster;
import io.eurekaserver.it.cluster.DnsRecords;
import io.eurekaserver.it.cluster.Dnsmasq;
import io.eurekaserver.it.cluster.JarLauncher;
import io.eurekaserver.it.cluster.Node;
import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ways in which peers can stand in DNS beside the addresses of one name. */
class ITDnsLayouts {
  @TempDir private Path directory;
  private final List<Address> addresses = Cluster.loopback(1, 2, Ports.free());
  private final int port = addresses.get(0).port();
  private final Cluster cluster = new Cluster();
  private Dnsmasq dns;

  @BeforeEach
  void start() {
    Kind.assumeOurs("stock servers look up the system's name server only");
    dns = Dnsmasq.start(DnsRecords.none());
  }

  @AfterEach
  void end() {
    cluster.close();
    if (dns != null) {
      dns.close();
    }
  }

  @Test
  void name_thatIsTheNodeItselfOnly_makesANodeAlone() {
    dns.serve(DnsRecords.none().addresses("eureka.test", addresses.get(0).host()));
    Node alone = cluster.add(node(addresses.get(0), "--eureka.peers.dns=eureka.test:" + port));
    alone.start();
    Peering.awaitPeers(alone, List.of());
    Peering.assertOneRegistry(List.of(alone));
  }

  @Test
  void addressesOfBothKinds_areOneCluster() throws SocketException {
    Needs.required(ipv6Loopback(), "needs an IPv6 loopback address");
    Address six = new Address("::1", port);
    dns.serve(DnsRecords.none().addresses("eureka.test", addresses.get(0).host(), six.host()));
    for (Address address : List.of(addresses.get(0), six)) {
      cluster.add(node(address, "--eureka.peers.dns=eureka.test:" + port));
    }
    assertCluster();
  }

  @Test
  void serviceRecords_areOneCluster() throws IOException {
    dns.serve(
        DnsRecords.none()
            .service("_eureka._tcp.test", "n1.test", port)
            .service("_eureka._tcp.test", "n2.test", port));
    Map<String, String> names = namesKnownToTheMachine();
    for (Address address : addresses) {
      List<String> settings = settings("--eureka.peers.dns=_eureka._tcp.test");
      cluster.add(new Node(new JarLauncher(names), address, settings));
    }
    assertTalk();
  }

  /** Zones of the region, then servers of the zone, as stock servers look them up. */
  @Test
  void textRecordsAsStockServersReadThem_areOneCluster() {
    dns.serve(
        DnsRecords.none()
            .text("txt.eu.test", "zone1.test")
            .text("txt.zone1.test", addresses.get(0).host() + " " + addresses.get(1).host()));
    for (Address address : addresses) {
      cluster.add(
          node(
              address,
              "--eureka.client.use-dns-for-fetching-service-urls=true",
              "--eureka.client.eureka-server-d-n-s-name=test",
              "--eureka.client.eureka-server-port=" + port,
              "--eureka.client.eureka-server-u-r-l-context=eureka",
              "--eureka.client.region=eu"));
    }
    assertCluster();
  }

  private void assertCluster() {
    cluster.start();
    Peering.awaitAllPeers(cluster.nodes());
    Peering.assertOneRegistry(cluster.nodes());
  }

  /** For peers that go by names: their URLs are not their nodes' addresses. */
  private void assertTalk() {
    cluster.start();
    Peering.assertOneRegistry(cluster.nodes());
    cluster.nodes().forEach(node -> assertThat(Peering.peers(node)).hasSize(1));
  }

  private Node node(Address address, String... peers) {
    return new Node(Kind.OURS, address, settings(peers));
  }

  private List<String> settings(String... peers) {
    List<String> all = new ArrayList<>(Kind.OURS.common());
    all.addAll(List.of(peers));
    all.add("--eureka.peers.dns-server=" + dns.address());
    all.add("--eureka.peers.dns-interval-ms=1000");
    return all;
  }

  /** The targets of service records are names, which the nodes connect to by the system's means. */
  private Map<String, String> namesKnownToTheMachine() throws IOException {
    Path hosts = directory.resolve("hosts");
    String self = InetAddress.getLocalHost().getHostName();
    Files.write(
        hosts,
        List.of(
            addresses.get(0).host() + " n1.test",
            addresses.get(1).host() + " n2.test",
            "127.0.0.1 localhost " + self));
    return Map.of("JAVA_TOOL_OPTIONS", "-Djdk.net.hosts.file=" + hosts);
  }

  private static Optional<String> ipv6Loopback() throws SocketException {
    return NetworkInterface.networkInterfaces()
        .flatMap(NetworkInterface::inetAddresses)
        .filter(address -> address instanceof Inet6Address && address.isLoopbackAddress())
        .map(InetAddress::getHostAddress)
        .findFirst();
  }
}
