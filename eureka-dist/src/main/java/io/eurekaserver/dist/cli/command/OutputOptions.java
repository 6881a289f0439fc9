// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.cli.command;

import io.eurekaserver.dist.cli.client.Web;
import io.eurekaserver.dist.cli.table.Output;
import io.eurekaserver.dist.cli.table.Terminal;
import java.time.Duration;
import picocli.CommandLine.Option;

/** What every command that asks servers understands. */
final class OutputOptions {

  private static final int NARROWEST = 20;

  /** When there are colours. */
  enum ColorWhen {
    auto,
    always,
    never
  }

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FORM",
      description =
          "${COMPLETION-CANDIDATES}: a table for people, JSON or CSV for programs; default"
              + " ${DEFAULT-VALUE}.")
  Output output = Output.table;

  @Option(
      names = "--color",
      paramLabel = "WHEN",
      description =
          "${COMPLETION-CANDIDATES}: colours; auto is on a terminal, unless NO_COLOR is set;"
              + " default ${DEFAULT-VALUE}.")
  ColorWhen color = ColorWhen.auto;

  @Option(
      names = "--timeout",
      paramLabel = "TIME",
      converter = SpanConverter.class,
      defaultValue = "10s",
      description =
          "The longest wait for a connection, and for more of an answer; default"
              + " ${DEFAULT-VALUE}.")
  Duration timeout = Duration.ofSeconds(10);

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Prints this.")
  boolean help;

  Web web() {
    return new Web(timeout);
  }

  Terminal terminal(Surroundings around) {
    return new Terminal(around.out(), around.err(), width(around), colors(around), around.clock());
  }

  /** Of the variable, else of the terminal; what is no terminal cuts nothing. */
  private static int width(Surroundings around) {
    String columns = around.environment().getOrDefault("COLUMNS", "");
    if (columns.matches("[1-9]\\d{0,4}")) {
      return Math.max(NARROWEST, Integer.parseInt(columns));
    }
    if (!around.tty().out()) {
      return Integer.MAX_VALUE;
    }
    int asked = around.tty().columns().getAsInt();
    return asked > 0 ? Math.max(NARROWEST, asked) : 80;
  }

  private boolean colors(Surroundings around) {
    return switch (color) {
      case always -> true;
      case never -> false;
      case auto ->
          around.tty().out()
              && around.environment().getOrDefault("NO_COLOR", "").isEmpty()
              && !around.environment().getOrDefault("TERM", "").equals("dumb");
    };
  }
}
