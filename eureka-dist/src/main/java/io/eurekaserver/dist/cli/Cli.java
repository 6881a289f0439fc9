// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.eurekaserver.dist.cli.client.CommandFailedException;
import io.eurekaserver.dist.cli.client.Exit;
import io.eurekaserver.dist.cli.command.Commands;
import io.eurekaserver.dist.cli.command.Surroundings;
import io.eurekaserver.dist.cli.table.Plain;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Runs one command: whatever goes wrong is one sentence and an exit code, never a trace. */
public final class Cli {

  private static final int BUFFER = 1 << 14;

  private Cli() {}

  /** Runs the command that the first word names, in this process; returns its exit code. */
  public static int run(String... words) {
    Surroundings around =
        new Surroundings(
            System.getenv(),
            System.in,
            stream(FileDescriptor.out),
            stream(FileDescriptor.err),
            Ttys.ofProcess(),
            InstantSource.system(),
            Cli::sleep);
    int code = run(around, words);
    around.out().flush();
    return code;
  }

  /** Runs the command with other surroundings. */
  public static int run(Surroundings around, String... words) {
    CommandLine line = Commands.named(words[0], around);
    line.setOut(new PrintWriter(around.out(), true, UTF_8));
    line.setErr(new PrintWriter(around.err(), true, UTF_8));
    line.setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
    line.setParameterExceptionHandler((fault, args) -> wrongUsage(around, fault));
    line.setExecutionExceptionHandler((fault, command, result) -> failed(around, fault));
    return line.execute(words);
  }

  private static int wrongUsage(Surroundings around, ParameterException fault) {
    String name = fault.getCommandLine().getCommandName();
    say(around, String.valueOf(fault.getMessage()));
    say(around, "'eureka-server help " + name + "' tells how to use it.");
    return Exit.USAGE;
  }

  private static int failed(Surroundings around, Exception fault) {
    if (fault instanceof CommandFailedException end) {
      say(around, end.sentence());
      return end.exitCode();
    }
    say(around, "The command failed because of a fault of its own; please report it: " + fault);
    return Exit.SERVER;
  }

  private static void say(Surroundings around, String sentence) {
    around.out().flush();
    around.err().print(Plain.line(sentence) + "\n");
    around.err().flush();
  }

  private static PrintStream stream(FileDescriptor descriptor) {
    return new PrintStream(
        new BufferedOutputStream(new FileOutputStream(descriptor), BUFFER), false, UTF_8);
  }

  private static boolean sleep(Duration time) {
    try {
      TimeUnit.MILLISECONDS.sleep(time.toMillis());
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
