// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.cli.command;

import io.eurekaserver.dist.cli.client.CommandFailedException;
import io.eurekaserver.dist.cli.client.Exit;
import io.eurekaserver.dist.cli.client.ServerUrl;
import io.eurekaserver.dist.cli.doctor.Doctor;
import io.eurekaserver.dist.cli.doctor.Examination;
import io.eurekaserver.dist.cli.doctor.Finding;
import io.eurekaserver.dist.cli.doctor.Severity;
import io.eurekaserver.dist.cli.table.Color;
import io.eurekaserver.dist.cli.table.Column;
import io.eurekaserver.dist.cli.table.Listing;
import io.eurekaserver.dist.cli.table.Output;
import io.eurekaserver.dist.cli.table.Plain;
import io.eurekaserver.dist.cli.table.Terminal;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code doctor}: what commonly goes wrong. */
@Command(
    name = "doctor",
    description = {
      "Looks for what commonly goes wrong with registries, of any kind; changes nothing.",
      "Name all servers of a cluster, and it compares them, too. Exit code 0 if nothing was found"
          + " but notes, 1 if something was, 2 if it could not look."
    })
final class DoctorCommand implements Callable<Integer> {

  private static final List<Column> COLUMNS =
      List.of(
          Column.text("severity"),
          Column.text("check"),
          Column.text("server"),
          Column.text("finding"),
          Column.text("evidence"),
          Column.text("advice"));

  private final Surroundings around;

  @Parameters(
      arity = "0..*",
      paramLabel = "URL",
      description = "Servers; else EUREKA_URL, else http://localhost:8761/eureka.")
  List<String> urls = List.of();

  @Option(
      names = "--ignore",
      split = ",",
      paramLabel = "CHECK",
      description =
          "Leaves checks out: path, host-names, duplicates, clocks, leases, self-preservation,"
              + " peers, hash-codes, differences, settings, authentication, versions.")
  List<String> ignored = List.of();

  @Mixin OutputOptions options = new OutputOptions();

  DoctorCommand(Surroundings around) {
    this.around = around;
  }

  @Override
  public Integer call() {
    checkIgnored();
    try {
      Examination examination =
          new Examination(options.web(), around.clock(), around.pause()::sleep);
      List<Finding> findings = Doctor.look(examination, servers(), new HashSet<>(ignored));
      print(findings);
      boolean clean = findings.stream().allMatch(each -> each.severity() == Severity.NOTE);
      return clean ? Exit.OK : Exit.FOUND;
    } catch (CommandFailedException e) {
      throw CommandFailedException.usage(e.sentence()); // could not look
    }
  }

  private void checkIgnored() {
    for (String name : ignored) {
      if (!Doctor.checks().contains(name)) {
        throw CommandFailedException.usage(
            "There is no check '" + name + "': " + String.join(", ", Doctor.checks()) + ".");
      }
    }
  }

  private List<ServerUrl> servers() {
    String variable =
        around.environment().getOrDefault("EUREKA_URL", "http://localhost:8761/eureka");
    List<String> given = urls.isEmpty() ? List.of(variable) : urls;
    return given.stream().map(ServerUrl::parse).toList();
  }

  private void print(List<Finding> findings) {
    Terminal terminal = options.terminal(around);
    if (options.output != Output.table) {
      try (Listing listing = options.output.listing(terminal, COLUMNS)) {
        findings.forEach(each -> listing.row(row(each)));
      }
      return;
    }
    findings.forEach(each -> print(terminal, each));
    long worse = findings.stream().filter(each -> each.severity() != Severity.NOTE).count();
    int notes = findings.size() - (int) worse;
    String sum =
        (worse == 0 ? "Nothing is wrong" : worse + " to look at")
            + (notes == 0 ? "." : ", and notes: " + notes + ".");
    terminal.out().print(terminal.paint(worse == 0 ? Color.GREEN : Color.BOLD, sum) + "\n");
    terminal.out().flush();
  }

  private static List<Object> row(Finding finding) {
    return List.of(
        finding.severity().name().toLowerCase(Locale.ROOT),
        finding.check(),
        finding.server(),
        finding.finding(),
        finding.evidence(),
        finding.advice());
  }

  private static void print(Terminal terminal, Finding finding) {
    Color color =
        switch (finding.severity()) {
          case PROBLEM -> Color.RED;
          case WARNING -> Color.YELLOW;
          case NOTE -> Color.CYAN;
        };
    String head = "%-8s".formatted(finding.severity());
    terminal
        .out()
        .print(
            "%s %s at %s\n"
                .formatted(
                    terminal.paint(color, head), finding.check(), Plain.line(finding.server())));
    Wrapped.lines(Plain.line(finding.finding()), terminal.width())
        .forEach(line -> terminal.out().print(line + "\n"));
    Wrapped.lines("-> " + Plain.line(finding.advice()), terminal.width())
        .forEach(line -> terminal.out().print(line + "\n"));
    terminal.out().print("\n");
  }
}
