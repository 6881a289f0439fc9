// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.cli.command;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * {@code serve}: the server itself, which starts without this library; here only for the help and
 * the completion.
 */
@Command(
    name = "serve",
    description = {
      "The server: what also happens without any command.",
      "'serve --help' lists its settings."
    })
final class ServeCommand implements Callable<Integer> {

  @Parameters(paramLabel = "--key=value", description = "Settings of the server.")
  List<String> settings = List.of();

  @Override
  public Integer call() {
    throw new IllegalStateException("The server is started before commands are looked for");
  }
}
