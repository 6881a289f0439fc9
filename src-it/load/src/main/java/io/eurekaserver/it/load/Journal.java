// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.load;

import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;

/** Every value as it is made: into a file, and on the terminal as the progress of the run. */
final class Journal implements AutoCloseable {
  private final PrintWriter values;
  private final PrintStream progress;
  private final long began = System.nanoTime();

  /** Writes {@code round,server,metric,value} to a new file of this name. */
  Journal(Path file, PrintStream progress) throws IOException {
    this.values = new PrintWriter(Files.newBufferedWriter(file), true);
    this.progress = progress;
    values.println("round,server,metric,value");
  }

  /** Tells the one who waits what is being done. */
  void say(String what) {
    long seconds = (System.nanoTime() - began) / 1_000_000_000;
    progress.printf("[%02d:%02d] %s%n", seconds / 60, seconds % 60, what);
  }

  /** Keeps one value. */
  void value(int round, String server, Measured metric, double value) {
    values.println(round + ",\"" + server + "\"," + metric + "," + value);
    say(server + ": " + metric.label() + ": " + Table.number(value));
  }

  @Override
  public void close() {
    values.close();
  }
}
