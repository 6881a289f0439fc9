// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.cli;

import java.util.List;

/** The commands by name: all that the start of a server needs to know of them. */
public final class CommandNames {

  /** Starts the server, as no command does. */
  public static final String SERVE = "serve";

  private static final List<String> NAMES =
      List.of(
          SERVE,
          "apps",
          "instances",
          "show",
          "watch",
          "events",
          "peers",
          "diff",
          "doctor",
          "override",
          "cancel",
          "quarantine",
          "bench",
          "completion",
          "help");

  private CommandNames() {}

  /** All of them, in the order of the help. */
  public static List<String> all() {
    return NAMES;
  }

  /** Whether the first word of the command line, if any, is the name of a command. */
  public static boolean isFirstOf(String... words) {
    return words.length > 0 && NAMES.contains(words[0]);
  }
}
