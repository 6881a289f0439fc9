// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.cli.command;

import io.eurekaserver.dist.cli.client.Exit;
import io.eurekaserver.dist.cli.client.Server;
import io.eurekaserver.dist.cli.command.ChangeOptions.Action;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code cancel}: removes a registration. */
@Command(
    name = "cancel",
    description = {
      "Removes a registration.",
      "A client that still runs registers again with its next heartbeat: to keep it out, use"
          + " 'quarantine', or 'override ... OUT_OF_SERVICE'."
    })
final class CancelCommand implements Callable<Integer> {

  private final Surroundings around;

  @Parameters(
      paramLabel = "APP/ID",
      converter = InstanceName.Converter.class,
      description = "The instance.")
  InstanceName instance = new InstanceName("", "");

  @Mixin ChangeOptions change = new ChangeOptions();

  CancelCommand(Surroundings around) {
    this.around = around;
  }

  @Override
  public Integer call() {
    change.check();
    Server server = change.options.server(around);
    change.confirm(around, "Cancel " + instance + " at " + server.url() + ", for everybody?");
    if (server.isOurs()) {
      change.act(around, server, instance, new Action("cancel"));
    } else {
      boolean found = server.eureka().cancel(instance.app(), instance.id());
      change.done(around, instance, "cancel", found);
    }
    return Exit.OK;
  }
}
