// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.packages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the things that go into the archive stand in the source tree. */
final class Sources {
  private static final Path REPOSITORY = Path.of("..", "..").toAbsolutePath().normalize();
  private static final Path MAIN = REPOSITORY.resolve("eureka-dist/src/main");

  static final Path CONF = MAIN.resolve("conf");
  static final Path UNIT = MAIN.resolve("systemd/eureka-server.service");
  static final Path DOCKERFILE = MAIN.resolve("deploy/Dockerfile");
  static final Path COMPOSE = MAIN.resolve("deploy/compose.yaml");
  static final Path MANIFESTS = MAIN.resolve("deploy/kubernetes/eureka-server.yaml");
  static final Path CHART = MAIN.resolve("deploy/helm/eureka-server");
  static final Path DOCS = REPOSITORY.resolve("docs");

  private Sources() {}

  /** The text of a file. */
  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
  }
}
