// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.cli.command;

import java.io.InputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.IntSupplier;

/**
 * What a command finds around itself; the tests bring their own.
 *
 * @param environment the variables
 * @param in where answers to questions are read from
 * @param out for results, UTF-8
 * @param err for remarks, UTF-8
 * @param tty what is a terminal
 * @param clock the wall clock
 * @param pause waits; false if the command is to end
 */
public record Surroundings(
    Map<String, String> environment,
    InputStream in,
    PrintStream out,
    PrintStream err,
    Tty tty,
    InstantSource clock,
    Pause pause) {

  /** Takes a copy of the environment. */
  public Surroundings {
    environment = Map.copyOf(environment);
  }

  /**
   * What is a terminal.
   *
   * @param in whether questions can be asked
   * @param out whether a person reads the results
   * @param columns how wide it is; 0 if that is not known
   */
  public record Tty(boolean in, boolean out, IntSupplier columns) {}

  /** Waits between two looks. */
  @FunctionalInterface
  public interface Pause {
    /** Waits so long; false if nobody waits for the command any more. */
    boolean sleep(Duration time);
  }
}
