// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.eurekaserver.it.Child;
import io.eurekaserver.it.Needs;
import io.eurekaserver.it.ServerLaunch;
import io.eurekaserver.it.ServerProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * README's curl examples, and those of other pages that are marked so, as they stand there but for
 * the port, with a server as users start it.
 */
class ITReadme {

  private static final Pattern EXAMPLE = Pattern.compile("(?ms)^```sh\\n(curl .*?)^```$");
  private static final Pattern MARKED =
      Pattern.compile("(?ms)^<!-- run by ITReadme -->\\n```sh\\n(.*?)^```$");
  private static final String PORT = "localhost:8761";
  private static final Duration DEADLINE = Duration.ofSeconds(60);

  /** Each curl also says the status that it got, on a line of its own. */
  private static final String SAY_STATUS =
      "curl() { command curl -sS -w '\\n%{http_code}\\n' \"$@\"; }\n";

  @Test
  void curlExamples_registerRenewReadAndCancel() throws IOException {
    Path bash = found("bash");
    found("curl");
    try (ServerProcess server = new ServerLaunch().start()) {
      String script = SAY_STATUS + examples().replace(PORT, "localhost:" + server.port());
      List<String> output = run(bash, script);

      assertThat(output)
          .filteredOn(line -> line.matches("\\d{3}"))
          .containsExactly("204", "200", "200", "200");
      assertThat(output)
          .filteredOn(line -> line.startsWith("{"))
          .singleElement()
          .asString()
          .contains("\"apps__hashcode\":\"UP_1_\"", "\"name\":\"ORDERS\"");
    }
  }

  /** Those in other pages that are marked as run here: they only read. */
  @Test
  void markedExamples_areAnswered() throws IOException {
    Path bash = found("bash");
    found("curl");
    String examples = markedExamples();
    long count = examples.lines().filter(line -> line.startsWith("curl ")).count();
    try (ServerProcess server = new ServerLaunch().start()) {
      String script = SAY_STATUS + examples.replace(PORT, "localhost:" + server.port());

      assertThat(run(bash, script))
          .filteredOn(line -> line.matches("\\d{3}"))
          .hasSize((int) count)
          .containsOnly("200");
    }
  }

  /** The commands of README, against a server that has one thing for the doctor to say. */
  @Test
  void commandLine_helpsFindsAndLists() throws IOException {
    Path bash = found("bash");
    String readme = Files.readString(Path.of(System.getProperty("eureka.it.readme")));
    List<String> blocks = MARKED.matcher(readme).results().map(match -> match.group(1)).toList();
    assertThat(blocks).as("marked blocks in README").hasSize(1);
    try (ServerProcess server = new ServerLaunch().start()) {
      String script =
          blocks
              .get(0)
              .replace("eureka-dist/target/eureka-server.jar", System.getProperty("eureka.it.jar"))
              .replace(PORT, "localhost:" + server.port());

      assertThat(run(bash, "set -e\n" + script))
          .anyMatch(line -> line.contains("doctor"))
          .anyMatch(line -> line.contains("authentication"))
          .anyMatch(line -> line.contains("started, on "));
    }
  }

  private static String markedExamples() throws IOException {
    Path docs = Path.of(System.getProperty("eureka.it.readme")).resolveSibling("docs");
    StringBuilder examples = new StringBuilder();
    try (Stream<Path> pages = Files.list(docs)) {
      for (Path page : pages.filter(file -> file.toString().endsWith(".md")).toList()) {
        MARKED
            .matcher(Files.readString(page))
            .results()
            .forEach(match -> examples.append(match.group(1)));
      }
    }
    return examples.toString();
  }

  private static String examples() throws IOException {
    String readme = Files.readString(Path.of(System.getProperty("eureka.it.readme")));
    List<String> blocks =
        EXAMPLE.matcher(readme).results().map(MatchResult::group).map(ITReadme::inside).toList();
    assertThat(blocks).as("blocks of curl examples in README").hasSize(1);
    assertThat(blocks.get(0)).contains(PORT);
    return blocks.get(0);
  }

  private static String inside(String block) {
    return block.substring(block.indexOf('\n') + 1, block.lastIndexOf("```"));
  }

  private static List<String> run(Path bash, String script) {
    ProcessBuilder command = new ProcessBuilder(bash.toString(), "-c", script);
    command.environment().put("no_proxy", "localhost");
    command.environment().put("NO_PROXY", "localhost");
    try (Child child = Child.start("bash", command, line -> {})) {
      assertThat(child.awaitExit(DEADLINE)).as(child.transcript()).isZero();
      return child.lines();
    }
  }

  private static Path found(String program) {
    Optional<Path> path =
        Arrays.stream(System.getenv().getOrDefault("PATH", "").split(":"))
            .map(directory -> Path.of(directory, program))
            .filter(Files::isExecutable)
            .findFirst();
    return Needs.required(path, "No " + program + " on the PATH");
  }
}
