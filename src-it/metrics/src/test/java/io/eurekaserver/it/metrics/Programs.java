// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.eurekaserver.it.Child;
import io.eurekaserver.it.Needs;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** Programs of Debian's package {@code prometheus}. */
final class Programs {
  /** Alert rules, their tests and the dashboard, as they are shipped. */
  static final Path MONITORING =
      Path.of("..", "..", "docs", "monitoring").toAbsolutePath().normalize();

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private Programs() {}

  /** Where a program is; skips the test without it, or fails it with {@code CI=true}. */
  static String required(String program) {
    return Needs.required(
            Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .map(directory -> Path.of(directory, program))
                .filter(Files::isExecutable)
                .findFirst(),
            "needs " + program + " (Debian: prometheus)")
        .toString();
  }

  /** Runs promtool among the shipped files to its end; it must find nothing wrong. */
  static List<String> promtool(String... args) {
    return promtool(ProcessBuilder.Redirect.PIPE, args);
  }

  /** The same with something to read. */
  static List<String> promtool(ProcessBuilder.Redirect input, String... args) {
    List<String> command = Stream.concat(Stream.of(required("promtool")), Stream.of(args)).toList();
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(MONITORING.toFile()).redirectInput(input);
    try (Child child = Child.start("promtool", builder, line -> {})) {
      assertThat(child.awaitExit(PATIENCE)).as(child.transcript()).isZero();
      return child.lines();
    }
  }
}
