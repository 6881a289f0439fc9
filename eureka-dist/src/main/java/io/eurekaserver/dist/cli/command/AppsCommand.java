// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.cli.command;

import io.eurekaserver.core.model.InstanceStatus;
import io.eurekaserver.dist.cli.client.Json;
import io.eurekaserver.dist.cli.client.Paths;
import io.eurekaserver.dist.cli.client.Query;
import io.eurekaserver.dist.cli.client.Server;
import io.eurekaserver.dist.cli.table.Column;
import io.eurekaserver.dist.cli.table.Listing;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code apps}: applications and how many of their instances have which status. */
@Command(
    name = "apps",
    description = "Applications, and how many of their instances have which status.")
final class AppsCommand implements Callable<Integer> {

  private static final List<Column> COLUMNS =
      List.of(
          Column.text("name"),
          Column.number("instances"),
          Column.number("up"),
          Column.number("down"),
          Column.number("starting"),
          Column.number("outOfService"),
          Column.number("unknown"),
          Column.text("vips"),
          Column.text("zones"));

  private final Surroundings around;

  @Parameters(
      arity = "0..1",
      paramLabel = "QUERY",
      description = "Only applications with such an instance; see 'instances'.")
  String query = "";

  @Option(
      names = "--status",
      paramLabel = "STATUS",
      description = "Only applications with an instance of this status.")
  @Nullable InstanceStatus status;

  @Mixin ServerOptions options = new ServerOptions();

  AppsCommand(Surroundings around) {
    this.around = around;
  }

  @Override
  public Integer call() {
    Server server = options.server(around);
    int[] rows = {0};
    try (Listing listing = options.form().listing(options.terminal(around), COLUMNS)) {
      if (server.isOurs()) {
        server.admin().pages(path(), item -> listing.row(counted(rows, ofApi(item))));
      } else {
        counts(server).values().forEach(app -> listing.row(counted(rows, app.row())));
      }
    }
    return Remarks.ifNothing(options.terminal(around), rows[0], query.isEmpty() && status == null);
  }

  private static List<@Nullable Object> counted(int[] rows, List<@Nullable Object> row) {
    rows[0]++;
    return row;
  }

  private String path() {
    return "/applications?"
        + Paths.parameter("q", query)
        + Paths.parameter("status", status == null ? null : status.name());
  }

  private static List<@Nullable Object> ofApi(Json app) {
    List<@Nullable Object> row = new ArrayList<>();
    row.add(app.at("name").text());
    row.add(app.at("instances").number());
    for (InstanceStatus each : AppCounts.ORDER) {
      row.add(app.at("byStatus", each.name()).numberOrZero());
    }
    row.add(app.at("vips").raw());
    row.add(app.at("zones").raw());
    return row;
  }

  private Map<String, AppCounts> counts(Server server) {
    Map<String, AppCounts> apps = new TreeMap<>();
    Query wanted = new Query(query);
    server
        .eureka()
        .registry(
            instance -> {
              if (wanted.test(instance) && (status == null || status == instance.status())) {
                apps.computeIfAbsent(instance.app(), AppCounts::new).add(instance);
              }
            });
    return apps;
  }
}
