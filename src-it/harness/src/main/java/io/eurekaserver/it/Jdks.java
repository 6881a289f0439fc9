// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Java installations on this machine. */
public final class Jdks {
  private static final Path USUAL_PLACE = Path.of("/usr/lib/jvm");

  private Jdks() {}

  /** The one that runs this test. */
  public static Path running() {
    return Path.of(System.getProperty("java.home"));
  }

  /** A Java of this version: {@code JAVA25_HOME} for 25, else what lies in the usual place. */
  public static Optional<Path> version(int feature) {
    String home = System.getenv("JAVA" + feature + "_HOME");
    return home != null ? Optional.of(Path.of(home)) : installed(feature);
  }

  private static Optional<Path> installed(int feature) {
    if (!Files.isDirectory(USUAL_PLACE)) {
      return Optional.empty();
    }
    try (Stream<Path> homes = Files.list(USUAL_PLACE)) {
      return homes.filter(home -> isVersion(home, feature)).findFirst();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot list " + USUAL_PLACE, e);
    }
  }

  private static boolean isVersion(Path home, int feature) {
    Path release = home.resolve("release");
    try {
      return Files.isExecutable(home.resolve("bin/java"))
          && Files.isReadable(release)
          && Files.readString(release).matches("(?s).*JAVA_VERSION=\"" + feature + "\\b.*");
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + release, e);
    }
  }
}
