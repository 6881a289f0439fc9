// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.conformance;

import io.eurekaserver.it.Child;
import io.eurekaserver.it.Needs;
import io.eurekaserver.it.ServerProcess;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How many objects of each class a server holds after a full collection, as the JDK's own tool
 * counts them.
 *
 * @param histogram its output
 */
record LiveObjects(List<String> histogram) {

  private static final Duration DEADLINE = Duration.ofSeconds(30);

  /** Counts now. */
  static LiveObjects of(ServerProcess server) {
    Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
    Path tool =
        Needs.required(
            Optional.of(jcmd).filter(Files::isExecutable), "No jcmd beside this Java: use a JDK");
    ProcessBuilder command =
        new ProcessBuilder(
            tool.toString(), Long.toString(server.child().pid()), "GC.class_histogram");
    try (Child child = Child.start("jcmd", command, line -> {})) {
      child.awaitExit(DEADLINE);
      return new LiveObjects(child.lines());
    }
  }

  /** The objects of a class, 0 if there are none. */
  long count(String className) {
    return histogram.stream()
        .map(line -> line.strip().split("\\s+"))
        .filter(columns -> columns.length > 3 && columns[3].equals(className))
        .mapToLong(columns -> Long.parseLong(columns[1]))
        .sum();
  }
}
