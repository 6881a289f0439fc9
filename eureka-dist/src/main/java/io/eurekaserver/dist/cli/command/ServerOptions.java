// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.cli.command;

import io.eurekaserver.dist.cli.client.CommandFailedException;
import io.eurekaserver.dist.cli.client.Server;
import io.eurekaserver.dist.cli.client.ServerUrl;
import io.eurekaserver.dist.cli.table.Output;
import io.eurekaserver.dist.cli.table.Terminal;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What every command that asks one server understands. */
final class ServerOptions {

  private static final String DEFAULT = "http://localhost:8761/eureka";
  private static final String VARIABLE = "EUREKA_URL";

  @Option(
      names = {"-u", "--url"},
      paramLabel = "URL",
      description =
          "The server; else the variable EUREKA_URL, else http://localhost:8761/eureka. User and"
              + " password may stand in it.")
  String url = "";

  @Mixin OutputOptions output = new OutputOptions();

  Output form() {
    return output.output;
  }

  /** The form, which for a document cannot be CSV. */
  boolean json() {
    if (output.output == Output.csv) {
      throw CommandFailedException.usage(
          "This is no list, so there is no CSV of it: use --output json.");
    }
    return output.output == Output.json;
  }

  Server server(Surroundings around) {
    String variable = around.environment().getOrDefault(VARIABLE, DEFAULT);
    return new Server(output.web(), ServerUrl.parse(url.isEmpty() ? variable : url));
  }

  Terminal terminal(Surroundings around) {
    return output.terminal(around);
  }
}
