// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.smoke;

import static org.assertj.core.api.Assertions.assertThat;

import io.eurekaserver.it.Child;
import io.eurekaserver.it.ServerLaunch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * The archive, unpacked for one test.
 *
 * @param home the directory with {@code bin} and {@code lib} in it
 */
record Unpacked(Path home) {
  private static final Duration DEADLINE = Duration.ofSeconds(30);

  /** Unpacks it into a directory, with the tool that its users have. */
  static Unpacked into(Path directory) throws IOException {
    Files.createDirectories(directory);
    String archive = ServerLaunch.archive().toString();
    run("tar", "-xzf", archive, "-C", directory.toString());
    try (Stream<Path> content = Files.list(directory)) {
      return new Unpacked(content.toList().get(0));
    }
  }

  private static void run(String... command) {
    try (Child child = Child.start(command[0], new ProcessBuilder(command), line -> {})) {
      assertThat(child.awaitExit(DEADLINE)).as(child.transcript()).isZero();
    }
  }

  /** The script. */
  Path launcher() {
    return home.resolve("bin/eureka-server");
  }

  /** A start by the script, which looks for a place for class data only here. */
  ServerLaunch launch(Path javaHome) {
    return new ServerLaunch()
        .launcher(launcher())
        .javaHome(javaHome)
        .environment("XDG_CACHE_HOME", home.resolve("elsewhere").toString());
  }

  /** Where class data is kept unless somebody says otherwise. */
  Path cache() {
    return home.resolve("cache");
  }

  /** The complete class-data archives. */
  List<Path> classData() throws IOException {
    return in(cache()).stream().filter(file -> !isPart(file)).toList();
  }

  private static boolean isPart(Path file) {
    return file.getFileName().toString().startsWith("part-");
  }

  private static List<Path> in(Path directory) throws IOException {
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(directory)) {
      return files.sorted().toList();
    }
  }
}
