// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.peers;

import static org.assertj.core.api.Assertions.assertThat;

import io.eurekaserver.it.InstanceBody;
import io.eurekaserver.it.cluster.Cluster;
import io.eurekaserver.it.cluster.Node;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * A node in everybody's list starts when the others have long been running without it. It is at
 * 127.0.0.1, which on many machines is also what the others take for their own address.
 */
class ITLateNode {
  private static final Duration SOON = Duration.ofSeconds(20);

  private final Kind kind = Kind.underTest();
  private final Cluster cluster = Clusters.of(kind, 3);

  @AfterEach
  void end() {
    cluster.close();
  }

  @Test
  void lateNode_knowsWhatWasBefore_andIsToldWhatComes() {
    List<Node> early = cluster.nodes().subList(1, 3);
    early.forEach(Node::launch);
    early.forEach(Node::awaitReady);
    register(cluster.node(1), "before");
    Node late = cluster.node(0).start();
    if (!kind.stock()) {
      assertThat(late.knows("LATE/before")).isTrue();
    }
    for (Node from : cluster.nodes()) {
      String id = "from-" + from.address().host();
      register(from, id);
      Cluster.awaitOn(cluster.nodes(), id, SOON, n -> n.knows("LATE/" + id));
    }
  }

  private static void register(Node node, String id) {
    assertThat(node.registry().register(InstanceBody.of("LATE", id, "UP"))).isEqualTo(204);
  }
}
