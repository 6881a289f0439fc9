// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.cli.command;

import io.eurekaserver.core.model.InstanceStatus;
import io.eurekaserver.dist.cli.client.CommandFailedException;
import io.eurekaserver.dist.cli.client.Exit;
import io.eurekaserver.dist.cli.client.Server;
import io.eurekaserver.dist.cli.command.ChangeOptions.Action;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code override}: an operator's status instead of the instance's own. */
@Command(
    name = "override",
    description = {
      "Gives an instance a status that outranks its own, or removes that again.",
      "OUT_OF_SERVICE takes it out of traffic, UP puts it back."
    })
final class OverrideCommand implements Callable<Integer> {

  private final Surroundings around;

  @Parameters(
      index = "0",
      paramLabel = "APP/ID",
      converter = InstanceName.Converter.class,
      description = "The instance.")
  InstanceName instance = new InstanceName("", "");

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "STATUS",
      description = "OUT_OF_SERVICE, UP, DOWN, STARTING or UNKNOWN.")
  @Nullable InstanceStatus status;

  @Option(
      names = "--remove",
      description = "Removes the override: the instance's own status counts again.")
  boolean remove;

  @Mixin ChangeOptions change = new ChangeOptions();

  OverrideCommand(Surroundings around) {
    this.around = around;
  }

  @Override
  public Integer call() {
    change.check();
    InstanceStatus wanted = status;
    if (remove == (wanted != null)) {
      throw CommandFailedException.usage("Name either a STATUS or --remove.");
    }
    Server server = change.options.server(around);
    if (wanted == null) {
      remove(server);
    } else {
      override(server, wanted);
    }
    return Exit.OK;
  }

  private void remove(Server server) {
    change.confirm(around, "Remove the override of " + instance + " at " + server.url() + "?");
    if (server.isOurs()) {
      change.act(around, server, instance, new Action("remove-override"));
    } else {
      boolean found = server.eureka().removeOverride(instance.app(), instance.id());
      change.done(around, instance, "remove-override", found);
    }
  }

  private void override(Server server, InstanceStatus wanted) {
    change.confirm(
        around, "Set " + instance + " to " + wanted + " at " + server.url() + ", for everybody?");
    String action = action(wanted);
    if (server.isOurs() && !action.isEmpty()) {
      change.act(around, server, instance, new Action(action));
    } else {
      boolean found = server.eureka().override(instance.app(), instance.id(), wanted.name());
      change.done(around, instance, "override", found);
    }
  }

  /** What our API calls it; empty for those that it leaves to the Eureka protocol. */
  private static String action(InstanceStatus status) {
    return switch (status) {
      case OUT_OF_SERVICE -> "take-out-of-service";
      case UP -> "put-back";
      default -> "";
    };
  }
}
