// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.cli.command;

import io.eurekaserver.dist.cli.client.Exit;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code completion}: a script that completes commands and options in a shell. */
@Command(
    name = "completion",
    description = {
      "A script that completes commands and options, for bash and zsh:",
      "source <(eureka-server completion)"
    })
final class CompletionCommand implements Callable<Integer> {

  private final Surroundings around;

  @Spec CommandSpec spec = CommandSpec.create();

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Prints this.")
  boolean help;

  CompletionCommand(Surroundings around) {
    this.around = around;
  }

  @Override
  public Integer call() {
    CommandLine whole = spec.root().commandLine();
    around.out().print(AutoComplete.bash(spec.root().name(), whole) + "\n");
    around.out().flush();
    return Exit.OK;
  }
}
