// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.js;

import static org.assertj.core.api.Assertions.assertThat;

import io.eurekaserver.it.Child;
import io.eurekaserver.it.ClientProcess;
import io.eurekaserver.it.Needs;
import io.eurekaserver.it.ServerProcess;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The node program with its packages, installed into {@code target} from the lock file.
 *
 * @param node the node executable
 */
record NodeProgram(Path node) {
  private static final Path SOURCES = Path.of("src", "main", "js");
  private static final Path INSTALLED = Path.of("target", "js");
  private static final Duration INSTALL = Duration.ofMinutes(3);

  /** Installs the packages; skips the test, or fails it with {@code CI=true}, without node. */
  static NodeProgram install() {
    Path node = Needs.required(onPath("node"), "eureka-js-client needs node: not on the PATH");
    Path npm = Needs.required(onPath("npm"), "eureka-js-client needs npm: not on the PATH");
    copySources();
    ProcessBuilder ci =
        new ProcessBuilder(npm.toString(), "ci", "--ignore-scripts", "--no-audit", "--no-fund")
            .directory(INSTALLED.toFile());
    try (Child install = Child.start("npm", ci, line -> {})) {
      assertThat(install.awaitExit(INSTALL)).as(install.transcript()).isZero();
    }
    return new NodeProgram(node);
  }

  private static Optional<Path> onPath(String name) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .map(directory -> Path.of(directory, name))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static void copySources() {
    try {
      Files.createDirectories(INSTALLED);
      for (String file : List.of("package.json", "package-lock.json", "program.js")) {
        Path to = INSTALLED.resolve(file);
        Files.copy(SOURCES.resolve(file), to, StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot copy " + SOURCES + " to " + INSTALLED, e);
    }
  }

  /** A client of the server under this path; {@code mode} is {@code full} or {@code delta}. */
  ClientProcess start(ServerProcess server, String servicePath, String hostName, String mode) {
    String port = Integer.toString(server.port());
    List<String> command =
        List.of(node.toString(), "program.js", port, servicePath, hostName, mode);
    return ClientProcess.start("node", new ProcessBuilder(command).directory(INSTALLED.toFile()));
  }
}
