// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.cli.command;

import io.eurekaserver.dist.cli.client.CommandFailedException;
import io.eurekaserver.dist.cli.client.Exit;
import io.eurekaserver.dist.cli.client.Json;
import io.eurekaserver.dist.cli.client.Paths;
import io.eurekaserver.dist.cli.client.Server;
import io.eurekaserver.dist.cli.table.Listing;
import io.eurekaserver.dist.cli.table.Output;
import io.eurekaserver.dist.cli.table.Terminal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code events}: what happened, oldest first. */
@Command(
    name = "events",
    description = "What happened, who did it and why, oldest first. Only servers of our kind know.")
final class EventsCommand implements Callable<Integer> {

  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);
  private static final int PAGE = 200;

  private final Surroundings around;

  @Option(
      names = {"-f", "--follow"},
      description = "Goes on with what happens from now on, until Ctrl-C.")
  boolean follow;

  @Option(
      names = "--kind",
      split = ",",
      paramLabel = "KIND",
      description = "Only of these kinds: registered, cancelled, evicted, overridden, ...")
  List<String> kinds = List.of();

  @Option(names = "--app", paramLabel = "APP", description = "Only of this application.")
  String app = "";

  @Option(names = "--id", paramLabel = "ID", description = "Only of this instance id.")
  String id = "";

  @Option(names = "--query", paramLabel = "WORDS", description = "Only what contains these words.")
  String query = "";

  @Option(
      names = "--since",
      converter = SpanConverter.class,
      paramLabel = "TIME",
      description = "Only of so long ago until now, such as 1h.")
  @Nullable Duration since;

  @Option(
      names = {"-n", "--limit"},
      defaultValue = "100",
      paramLabel = "COUNT",
      description = "At most so many of the newest; default ${DEFAULT-VALUE}.")
  int limit = 100;

  @Mixin ServerOptions options = new ServerOptions();

  EventsCommand(Surroundings around) {
    this.around = around;
  }

  @Override
  public Integer call() {
    Server server = options.server(around);
    if (!server.isOurs()) {
      throw CommandFailedException.server(
          server.url()
              + " is a stock server: it keeps no events. 'watch' shows changes as they come.");
    }
    Terminal terminal = options.terminal(around);
    try (Listing listing =
        follow
            ? options.form().stream(terminal, EventRow.COLUMNS)
            : options.form().listing(terminal, EventRow.COLUMNS)) {
      long last = printNewest(server, listing);
      if (follow) {
        follow(server, listing, last);
      }
    }
    return Exit.OK;
  }

  /** Prints what there is, and returns the sequence to go on from. */
  private long printNewest(Server server, Listing listing) {
    List<Json> newest = new ArrayList<>();
    long last = server.admin().document("/events?limit=1").at("last").numberOrZero();
    Json page = server.admin().document("/events?limit=" + pageSize(0) + filters());
    for (Json event : page.at("items").items()) {
      last = Math.max(last, event.at("sequence").numberOrZero());
    }
    while (page.exists()) {
      boolean all = newest.addAll(page.at("items").items().stream().filter(this::isNew).toList());
      String next = page.at("next").text();
      boolean more = all && next != null && newest.size() < limit;
      page =
          more
              ? server
                  .admin()
                  .document(
                      "/events?limit="
                          + pageSize(newest.size())
                          + filters()
                          + Paths.parameter("cursor", next))
              : Json.of(null);
    }
    for (int i = Math.min(limit, newest.size()) - 1; i >= 0; i--) {
      print(listing, newest.get(i));
    }
    if (newest.isEmpty() && !follow) {
      options.terminal(around).remark("Nothing there matches.");
    }
    return last;
  }

  private int pageSize(int have) {
    return Math.max(1, Math.min(PAGE, limit - have));
  }

  private boolean isNew(Json event) {
    return since == null
        || event.at("at").numberOrZero() >= around.clock().millis() - since.toMillis();
  }

  /** Goes on behind what an earlier answer knew: nothing that comes meanwhile is passed over. */
  private void follow(Server server, Listing listing, long from) {
    Terminal terminal = options.terminal(around);
    long after = from;
    while (!terminal.isClosed() && around.pause().sleep(BETWEEN_LOOKS)) {
      Json page = server.admin().document("/events?limit=1000" + filters() + "&after=" + after);
      for (Json event : page.at("items").items()) {
        print(listing, event);
        after = Math.max(after, event.at("sequence").numberOrZero());
      }
      if (page.at("last").numberOrZero() < after) {
        after = 0; // the server was started anew, and counts anew
      }
    }
  }

  private void print(Listing listing, Json event) {
    listing.row(options.form() == Output.table ? EventRow.shown(event) : EventRow.of(event));
  }

  private String filters() {
    return Paths.parameter("kind", String.join(",", kinds))
        + Paths.parameter("app", app)
        + Paths.parameter("id", id)
        + Paths.parameter("q", query);
  }
}
