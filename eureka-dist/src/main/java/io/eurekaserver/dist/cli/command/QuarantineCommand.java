// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.cli.command;

import io.eurekaserver.dist.cli.client.CommandFailedException;
import io.eurekaserver.dist.cli.client.Exit;
import io.eurekaserver.dist.cli.client.Server;
import io.eurekaserver.dist.cli.command.ChangeOptions.Action;
import io.eurekaserver.dist.cli.table.Spans;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code quarantine}: refuses an instance for a time. */
@Command(
    name = "quarantine",
    description = "Removes an instance and refuses its registrations for a time.")
final class QuarantineCommand implements Callable<Integer> {

  private static final Duration LONGEST = Duration.ofDays(7);

  private final Surroundings around;

  @Parameters(
      paramLabel = "APP/ID",
      converter = InstanceName.Converter.class,
      description = "The instance.")
  InstanceName instance = new InstanceName("", "");

  @Option(
      names = "--for",
      converter = SpanConverter.class,
      paramLabel = "TIME",
      description = "How long, such as 1h; at most 7d.")
  @Nullable Duration time;

  @Option(names = "--lift", description = "Ends the quarantine.")
  boolean lift;

  @Mixin ChangeOptions change = new ChangeOptions();

  QuarantineCommand(Surroundings around) {
    this.around = around;
  }

  @Override
  public Integer call() {
    change.check();
    Duration wanted = time;
    if (lift == (wanted != null)) {
      throw CommandFailedException.usage("Name either --for TIME or --lift.");
    }
    Server server = change.options.server(around);
    if (!server.isOurs()) {
      throw CommandFailedException.server(
          server.url()
              + " is a stock server and knows no quarantine:"
              + " 'override ... OUT_OF_SERVICE' takes the instance out of traffic.");
    }
    if (wanted == null) {
      change.confirm(around, "End the quarantine of " + instance + " at " + server.url() + "?");
      change.act(around, server, instance, new Action("lift-quarantine"));
    } else {
      quarantine(server, wanted);
    }
    return Exit.OK;
  }

  private void quarantine(Server server, Duration wanted) {
    if (wanted.compareTo(LONGEST) > 0 || wanted.isZero()) {
      throw CommandFailedException.usage("--for must be more than 0 and at most 7d.");
    }
    change.confirm(
        around,
        "Remove %s at %s and refuse it for %s?"
            .formatted(instance, server.url(), Spans.of(wanted.toMillis())));
    long until = around.clock().millis() + wanted.toMillis();
    change.act(around, server, instance, new Action("quarantine", until));
  }
}
