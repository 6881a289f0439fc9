// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.api;

import io.eurekaserver.web.api.document.ClusterMap.Edge;
import io.eurekaserver.web.api.document.ClusterMap.Node;
import java.util.ArrayList;
import java.util.List;

/** What an operator should look at in a cluster, in sentences that say what to do. */
final class ClusterProblems {

  private static final long LATE_MS = 5_000;

  private final List<Node> nodes;
  private final List<Edge> edges;
  private final List<String> sentences = new ArrayList<>();

  ClusterProblems(List<Node> nodes, List<Edge> edges) {
    this.nodes = nodes;
    this.edges = edges;
  }

  List<String> sentences() {
    nodes.forEach(this::check);
    edges.forEach(this::check);
    return sentences;
  }

  private void check(Node node) {
    if (!node.answered() && !node.self()) {
      sentences.add(
          node.url() + " could not be asked how it sees the others: " + node.error() + ".");
    }
  }

  private void check(Edge edge) {
    if (Boolean.FALSE.equals(edge.available())) {
      sentences.add(
          edge.from() + " cannot reach " + edge.to() + ", which misses changes: " + edge.error());
    }
    if (edge.lagMs() > LATE_MS) {
      sentences.add(
          "Changes from %s reach %s %d s late, and %d wait."
              .formatted(edge.from(), edge.to(), edge.lagMs() / 1000, edge.waiting()));
    }
    if (Boolean.FALSE.equals(edge.tellsBack())) {
      sentences.add(
          edge.to()
              + " does not have "
              + edge.from()
              + " among its peers, so its changes do not go there: add it to the peers of "
              + edge.to()
              + ".");
    }
  }
}
