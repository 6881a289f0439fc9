// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.cli.command;

import io.eurekaserver.dist.cli.client.AdminCalls;
import io.eurekaserver.dist.cli.client.CommandFailedException;
import io.eurekaserver.dist.cli.client.Exit;
import io.eurekaserver.dist.cli.client.Json;
import io.eurekaserver.dist.cli.client.Server;
import io.eurekaserver.dist.cli.table.JsonText;
import io.eurekaserver.dist.cli.table.Terminal;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code show}: everything about one instance. */
@Command(
    name = "show",
    description = "Everything about one instance; if it is gone, why, as far as the server knows.")
final class ShowCommand implements Callable<Integer> {

  private final Surroundings around;

  @Parameters(
      paramLabel = "APP/ID",
      converter = InstanceName.Converter.class,
      description = "The instance, such as ORDERS/host:orders:8080.")
  InstanceName instance = new InstanceName("", "");

  @Mixin ServerOptions options = new ServerOptions();

  ShowCommand(Surroundings around) {
    this.around = around;
  }

  @Override
  public Integer call() {
    boolean json = options.json();
    Server server = options.server(around);
    Terminal terminal = options.terminal(around);
    Json found = server.isOurs() ? ofApi(server, terminal) : ofProtocol(server, terminal);
    if (json) {
      terminal.out().print(JsonText.pretty(found.raw()) + "\n");
    } else {
      new Sheet(terminal).print(found);
    }
    terminal.out().flush();
    return Exit.OK;
  }

  private Json ofApi(Server server, Terminal terminal) {
    String path = AdminCalls.instancePath(instance.app(), instance.id());
    Optional<Json> found = server.admin().find(path);
    if (found.isPresent()) {
      return found.get();
    }
    Json problem = server.admin().problem(path);
    sayWhy(terminal, problem);
    throw CommandFailedException.notFound(instance + " is not registered at " + server.url() + ".");
  }

  private static void sayWhy(Terminal terminal, Json problem) {
    Json last = problem.at("lastEvent");
    if (last.isObject()) {
      terminal.remark(
          "Last event: %s %s, %s"
              .formatted(
                  Terminal.time(last.at("at").numberOrZero()),
                  last.at("kind").textOrEmpty(),
                  EventRow.told(last)));
    }
    Json quarantine = problem.at("quarantine");
    if (quarantine.isObject()) {
      terminal.remark(
          "It is in quarantine until %s: %s (%s)"
              .formatted(
                  Terminal.time(quarantine.at("until").numberOrZero()),
                  quarantine.at("reason").textOrEmpty(),
                  quarantine.at("who").textOrEmpty()));
    }
  }

  private Json ofProtocol(Server server, Terminal terminal) {
    Json found =
        server
            .eureka()
            .instance(instance.app(), instance.id())
            .orElseThrow(
                () ->
                    CommandFailedException.notFound(
                        instance
                            + " is not registered at "
                            + server.url()
                            + ", a stock server: it cannot tell why."));
    Remarks.stock(terminal, server, "who registered it, when it will be removed, its history");
    return found;
  }
}
