// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.cli.command;

import io.eurekaserver.core.model.InstanceInfo;
import io.eurekaserver.core.model.InstanceStatus;
import io.eurekaserver.dist.cli.client.Paths;
import io.eurekaserver.dist.cli.client.Query;
import io.eurekaserver.dist.cli.client.Server;
import io.eurekaserver.dist.cli.table.Listing;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code instances}: who is registered. */
@Command(name = "instances", description = "Who is registered, by application and id.")
final class InstancesCommand implements Callable<Integer> {

  private final Surroundings around;

  @Parameters(
      arity = "0..*",
      paramLabel = "QUERY",
      description =
          "Words that must all match, in any field and without case; 'host:web1' and 'zone=a' ask"
              + " one field: app, id, host, ip, port, zone, status, vip, or a metadata key.")
  List<String> words = List.of();

  @Option(names = "--app", paramLabel = "APP", description = "Only of this application.")
  String app = "";

  @Option(names = "--status", paramLabel = "STATUS", description = "Only of this status.")
  @Nullable InstanceStatus status;

  @Mixin ServerOptions options = new ServerOptions();

  InstancesCommand(Surroundings around) {
    this.around = around;
  }

  @Override
  public Integer call() {
    Server server = options.server(around);
    int rows;
    try (Listing listing = options.form().listing(options.terminal(around), InstanceRow.COLUMNS)) {
      rows = server.isOurs() ? ofApi(server, listing) : ofProtocol(server, listing);
    }
    boolean everything = words.isEmpty() && app.isEmpty() && status == null;
    return Remarks.ifNothing(options.terminal(around), rows, everything);
  }

  private int ofApi(Server server, Listing listing) {
    String path =
        "/instances?"
            + Paths.parameter("q", String.join(" ", words))
            + Paths.parameter("app", app)
            + Paths.parameter("status", status == null ? null : status.name());
    int[] rows = {0};
    server
        .admin()
        .pages(
            path,
            item -> {
              rows[0]++;
              listing.row(InstanceRow.of(item));
            });
    return rows[0];
  }

  private int ofProtocol(Server server, Listing listing) {
    Query wanted = new Query(String.join(" ", words));
    int[] rows = {0};
    server
        .eureka()
        .registry(
            instance -> {
              if (isWanted(instance) && wanted.test(instance)) {
                rows[0]++;
                listing.row(InstanceRow.of(instance));
              }
            });
    return rows[0];
  }

  private boolean isWanted(InstanceInfo instance) {
    return (app.isEmpty() || app.equalsIgnoreCase(instance.app()))
        && (status == null || status == instance.status());
  }
}
