// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.peers;

import static org.assertj.core.api.Assertions.assertThat;

import io.eurekaserver.it.Ports;
import io.eurekaserver.it.cluster.Address;
import io.eurekaserver.it.cluster.Cluster;
import io.eurekaserver.it.cluster.DnsRecords;
import io.eurekaserver.it.cluster.Dnsmasq;
import io.eurekaserver.it.cluster.Node;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Nodes behind one DNS name, all with the same settings. The name server's records are the only way
 * in which the cluster grows and shrinks, and whatever happens to it, the peers stay.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class ITDnsCluster {
  private static final String NAME = "eureka.test";
  private static final Duration SOON = Duration.ofSeconds(20);
  private static final int INTERVAL_MILLIS = 1_000;

  private final List<Address> addresses = Cluster.loopback(1, 4, Ports.free());
  private final Cluster cluster = new Cluster();
  private Dnsmasq dns;
  private List<Node> first3;

  @BeforeAll
  void start() {
    Kind.assumeOurs("stock servers look up the system's name server only");
    dns = Dnsmasq.start(records(3));
    addresses.forEach(address -> cluster.add(new Node(Kind.OURS, address, settings())));
    first3 = cluster.nodes().subList(0, 3);
    first3.forEach(Node::launch);
    first3.forEach(Node::awaitReady);
  }

  @AfterAll
  void end() {
    cluster.close();
    if (dns != null) {
      dns.close();
    }
  }

  @BeforeEach
  void threeKnowEachOther() {
    dns.serve(records(3));
    Peering.awaitAllPeers(first3);
  }

  private List<String> settings() {
    List<String> all = new ArrayList<>(Kind.OURS.common());
    all.add("--eureka.peers.dns=" + NAME + ":" + addresses.get(0).port());
    all.add("--eureka.peers.dns-server=" + dns.address());
    all.add("--eureka.peers.dns-interval-ms=" + INTERVAL_MILLIS);
    return all;
  }

  private DnsRecords records(int count) {
    return DnsRecords.none()
        .addresses(NAME, addresses.stream().limit(count).map(Address::host).toArray(String[]::new));
  }

  @Test
  @Order(1)
  void threeNodes_identicalSettings_areOneRegistry() {
    Peering.assertOneRegistry(first3);
  }

  @Test
  @Order(2)
  void nameServer_inAnyTrouble_peersAreKept() throws InterruptedException {
    dns.serve(DnsRecords.none());
    assertPeersKept("the name does not exist");
    dns.serve(DnsRecords.none().text(NAME, "no address"));
    assertPeersKept("the name has no address");
    dns.serveFailure();
    assertPeersKept("the name server says SERVFAIL");
    dns.serveSilence();
    assertPeersKept("the name server says nothing");
    dns.stop();
    TimeUnit.MILLISECONDS.sleep(3L * INTERVAL_MILLIS);
    Peering.assertOneRegistry(first3);
  }

  /** They have asked at least once since the trouble began, and go on as before. */
  private void assertPeersKept(String trouble) {
    Cluster.await(
        "queries while " + trouble,
        SOON,
        () -> dns.queries() >= 2L * first3.size(),
        () -> dns.queries() + " queries");
    Peering.awaitAllPeers(first3);
    Peering.assertOneRegistry(first3);
  }

  @Test
  @Order(3)
  void fourthNode_addedByDnsAlone_joinsAndIsReplicatedTo() {
    Node fourth = cluster.node(3).start();
    assertThat(fourth.view()).as("what it has joined with").isEqualTo(cluster.node(0).view());
    dns.serve(records(4));
    Peering.awaitAllPeers(cluster.nodes());
    Peering.assertOneRegistry(cluster.nodes());
  }

  @Test
  @Order(4)
  void node_removedByDnsAlone_isNoPeerAnyMore() {
    Peering.assertOneRegistry(first3);
    List<Node> left = first3.subList(0, 2);
    dns.serve(records(2));
    left.forEach(node -> Peering.awaitPeers(node, others(left, node)));
    Peering.assertOneRegistry(left);
  }

  private static List<Node> others(List<Node> nodes, Node node) {
    return nodes.stream().filter(other -> other != node).toList();
  }
}
