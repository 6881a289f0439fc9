// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.smoke;

import static org.assertj.core.api.Assertions.assertThat;

import io.eurekaserver.it.Child;
import io.eurekaserver.it.ServerLaunch;
import java.time.Duration;
import java.util.List;

/**
 * A start that ended by itself.
 *
 * @param exitCode what the process returned
 * @param lines all that it printed
 */
record Refusal(int exitCode, List<String> lines) {
  private static final Duration DEADLINE = Duration.ofSeconds(20);

  /** Starts the server and waits until it has given up. */
  static Refusal of(ServerLaunch launch) {
    Refusal refusal = run(launch);
    assertThat(refusal.exitCode()).as(String.join("\n", refusal.lines())).isEqualTo(1);
    return refusal;
  }

  /** Starts the program and waits for its end, whatever it is. */
  static Refusal run(ServerLaunch launch) {
    return run(launch, DEADLINE);
  }

  /** The same for a program that takes its time. */
  static Refusal run(ServerLaunch launch, Duration deadline) {
    try (Child child = launch.startUnchecked()) {
      int exitCode = child.awaitExit(deadline);
      return new Refusal(exitCode, child.lines());
    }
  }

  /** Exactly one line says what is wrong, it names these words, and there is no stack trace. */
  void assertNames(String... words) {
    assertThat(lines)
        .as("no stack trace")
        .noneMatch(line -> line.matches("\\s+at [\\w.$]+\\(.*") || line.contains("Exception"));
    assertThat(lines)
        .filteredOn(line -> List.of(words).stream().allMatch(line::contains))
        .as("one line that names %s in:\n%s", List.of(words), String.join("\n", lines))
        .hasSize(1);
  }
}
