// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.cli.command;

import io.eurekaserver.core.model.InstanceId;
import io.eurekaserver.core.model.InstanceInfo;
import io.eurekaserver.core.model.InstanceStatus;
import io.eurekaserver.dist.cli.client.Exit;
import io.eurekaserver.dist.cli.client.Query;
import io.eurekaserver.dist.cli.client.Seen;
import io.eurekaserver.dist.cli.client.Server;
import io.eurekaserver.dist.cli.client.Watched;
import io.eurekaserver.dist.cli.table.Column;
import io.eurekaserver.dist.cli.table.Column.Kind;
import io.eurekaserver.dist.cli.table.Listing;
import io.eurekaserver.dist.cli.table.Terminal;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code watch}: instances as they come, change and go. */
@Command(
    name = "watch",
    description = {
      "Instances as they come, change and go, a line each, until Ctrl-C; of any server.",
      "It follows the registry as a client does, so it sees what clients see. A stock server shows"
          + " clients a change after up to 30 s."
    })
final class WatchCommand implements Callable<Integer> {

  private static final List<Column> COLUMNS =
      List.of(
          Column.of("at", Kind.TIME),
          Column.text("change"),
          Column.text("app"),
          Column.text("id"),
          Column.text("before"),
          Column.text("after"),
          Column.text("place"));

  private final Surroundings around;

  @Parameters(
      arity = "0..*",
      paramLabel = "QUERY",
      description = "Only instances that match; see 'instances'.")
  List<String> words = List.of();

  @Option(names = "--app", paramLabel = "APP", description = "Only of this application.")
  String app = "";

  @Option(names = "--all", description = "Begins with those that are there.")
  boolean all;

  @Option(
      names = "--every",
      converter = SpanConverter.class,
      defaultValue = "2s",
      paramLabel = "TIME",
      description = "How often to look; default ${DEFAULT-VALUE}.")
  Duration every = Duration.ofSeconds(2);

  @Mixin ServerOptions options = new ServerOptions();

  WatchCommand(Surroundings around) {
    this.around = around;
  }

  @Override
  public Integer call() {
    Server server = options.server(around);
    Terminal terminal = options.terminal(around);
    Query query = new Query(String.join(" ", words));
    try (Listing listing = options.form().stream(terminal, COLUMNS)) {
      Watched watched =
          new Watched(
              server.eureka(),
              instance -> isOfApp(instance) && query.test(instance),
              (before, after) -> listing.row(row(before, after)));
      int count = watched.begin(all);
      terminal.remark("(Watching " + count + " instances at " + server.url() + ".)");
      while (!terminal.isClosed() && around.pause().sleep(every)) {
        watched.look();
      }
    }
    return Exit.OK;
  }

  private boolean isOfApp(InstanceInfo instance) {
    return app.isEmpty() || app.equalsIgnoreCase(instance.app());
  }

  private List<@Nullable Object> row(@Nullable Seen before, @Nullable Seen after) {
    Seen any = Objects.requireNonNull(after == null ? before : after);
    InstanceId id = any.id();
    String change = before == null ? "came" : after == null ? "went" : "changed";
    return Arrays.asList(
        around.clock().millis(),
        change,
        id.app(),
        id.id(),
        state(before),
        state(after),
        any.place());
  }

  private static @Nullable String state(@Nullable Seen seen) {
    if (seen == null) {
      return null;
    }
    return seen.overridden() == InstanceStatus.UNKNOWN
        ? seen.status().name()
        : seen.status() + " (overridden)";
  }
}
