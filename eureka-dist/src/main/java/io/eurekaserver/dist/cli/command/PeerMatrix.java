// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.cli.command;

import io.eurekaserver.dist.cli.client.Json;
import io.eurekaserver.dist.cli.table.Color;
import io.eurekaserver.dist.cli.table.Column;
import io.eurekaserver.dist.cli.table.Listing;
import io.eurekaserver.dist.cli.table.Output;
import io.eurekaserver.dist.cli.table.Plain;
import io.eurekaserver.dist.cli.table.Terminal;
import java.util.ArrayList;
import java.util.List;

/** Who replicates to whom as a square, and below it what is wrong. For people. */
final class PeerMatrix {

  private final Terminal terminal;

  PeerMatrix(Terminal terminal) {
    this.terminal = terminal;
  }

  void print(Json cluster) {
    List<Json> nodes = cluster.at("nodes").items();
    if (nodes.size() > 1) {
      terminal.out().print("\n");
      square(nodes, cluster.at("edges").items());
    }
    List<Json> problems = cluster.at("problems").items();
    terminal.out().print("\n");
    if (problems.isEmpty()) {
      String words = nodes.size() > 1 ? "The cluster is whole." : "This server has no peers.";
      terminal.out().print(terminal.paint(Color.GREEN, words) + "\n");
    }
    for (Json problem : problems) {
      String line = Plain.line(problem.textOrEmpty());
      terminal.out().print(terminal.paint(Color.RED, "! " + line) + "\n");
    }
    terminal.out().flush();
  }

  private void square(List<Json> nodes, List<Json> edges) {
    List<Column> columns = new ArrayList<>(List.of(Column.text("from \\ to")));
    for (int i = 1; i <= nodes.size(); i++) {
      columns.add(Column.text("[" + i + "]"));
    }
    try (Listing listing = Output.table.listing(terminal, columns)) {
      for (int i = 0; i < nodes.size(); i++) {
        listing.row(row(nodes, edges, i));
      }
    }
  }

  private static List<String> row(List<Json> nodes, List<Json> edges, int from) {
    Json node = nodes.get(from);
    List<String> row = new ArrayList<>();
    row.add(
        "[%d] %s%s"
            .formatted(
                from + 1,
                node.at("url").textOrEmpty(),
                node.at("self").isTrue() ? " (asked)" : ""));
    for (int to = 0; to < nodes.size(); to++) {
      row.add(to == from ? "." : cell(edges, node, nodes.get(to)));
    }
    return row;
  }

  private static String cell(List<Json> edges, Json from, Json to) {
    for (Json edge : edges) {
      if (isBetween(edge, from, to)) {
        Json available = edge.at("available");
        return available.isTrue() ? "ok" : available.isFalse() ? "FAILS" : "?";
      }
    }
    boolean tells =
        from.at("answered").isTrue() && from.at("kind").textOrEmpty().equals("eureka-server");
    return tells ? "NONE" : "?";
  }

  private static boolean isBetween(Json edge, Json from, Json to) {
    return edge.at("from").textOrEmpty().equals(from.at("url").textOrEmpty())
        && edge.at("to").textOrEmpty().equals(to.at("url").textOrEmpty());
  }
}
