// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.packages;

import io.eurekaserver.it.Child;
import io.eurekaserver.it.Needs;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Programs of the machine that a test needs, run to their end. */
final class Tools {
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private Tools() {}

  /** Where a program is; skips the test without it, or fails it with {@code CI=true}. */
  static String required(String program, String why) {
    Optional<Path> found =
        Stream.of(System.getenv("PATH").split(File.pathSeparator))
            .map(directory -> Path.of(directory, program))
            .filter(Files::isExecutable)
            .findFirst();
    return Needs.required(found, why + " needs " + program + ": not on the PATH").toString();
  }

  /**
   * How a program ended, and what it printed.
   *
   * @param exitCode as the shell sees it
   * @param output both of its outputs, by lines
   */
  record End(int exitCode, List<String> output) {}

  /** Runs a command in a directory. */
  static End run(Path directory, String... command) {
    ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
    try (Child child = Child.start(command[0], builder, line -> {})) {
      return new End(child.awaitExit(PATIENCE), child.lines());
    }
  }

  /** Runs a command; fails, with what it printed, when its exit code is not 0. */
  static List<String> succeed(Path directory, String... command) {
    End end = run(directory, command);
    if (end.exitCode() != 0) {
      throw new AssertionError(List.of(command) + ":\n" + String.join("\n", end.output()));
    }
    return end.output();
  }
}
