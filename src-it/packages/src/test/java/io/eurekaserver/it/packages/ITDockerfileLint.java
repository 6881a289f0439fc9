// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.packages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.junit.jupiter.api.Test;

/** dockerfilelint has nothing to say about the Dockerfile. */
class ITDockerfileLint {
  private static final Path SOURCES = Path.of("src", "main", "js");
  private static final Path INSTALLED = Path.of("target", "js");

  @Test
  void dockerfile_hasNoIssue() throws IOException {
    Tools.required("node", "dockerfilelint");
    String npm = Tools.required("npm", "dockerfilelint");
    Files.createDirectories(INSTALLED);
    for (String file : List.of("package.json", "package-lock.json")) {
      Path to = INSTALLED.resolve(file);
      Files.copy(SOURCES.resolve(file), to, StandardCopyOption.REPLACE_EXISTING);
    }
    Tools.succeed(INSTALLED, npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund");
    String lint = INSTALLED.resolve("node_modules/.bin/dockerfilelint").toAbsolutePath().toString();
    assertThat(Tools.succeed(INSTALLED, lint, Sources.DOCKERFILE.toString()))
        .contains("Issues: None found" + " \uD83D\uDC4D");
  }
}
