// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * A process that a scenario started, with all that it has printed. It is ended by its id, never by
 * name, at the latest when this object is closed or the test's JVM ends.
 */
public final class Child implements AutoCloseable {
  private final String name;
  private final Process process;
  private final List<String> lines = new CopyOnWriteArrayList<>();
  private final Consumer<String> onLine;
  private final List<Thread> drains = new ArrayList<>();
  private final Thread reaper;

  private Child(String name, Process process, Consumer<String> onLine) {
    this.name = name;
    this.process = process;
    this.onLine = onLine;
    this.reaper = new Thread(process::destroyForcibly, name + "-reaper");
  }

  /** Starts the command; {@code onLine} hears each line of its standard output from one thread. */
  public static Child start(String name, ProcessBuilder command, Consumer<String> onLine) {
    try {
      HangupSignal.giveBack(command);
      Child child = new Child(name, command.start(), onLine);
      Runtime.getRuntime().addShutdownHook(child.reaper);
      child.drain("out", child.process.getInputStream(), child::heard);
      child.drain("err", child.process.getErrorStream(), child.lines::add);
      return child;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot start " + name + ": " + command.command(), e);
    }
  }

  private void heard(String line) {
    lines.add(line);
    onLine.accept(line);
  }

  private void drain(String stream, InputStream from, Consumer<String> to) {
    Thread thread = new Thread(() -> copyLines(from, to), name + "-" + stream);
    thread.setDaemon(true);
    drains.add(thread);
    thread.start();
  }

  private static void copyLines(InputStream from, Consumer<String> to) {
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(from, StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        to.accept(line);
      }
    } catch (IOException e) {
      to.accept("(end of output: " + e.getMessage() + ")");
    }
  }

  /** The process id. */
  public long pid() {
    return process.pid();
  }

  /** True until the process has ended. */
  public boolean alive() {
    return process.isAlive();
  }

  /** All lines of both outputs so far, in the order in which they were read. */
  public List<String> lines() {
    return List.copyOf(lines);
  }

  /** The output so far as one text, for messages of failed assertions. */
  public String transcript() {
    return name + " (pid " + pid() + ") printed:\n  " + String.join("\n  ", lines());
  }

  /** Writes a line to the standard input of the process. */
  public void tell(String line) {
    PrintStream in = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
    in.println(line);
  }

  /** Asks the process to end, as an operator would (SIGTERM), and goes on reading its output. */
  public void terminate() {
    process.toHandle().destroy();
  }

  /** Ends the process at once (SIGKILL) and waits until it is gone. */
  public void kill() {
    process.destroyForcibly();
    awaitExit(Duration.ofSeconds(10));
  }

  /**
   * Waits for the end of the process, and of its output, and returns its exit code; fails after the
   * deadline.
   */
  public int awaitExit(Duration deadline) {
    try {
      if (process.waitFor(deadline.toMillis(), TimeUnit.MILLISECONDS)) {
        for (Thread drain : drains) {
          drain.join(1000);
        }
        return process.exitValue();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    throw new AssertionError(name + " has not ended within " + deadline + ". " + transcript());
  }

  @Override
  public void close() {
    if (alive()) {
      kill();
    }
    forgetReaper();
  }

  private void forgetReaper() {
    try {
      Runtime.getRuntime().removeShutdownHook(reaper);
    } catch (IllegalStateException e) {
      lines.add("(the test's JVM is ending: " + e.getMessage() + ")");
    }
  }
}
