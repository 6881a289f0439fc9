// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.eurekaserver.it.Child;
import io.eurekaserver.it.Jdks;
import io.eurekaserver.it.ServerLaunch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The jar with a command, as a process whose output is no terminal.
 *
 * @param environment added to that of the test
 */
record Command(Map<String, String> environment) {

  /** At a server. */
  static Command at(String url) {
    return new Command(Map.of("EUREKA_URL", url));
  }

  /** At a server, with the width of a terminal. */
  static Command at(String url, int columns) {
    return new Command(Map.of("EUREKA_URL", url, "COLUMNS", Integer.toString(columns)));
  }

  /** Runs it to its end. */
  Ended run(String... words) {
    try {
      Path out = Files.createTempFile("command", ".out");
      Path err = Files.createTempFile("command", ".err");
      Process process =
          builder(words)
              .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
              .redirectOutput(out.toFile())
              .redirectError(err.toFile())
              .start();
      boolean ended = process.waitFor(30, TimeUnit.SECONDS);
      process.destroyForcibly();
      Ended end = new Ended(ended ? process.exitValue() : -1, read(out), read(err));
      assertThat(ended).as("%s ends. %s", List.of(words), end).isTrue();
      return end;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String read(Path file) throws IOException {
    String text = Files.readString(file, UTF_8);
    Files.delete(file);
    return text;
  }

  /** Starts it, to look at what it prints meanwhile. */
  Child start(String... words) {
    return Child.start(words[0], builder(words), line -> {});
  }

  private ProcessBuilder builder(String... words) {
    List<String> command = new ArrayList<>();
    command.add(Jdks.running().resolve("bin/java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx64m", "-jar"));
    command.add(ServerLaunch.jar().toString());
    command.addAll(List.of(words));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().remove("COLUMNS");
    builder.environment().putAll(environment);
    return builder;
  }
}
