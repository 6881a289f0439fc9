// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.cli.command;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** All commands; each is made only when it is used, which is what makes one start fast. */
public final class Commands {

  private Commands() {}

  @Command(
      name = "eureka-server",
      synopsisSubcommandLabel = "COMMAND",
      description = "A Eureka-compatible service registry, and commands to look after it.",
      footer = {
        "",
        "Exit codes: 0 fine, 1 a difference, a finding, or not found, 2 wrong usage (of 'doctor'"
            + " also: could not look), 3 a server cannot be reached or refuses.",
        "The variable EUREKA_URL names the server for all commands. NO_COLOR turns colours off."
      })
  private static final class Root {}

  /** The command of that name alone, ready to be executed; all of them for {@code help}. */
  public static CommandLine named(String name, Surroundings around) {
    CommandLine line = new CommandLine(new Root());
    Map<String, Supplier<Object>> all = all(around);
    Supplier<Object> one = all.get(name);
    if (one == null || name.equals("help") || name.equals("completion")) {
      all.forEach((each, command) -> line.addSubcommand(each, command.get()));
    } else {
      line.addSubcommand(name, one.get());
    }
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setUsageHelpWidth(96);
    line.setUsageHelpAutoWidth(false);
    return line;
  }

  private static Map<String, Supplier<Object>> all(Surroundings around) {
    Map<String, Supplier<Object>> all = new LinkedHashMap<>();
    all.put("serve", ServeCommand::new);
    all.put("apps", () -> new AppsCommand(around));
    all.put("instances", () -> new InstancesCommand(around));
    all.put("show", () -> new ShowCommand(around));
    all.put("watch", () -> new WatchCommand(around));
    all.put("events", () -> new EventsCommand(around));
    all.put("peers", () -> new PeersCommand(around));
    all.put("diff", () -> new DiffCommand(around));
    all.put("doctor", () -> new DoctorCommand(around));
    all.put("override", () -> new OverrideCommand(around));
    all.put("cancel", () -> new CancelCommand(around));
    all.put("quarantine", () -> new QuarantineCommand(around));
    all.put("bench", () -> new BenchCommand(around));
    all.put("completion", () -> new CompletionCommand(around));
    all.put("help", HelpCommand::new);
    return all;
  }
}
