// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.cli.command;

import io.eurekaserver.dist.cli.client.CommandFailedException;
import io.eurekaserver.dist.cli.client.Json;
import io.eurekaserver.dist.cli.client.Server;
import io.eurekaserver.dist.cli.table.JsonText;
import io.eurekaserver.dist.cli.table.Plain;
import io.eurekaserver.dist.cli.table.Terminal;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What every command that changes something understands, and how a change goes. */
final class ChangeOptions {

  private static final int SHORTEST_REASON = 3;
  private static final int LONGEST_REASON = 500;
  private static final int LONGEST_ANSWER = 100;

  @Option(
      names = {"-r", "--reason"},
      required = true,
      paramLabel = "TEXT",
      description = "Why: 3 to 500 characters, for the event log.")
  String reason = "";

  @Option(
      names = {"-y", "--yes"},
      description = "Does not ask. Needed where nobody can be asked.")
  boolean yes;

  @Mixin ServerOptions options = new ServerOptions();

  /** Checks the reason before anything is sent. */
  void check() {
    int length = reason.strip().length();
    if (length < SHORTEST_REASON || length > LONGEST_REASON) {
      throw CommandFailedException.usage("--reason must have 3 to 500 characters.");
    }
  }

  /** Asks whether to do it; ends the command if not. */
  void confirm(Surroundings around, String question) {
    if (yes) {
      return;
    }
    if (!around.tty().in()) {
      throw CommandFailedException.usage(
          "Nobody can be asked here whether to do it: say --yes if it is to be done.");
    }
    around.out().flush();
    around.err().print(Plain.line(question) + " [y/N] ");
    around.err().flush();
    if (!answer(around).strip().toLowerCase(Locale.ROOT).matches("y|yes")) {
      throw CommandFailedException.notFound("Nothing was done.");
    }
  }

  private static String answer(Surroundings around) {
    StringBuilder line = new StringBuilder();
    try {
      for (int c = around.in().read(); c >= 0 && c != '\n'; c = around.in().read()) {
        line.append((char) c);
        if (line.length() > LONGEST_ANSWER) {
          break;
        }
      }
    } catch (IOException e) {
      return "";
    }
    return line.toString();
  }

  /** Does it at a server of our kind, and prints what the server says. */
  void act(Surroundings around, Server server, InstanceName instance, Action action) {
    Map<String, @Nullable Object> document = new LinkedHashMap<>();
    document.put("action", action.name());
    document.put("reason", reason.strip());
    if (action.until() != null) {
      document.put("until", action.until());
    }
    Json done =
        server
            .admin()
            .act(instance.app(), instance.id(), JsonText.line(document))
            .orElseThrow(() -> notThere(server, instance, action));
    print(options.terminal(around), done, done.at("words").textOrEmpty());
  }

  private static CommandFailedException notThere(
      Server server, InstanceName instance, Action action) {
    String what =
        action.name().equals("lift-quarantine")
            ? " is not in quarantine at "
            : " is not registered at ";
    return CommandFailedException.notFound(instance + what + server.url() + ".");
  }

  /** Says what was done over the Eureka protocol. */
  void done(Surroundings around, InstanceName instance, String action, boolean found) {
    if (!found) {
      throw CommandFailedException.notFound(instance + " is not registered there.");
    }
    Terminal terminal = options.terminal(around);
    terminal.remark(
        "(Done over the Eureka protocol, which has no place for a reason: it is kept nowhere.)");
    Map<String, @Nullable Object> document = new LinkedHashMap<>();
    document.put("action", action);
    document.put("app", instance.app());
    document.put("id", instance.id());
    document.put("done", true);
    document.put("words", "The server accepted it; others see it with their next delta.");
    document.put("event", null);
    print(terminal, Json.of(document), instance + ": done (" + action + ").");
  }

  private void print(Terminal terminal, Json document, String words) {
    if (options.json()) {
      terminal.out().print(JsonText.pretty(document.raw()) + "\n");
    } else {
      terminal.say(words);
    }
    terminal.out().flush();
  }

  /**
   * An action of the admin API.
   *
   * @param name as the API calls it
   * @param until wall-clock ms, for a quarantine only
   */
  record Action(String name, @Nullable Long until) {
    Action(String name) {
      this(name, null);
    }
  }
}
