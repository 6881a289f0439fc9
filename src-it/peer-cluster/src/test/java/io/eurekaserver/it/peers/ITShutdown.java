// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.peers;

import static org.assertj.core.api.Assertions.assertThat;

import io.eurekaserver.it.InstanceBody;
import io.eurekaserver.it.Ports;
import io.eurekaserver.it.cluster.Address;
import io.eurekaserver.it.cluster.Cluster;
import io.eurekaserver.it.cluster.Node;
import io.eurekaserver.it.cluster.Paused;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** SIGTERM while there is something left to tell the peers. */
class ITShutdown {
  private static final Duration SOON = Duration.ofSeconds(20);
  private static final int WAITING = 50;

  private final Kind kind = Kind.underTest();
  private final Cluster cluster = new Cluster();

  @BeforeEach
  void startNodes() {
    Kind.assumeOurs("stock servers drop what waits");
    List<Address> addresses = Cluster.loopback(1, 3, Ports.free());
    String urls = Clusters.serviceUrls(addresses);
    for (Address address : addresses) {
      cluster.add(new Node(kind, address, kind.settings(urls, registeredAs(address))));
    }
    cluster.start();
    Cluster.awaitOn(cluster.nodes(), "the three themselves", SOON, n -> ownInstances(n) == 3);
  }

  /** The nodes are on one machine and have one port: only this tells them apart. */
  private static String[] registeredAs(Address address) {
    return new String[] {
      "--eureka.client.register-with-eureka=true",
      "--spring.application.name=own",
      "--eureka.instance.hostname=" + address.host()
    };
  }

  @AfterEach
  void end() {
    cluster.close();
  }

  @Test
  void terminate_peerHasNotAnsweredYet_isToldEverythingThatWaits() throws InterruptedException {
    Node leaving = cluster.node(0);
    Node slow = cluster.node(2);
    try (Paused paused = Paused.pause(slow.child())) {
      assertThat(paused).isNotNull();
      registerWaiting(leaving);
      leaving.child().terminate();
      TimeUnit.SECONDS.sleep(1);
    }
    assertThat(leaving.child().awaitExit(SOON)).as(leaving.child().transcript()).isZero();
    List<Node> left = cluster.nodes().subList(1, 3);
    for (Node node : left) {
      assertThat(waiting(node)).as(leaving.child().transcript()).isEqualTo(WAITING);
      assertThat(ownInstances(node)).as("it has cancelled itself").isEqualTo(2);
    }
    Cluster.awaitEqual(SOON, left);
  }

  @Test
  void terminate_peerIsGone_endsInTimeAndSaysWhatIsLeft() {
    Node leaving = cluster.node(0);
    cluster.node(2).kill();
    registerWaiting(leaving);
    leaving.child().terminate();
    assertThat(leaving.child().awaitExit(SOON)).as(leaving.child().transcript()).isZero();
    assertThat(waiting(cluster.node(1))).isEqualTo(WAITING);
    assertThat(leaving.child().lines())
        .as("the registrations and its own cancel, for the peer that is gone")
        .anyMatch(line -> line.contains(" " + (WAITING + 1) + " could not be sent"));
  }

  private static void registerWaiting(Node node) {
    for (int i = 0; i < WAITING; i++) {
      assertThat(node.registry().register(InstanceBody.of("WAITING", "w-" + i, "UP")))
          .isEqualTo(204);
    }
  }

  private static long waiting(Node node) {
    return node.view().keys().stream().filter(key -> key.startsWith("WAITING/")).count();
  }

  private static long ownInstances(Node node) {
    return node.view().keys().stream().filter(key -> key.startsWith("OWN/")).count();
  }
}
