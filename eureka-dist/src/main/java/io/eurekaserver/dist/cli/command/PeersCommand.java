// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.cli.command;

import com.google.common.base.Splitter;
import io.eurekaserver.dist.cli.client.CommandFailedException;
import io.eurekaserver.dist.cli.client.Exit;
import io.eurekaserver.dist.cli.client.Json;
import io.eurekaserver.dist.cli.client.Server;
import io.eurekaserver.dist.cli.table.Column;
import io.eurekaserver.dist.cli.table.Column.Kind;
import io.eurekaserver.dist.cli.table.JsonText;
import io.eurekaserver.dist.cli.table.Listing;
import io.eurekaserver.dist.cli.table.Output;
import io.eurekaserver.dist.cli.table.Terminal;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code peers}: whether the cluster is whole. */
@Command(
    name = "peers",
    description = {
      "Whether the cluster is whole: who replicates to whom, how well, and what is wrong.",
      "Exit code 1 if something is."
    })
final class PeersCommand implements Callable<Integer> {

  private static final List<Column> STOCK = List.of(Column.text("peer"), Column.text("available"));
  private static final Splitter COMMAS = Splitter.on(',').trimResults().omitEmptyStrings();

  private final Surroundings around;

  @Mixin ServerOptions options = new ServerOptions();

  PeersCommand(Surroundings around) {
    this.around = around;
  }

  @Override
  public Integer call() {
    Server server = options.server(around);
    return server.isOurs() ? ofApi(server) : ofProtocol(server);
  }

  private int ofApi(Server server) {
    Json cluster = server.admin().document("/cluster");
    Terminal terminal = options.terminal(around);
    if (options.form() == Output.json) {
      terminal.out().print(JsonText.pretty(cluster.raw()) + "\n");
      terminal.out().flush();
    } else {
      try (Listing edges = options.form().listing(terminal, PeerEdge.COLUMNS)) {
        cluster.at("edges").items().forEach(edge -> edges.row(PeerEdge.row(edge)));
      }
      new PeerMatrix(terminal).print(cluster);
    }
    boolean whole = cluster.at("problems").items().isEmpty();
    return whole ? Exit.OK : Exit.FOUND;
  }

  private int ofProtocol(Server server) {
    Json stats =
        server
            .eureka()
            .status()
            .orElseThrow(
                () -> CommandFailedException.server(server.url() + " tells nothing of peers."))
            .at("applicationStats");
    Terminal terminal = options.terminal(around);
    List<String> away = urls(stats, "unavailable-replicas");
    try (Listing listing = options.form().listing(terminal, STOCK)) {
      for (String peer : urls(stats, "registered-replicas")) {
        listing.row(List.of(peer, away.contains(peer) ? "no" : "yes"));
      }
    }
    Remarks.stock(
        terminal, server, "more than whether it finds an instance of itself at a peer's host name");
    return away.isEmpty() ? Exit.OK : Exit.FOUND;
  }

  private static List<String> urls(Json stats, String name) {
    return COMMAS.splitToList(stats.at(name).textOrEmpty());
  }

  /** An edge of the matrix as a row. */
  private static final class PeerEdge {
    static final List<Column> COLUMNS =
        List.of(
            Column.text("from"),
            Column.text("to"),
            Column.text("available"),
            Column.of("lastSuccessAt", Kind.AGO).titled("LAST SUCCESS"),
            Column.number("lagMs"),
            Column.number("waiting"),
            Column.text("tellsBack"),
            Column.text("error"));

    static List<Object> row(Json edge) {
      return COLUMNS.stream().<Object>map(column -> value(edge, column.key())).toList();
    }

    private static Object value(Json edge, String key) {
      Object raw = edge.at(key).raw();
      if (raw instanceof Boolean yes) {
        return yes ? "yes" : "no";
      }
      return raw == null ? "" : raw;
    }
  }
}
