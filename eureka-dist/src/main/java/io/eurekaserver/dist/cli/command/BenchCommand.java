// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.cli.command;

import io.eurekaserver.dist.cli.bench.Bench;
import io.eurekaserver.dist.cli.bench.Figures;
import io.eurekaserver.dist.cli.bench.Kind;
import io.eurekaserver.dist.cli.bench.Plan;
import io.eurekaserver.dist.cli.client.CommandFailedException;
import io.eurekaserver.dist.cli.client.EurekaCalls;
import io.eurekaserver.dist.cli.client.Exit;
import io.eurekaserver.dist.cli.client.ServerUrl;
import io.eurekaserver.dist.cli.client.Web;
import io.eurekaserver.dist.cli.table.Column;
import io.eurekaserver.dist.cli.table.Listing;
import io.eurekaserver.dist.cli.table.Terminal;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code bench}: a bounded load against one's own server. */
@Command(
    name = "bench",
    description = {
      "A bounded load against your own server: instances that do not exist register, renew and read"
          + " deltas, and are cancelled at the end, also after Ctrl-C.",
      "It shows what a server bears beside its work; it is no measurement of the fastest one."
    })
final class BenchCommand implements Callable<Integer> {

  private static final Duration BETWEEN_LINES = Duration.ofSeconds(1);
  private static final List<Column> COLUMNS =
      List.of(
          Column.text("request"),
          Column.number("requests"),
          Column.number("errors"),
          Column.number("p50Ms").titled("P50 MS"),
          Column.number("p90Ms").titled("P90 MS"),
          Column.number("p99Ms").titled("P99 MS"),
          Column.number("maxMs").titled("MAX MS"));

  private final Surroundings around;

  @Parameters(paramLabel = "URL", description = "The server.")
  String url = "";

  @Option(
      names = "--instances",
      defaultValue = "100",
      paramLabel = "COUNT",
      description = "How many register; default ${DEFAULT-VALUE}, at most 10000.")
  int instances = 100;

  @Option(
      names = "--time",
      defaultValue = "30s",
      converter = SpanConverter.class,
      paramLabel = "TIME",
      description = "How long they renew and read; default ${DEFAULT-VALUE}, at most 10m.")
  Duration time = Duration.ofSeconds(30);

  @Option(
      names = "--connections",
      defaultValue = "4",
      paramLabel = "COUNT",
      description = "How many requests at once; default ${DEFAULT-VALUE}, at most 64.")
  int connections = 4;

  @Option(
      names = "--rate",
      defaultValue = "200",
      paramLabel = "COUNT",
      description = "Requests a second; default ${DEFAULT-VALUE}, at most 20000.")
  int rate = 200;

  @Option(
      names = "--yes-this-is-my-server",
      description = "Needed for a server that is not on this machine.")
  boolean mine;

  @Mixin OutputOptions options = new OutputOptions();

  BenchCommand(Surroundings around) {
    this.around = around;
  }

  @Override
  public Integer call() {
    Plan plan = plan();
    Web web = options.web();
    new EurekaCalls(web, plan.url()).delta(instance -> {}); // is there a registry at all?
    long now = around.clock().millis();
    Bench bench = new Bench(plan, web, Long.toString(now % 1_000_000, 36), now);
    AtomicBoolean cut = new AtomicBoolean(true);
    Thread hook = new Thread(() -> cleanUp(bench, cut), "bench-clean-up");
    Runtime.getRuntime().addShutdownHook(hook);
    try {
      run(bench);
    } finally {
      cleanUp(bench, cut);
      forget(hook);
    }
    return print(bench);
  }

  private static void forget(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      return; // the process ends already, and the hook did what there was to do
    }
  }

  private Plan plan() {
    ServerUrl server = ServerUrl.parse(url);
    Plan plan = new Plan(server, instances, time, connections, rate);
    if (!plan.fault().isEmpty()) {
      throw CommandFailedException.usage(plan.fault());
    }
    if (!server.isLoopback() && !mine) {
      throw CommandFailedException.usage(
          server.host()
              + " is not this machine: add --yes-this-is-my-server if the load may go there.");
    }
    return plan;
  }

  private void run(Bench bench) {
    Terminal terminal = options.terminal(around);
    terminal.remark(
        "Registers %d instances of %s; Ctrl-C cancels them.".formatted(instances, bench.app()));
    bench.start();
    if (bench.registered() == 0) {
      throw CommandFailedException.server("No registration was accepted; the log there says why.");
    }
    while (!bench.isOver() && around.pause().sleep(BETWEEN_LINES)) {
      progress(
          "%d requests, %d errors, renewals p99 %.1f ms"
              .formatted(
                  sum(bench, Figures::requests),
                  sum(bench, Figures::errors),
                  bench.figures(Kind.RENEW).percentileMillis(0.99)));
    }
  }

  private static long sum(Bench bench, ToLongFunction<Figures> what) {
    return Stream.of(Kind.values()).map(bench::figures).mapToLong(what).sum();
  }

  /** In one place on a terminal, a line each elsewhere. */
  private void progress(String line) {
    around.err().print(around.tty().out() ? "\r" + line + "   " : line + "\n");
    around.err().flush();
  }

  private void cleanUp(Bench bench, AtomicBoolean cut) {
    bench.close(); // whoever comes second waits for the first
    if (!cut.getAndSet(false)) {
      return;
    }
    String left = bench.registered() == 0 ? "" : "; left: " + bench.registered();
    String end = around.tty().out() ? "\n" : "";
    around.err().print(end + "Cancelled what was registered" + left + ".\n");
    around.err().flush();
  }

  private int print(Bench bench) {
    try (Listing listing = options.output.listing(options.terminal(around), COLUMNS)) {
      for (Kind kind : Kind.values()) {
        listing.row(row(kind, bench.figures(kind)));
      }
    }
    return sum(bench, Figures::errors) == 0 ? Exit.OK : Exit.FOUND;
  }

  private static List<Object> row(Kind kind, Figures figures) {
    return List.of(
        kind.name().toLowerCase(Locale.ROOT),
        figures.requests(),
        figures.errors(),
        figures.percentileMillis(0.5),
        figures.percentileMillis(0.9),
        figures.percentileMillis(0.99),
        figures.longestMillis());
  }
}
