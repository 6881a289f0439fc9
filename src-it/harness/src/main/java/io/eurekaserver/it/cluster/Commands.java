// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Short commands of the system, run to their end. */
final class Commands {
  private static final int PATIENCE_SECONDS = 10;

  private Commands() {}

  /** Runs the command; fails with what it printed when its exit code is not 0. */
  static void run(String... command) {
    Optional<String> trouble = attempt(command);
    if (trouble.isPresent()) {
      throw new IllegalStateException(List.of(command) + " failed: " + trouble.get());
    }
  }

  /** Runs the command; what went wrong, or nothing when its exit code is 0. */
  static Optional<String> attempt(String... command) {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
      return ended && process.exitValue() == 0 ? Optional.empty() : Optional.of(printed.strip());
    } catch (IOException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UncheckedIOException(new IOException("Interrupted: " + List.of(command), e));
    }
  }
}
