// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.packages;

import static org.assertj.core.api.Assertions.assertThat;

import io.eurekaserver.it.Child;
import io.eurekaserver.it.Ports;
import io.eurekaserver.it.ServerLaunch;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * docs/getting-started.md, every command of it in its order: a real Spring application is built,
 * registers, is taken out of service and ends. Only ports and directories are others.
 */
class ITGettingStarted {
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```sh\\n(.*?)^```$");
  private static final String BUILD = "mvn -q -B package -DskipTests -pl eureka-dist -am\n";
  private static final String ARCHIVE = "eureka-dist/target/eureka-server-*.tar.gz";
  private static final Duration PATIENCE = Duration.ofMinutes(8);

  /** Stops at the first command that fails; what still runs then is ended. */
  private static final String BEFORE = "set -e\ntrap 'kill $(jobs -p) 2>/dev/null || true' EXIT\n";

  @TempDir Path directory;

  @Test
  void commands_buildRegisterFindAndEnd() {
    for (String program : List.of("curl", "mvn", "tar")) {
      Tools.required(program, "The guide");
    }
    List<String> output = run(Tools.required("bash", "The guide"), BEFORE + commands());
    assertThat(String.join("\n", output))
        .containsSubsequence(
            "{\"status\":\"ready\"",
            "\"app\":\"ORDERS\"",
            "[\"http://",
            "\"status\":\"OUT_OF_SERVICE\"",
            "\n404");
  }

  private String commands() {
    String all =
        BLOCK
            .matcher(Sources.read(Sources.DOCS.resolve("getting-started.md")))
            .results()
            .map(block -> block.group(1))
            .collect(Collectors.joining());
    assertThat(all).contains(BUILD, ARCHIVE, "/tmp/eureka-start", "8761", "8080");
    return all.replace(BUILD, "")
        .replace(ARCHIVE, ServerLaunch.archive().toString())
        .replace("/tmp/eureka-start", directory.resolve("start").toString())
        .replace("8761", Integer.toString(Ports.free()))
        .replace("8080", Integer.toString(Ports.free()));
  }

  private List<String> run(String bash, String script) {
    ProcessBuilder command = new ProcessBuilder(bash, "-c", script).directory(directory.toFile());
    command.environment().put("no_proxy", "localhost");
    command.environment().put("NO_PROXY", "localhost");
    command.environment().keySet().removeIf(name -> name.startsWith("MAVEN_"));
    try (Child child = Child.start("bash", command, line -> {})) {
      assertThat(child.awaitExit(PATIENCE)).as(child.transcript()).isZero();
      return child.lines();
    }
  }
}
