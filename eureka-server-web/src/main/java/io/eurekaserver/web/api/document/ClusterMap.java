// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.api.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who replicates to whom, and how that goes.
 *
 * @param self this server
 * @param nodes every server that any of them knows
 * @param edges who sends changes to whom
 * @param problems what an operator should look at, in sentences
 */
public record ClusterMap(Self self, List<Node> nodes, List<Edge> edges, List<String> problems) {

  /** Takes immutable copies. */
  public ClusterMap {
    nodes = List.copyOf(nodes);
    edges = List.copyOf(edges);
    problems = List.copyOf(problems);
  }

  /** This server. */
  public record Self(String nodeId, String url) {}

  /** A server: whether it is this one, and whether it said how it sees the others. */
  public record Node(
      String nodeId,
      String url,
      String kind,
      boolean self,
      boolean answered,
      @Nullable String error) {}

  /** Changes that go from one server to another; null is what cannot be known from here. */
  public record Edge(
      String from,
      String to,
      @Nullable Boolean available,
      @Nullable Long lastSuccessAt,
      long lagMs,
      long waiting,
      long inFlight,
      @Nullable String error,
      @Nullable Long errorAt,
      @Nullable Boolean tellsBack) {}
}
