// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.eurekaserver.dist.cli.command.Surroundings;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntPredicate;

/** One command in this process, and what it printed. */
final class Run {

  /** The time at which all commands run. */
  static final long NOW = Instant.parse("2026-01-01T00:10:00Z").toEpochMilli();

  private final Map<String, String> environment = new HashMap<>();
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private String answer = "";
  private boolean terminal;
  private IntPredicate looks = look -> false;
  private int code;

  /** At a server that the environment names. */
  static Run at(FakeServer server) {
    Run run = new Run();
    run.environment.put("EUREKA_URL", server.url());
    return run;
  }

  Run with(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  /** On a terminal, where somebody types. */
  Run onTerminal(String typed) {
    terminal = true;
    answer = typed;
    return this;
  }

  /** Looks on, as long as this says so; it hears the number of the look. */
  Run looking(IntPredicate again) {
    looks = again;
    return this;
  }

  Run of(String... words) {
    int[] looked = {0};
    Surroundings around =
        new Surroundings(
            environment,
            new ByteArrayInputStream(answer.getBytes(UTF_8)),
            new PrintStream(out, false, UTF_8),
            new PrintStream(err, false, UTF_8),
            new Surroundings.Tty(terminal, terminal, () -> 100),
            InstantSource.fixed(Instant.ofEpochMilli(NOW)),
            time -> looks.test(looked[0]++));
    code = Cli.run(around, words);
    around.out().flush();
    return this;
  }

  int code() {
    return code;
  }

  String out() {
    return out.toString(UTF_8);
  }

  String err() {
    return err.toString(UTF_8);
  }
}
