// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.peers;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.eurekaserver.it.Http;
import io.eurekaserver.it.InstanceBody;
import io.eurekaserver.it.cluster.Cluster;
import io.eurekaserver.it.cluster.Node;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.StreamSupport;

/** What can be seen of who replicates to whom. */
final class Peering {
  private static final Duration SOON = Duration.ofSeconds(20);
  private static final String APP = "PEERING";
  private static final AtomicInteger IDS = new AtomicInteger();
  private static final ObjectMapper JSON = new ObjectMapper();

  private Peering() {}

  /** The URLs of the peers that a node says it tells of changes. */
  static List<String> peers(Node node) {
    Http.Answer answer = node.get("/api/v1/peers");
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    try {
      return StreamSupport.stream(JSON.readTree(answer.body()).path("peers").spliterator(), false)
          .filter(peer -> peer.path("target").asBoolean())
          .map(peer -> peer.path("url").asText())
          .toList();
    } catch (JsonProcessingException e) {
      throw new AssertionError("Not JSON: " + answer.body(), e);
    }
  }

  /** Waits until a node says that it has exactly these peers, in any order. */
  static void awaitPeers(Node node, List<Node> wanted) {
    List<String> urls = wanted.stream().map(n -> n.address().serviceUrl()).sorted().toList();
    Cluster.await(
        node.address() + " has the peers " + urls,
        SOON,
        () -> peers(node).stream().sorted().toList().equals(urls),
        () -> node.get("/api/v1/peers").body() + "\n" + node.child().transcript());
  }

  /** Waits until each node has all the others as its peers. */
  static void awaitAllPeers(List<Node> nodes) {
    for (Node node : nodes) {
      awaitPeers(node, nodes.stream().filter(other -> other != node).toList());
    }
  }

  /** Registers a new instance at each node, and each is soon known at all of them. */
  static void assertOneRegistry(List<Node> nodes) {
    for (Node node : nodes) {
      String id = "p-" + IDS.incrementAndGet();
      assertThat(node.registry().register(InstanceBody.of(APP, id, "UP"))).isEqualTo(204);
      Cluster.awaitOn(nodes, id, SOON, n -> n.registry().statusOf(APP, id).equals("UP"));
    }
  }
}
