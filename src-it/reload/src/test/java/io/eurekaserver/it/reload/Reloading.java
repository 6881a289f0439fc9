// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.reload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.eurekaserver.it.ServerLaunch;
import io.eurekaserver.it.ServerProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;

/** A server with a settings file that a test changes, and SIGHUP. */
final class Reloading implements AutoCloseable {

  static final Duration SOON = Duration.ofSeconds(20);

  private final Path directory;
  private final ServerProcess server;

  private Reloading(Path directory, ServerProcess server) {
    this.directory = directory;
    this.server = server;
  }

  static Reloading start(Path directory, String settings, String... args) {
    write(directory, settings);
    return new Reloading(directory, new ServerLaunch().directory(directory).args(args).start());
  }

  /** Put in its place when it is complete, as everybody should who reloads. */
  private static void write(Path directory, String settings) {
    try {
      Path complete = Files.writeString(directory.resolve("complete.tmp"), settings);
      Files.move(
          complete, directory.resolve("application.yml"), StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  ServerProcess server() {
    return server;
  }

  List<String> lines() {
    return server.child().lines();
  }

  void write(String settings) {
    write(directory, settings);
  }

  void hangUp() {
    try {
      Process kill = new ProcessBuilder("kill", "-HUP", "" + server.child().pid()).start();
      assertThat(kill.waitFor()).isZero();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Writes the file, sends the signal and waits for a line with these words. */
  void reload(String settings, String... words) {
    write(settings);
    hangUp();
    awaitLine(words);
  }

  void awaitLine(String... words) {
    await(String.join(" ", words))
        .atMost(SOON)
        .untilAsserted(
            () ->
                assertThat(lines())
                    .as(server.child().transcript())
                    .anyMatch(line -> List.of(words).stream().allMatch(line::contains)));
  }

  @Override
  public void close() {
    server.close();
  }
}
