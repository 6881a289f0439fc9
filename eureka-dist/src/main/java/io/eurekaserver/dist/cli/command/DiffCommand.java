// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.cli.command;

import io.eurekaserver.dist.cli.client.Contrast;
import io.eurekaserver.dist.cli.client.Contrast.Difference;
import io.eurekaserver.dist.cli.client.EurekaCalls;
import io.eurekaserver.dist.cli.client.Exit;
import io.eurekaserver.dist.cli.client.RegistryRead;
import io.eurekaserver.dist.cli.client.Seen;
import io.eurekaserver.dist.cli.client.ServerUrl;
import io.eurekaserver.dist.cli.client.Web;
import io.eurekaserver.dist.cli.table.Column;
import io.eurekaserver.dist.cli.table.Listing;
import io.eurekaserver.dist.cli.table.Output;
import io.eurekaserver.dist.cli.table.Spans;
import io.eurekaserver.dist.cli.table.Terminal;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code diff}: how two registries differ. */
@Command(
    name = "diff",
    description = {
      "How two registries differ, instance by instance; of any two servers.",
      "Exit code 1 if they do. Of a busy registry look twice: what changes meanwhile differs, too."
    })
final class DiffCommand implements Callable<Integer> {

  private static final List<Column> COLUMNS =
      List.of(
          Column.text("app"),
          Column.text("id"),
          Column.text("difference"),
          Column.text("a"),
          Column.text("b"),
          Column.number("newerByMs").titled("B NEWER BY"));

  private final Surroundings around;

  @Parameters(index = "0", paramLabel = "URL-A", description = "One server.")
  String first = "";

  @Parameters(index = "1", paramLabel = "URL-B", description = "The other.")
  String second = "";

  @Mixin OutputOptions options = new OutputOptions();

  DiffCommand(Surroundings around) {
    this.around = around;
  }

  @Override
  public Integer call() {
    ServerUrl a = ServerUrl.parse(first);
    ServerUrl b = ServerUrl.parse(second);
    Web web = options.web();
    Contrast contrast = Contrast.of(new EurekaCalls(web, a), new EurekaCalls(web, b));
    Terminal terminal = options.terminal(around);
    boolean table = options.output == Output.table;
    if (!table || !contrast.differences().isEmpty()) {
      try (Listing listing = options.output.listing(terminal, COLUMNS)) {
        contrast.differences().forEach(each -> listing.row(row(each, table)));
      }
    }
    sayNumbers(terminal, contrast, a, b);
    return contrast.isEqual() ? Exit.OK : Exit.FOUND;
  }

  private static List<@Nullable Object> row(Difference difference, boolean forPeople) {
    Seen a = difference.a();
    Seen b = difference.b();
    Long newer = a == null || b == null ? null : (Long) (b.dirtyAt() - a.dirtyAt());
    return Arrays.asList(
        difference.id().app(),
        difference.id().id(),
        difference.what(),
        state(a),
        state(b),
        forPeople && newer != null ? shown(newer) : newer);
  }

  private static String shown(long newer) {
    return newer == 0 ? "-" : newer < 0 ? "-" + Spans.of(-newer) : Spans.of(newer);
  }

  /** The status; with the override behind a slash. */
  private static @Nullable String state(@Nullable Seen seen) {
    if (seen == null) {
      return null;
    }
    String override = seen.overriddenOrNull();
    return override == null ? seen.status().name() : seen.status() + "/" + override;
  }

  private static void sayNumbers(Terminal terminal, Contrast contrast, ServerUrl a, ServerUrl b) {
    terminal.remark("A %s: %s".formatted(a, numbers(contrast.a())));
    terminal.remark("B %s: %s".formatted(b, numbers(contrast.b())));
    terminal.remark(
        contrast.isEqual()
            ? "They agree on all " + contrast.same() + " instances."
            : "They differ in %d instances and agree on %d."
                .formatted(contrast.differences().size(), contrast.same()));
  }

  private static String numbers(RegistryRead read) {
    String hash = read.hashcode().isEmpty() ? "(empty)" : read.hashcode();
    String unread = read.leftOut() == 0 ? "" : ", " + read.leftOut() + " that cannot be read";
    return read.instances() + " instances, hash code " + hash + unread;
  }
}
