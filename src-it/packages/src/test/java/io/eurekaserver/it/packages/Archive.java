// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.packages;

import io.eurekaserver.it.ServerLaunch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The archive that the build made. */
final class Archive {
  private Archive() {}

  /** Unpacks it with the tool that its users have, and returns the directory that was in it. */
  static Path unpack(Path into) {
    try {
      Files.createDirectories(into);
      Tools.succeed(into, "tar", "-xzf", ServerLaunch.archive().toString());
      try (Stream<Path> content = Files.list(into)) {
        List<Path> all = content.toList();
        if (all.size() != 1) {
          throw new AssertionError("Not one directory: " + all);
        }
        return all.get(0);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot unpack", e);
    }
  }

  /** What {@code tar} lists: modes, owner, size, time and name. */
  static List<String> listing() {
    return Tools.succeed(Path.of("."), "tar", "-tvzf", ServerLaunch.archive().toString());
  }
}
