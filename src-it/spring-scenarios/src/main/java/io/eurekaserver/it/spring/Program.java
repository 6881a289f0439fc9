// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.spring;

import io.eurekaserver.it.Child;
import io.eurekaserver.it.Jdks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A program of a neighbouring module: its classes, and the jars that its build wrote into {@code
 * target/classpath.txt}. Processes of it are small and start fast; they are no measure of speed.
 *
 * @param module the folder beside the running module's
 * @param mainClass what is started
 */
public record Program(String module, String mainClass) {

  /** Starts it without the jars whose names contain {@code leftOut}; empty leaves none out. */
  Child start(String name, String leftOut, List<String> args) {
    return start(name, List.of(), leftOut, args);
  }

  /** The same, with words before the command, such as {@code ip netns exec NAME}. */
  Child start(String name, List<String> prefix, String leftOut, List<String> args) {
    List<String> command = new ArrayList<>(prefix);
    command.add(Jdks.running().resolve("bin/java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx192m"));
    command.addAll(List.of("-cp", classPath(leftOut), mainClass));
    command.addAll(args);
    return Child.start(name, new ProcessBuilder(command), line -> {});
  }

  private String classPath(String leftOut) {
    Path target = Path.of("..", module, "target");
    try {
      Stream<String> jars =
          Stream.of(Files.readString(target.resolve("classpath.txt")).strip().split(":"));
      return Stream.concat(
              Stream.of(target.resolve("classes").toString()),
              jars.filter(jar -> leftOut.isEmpty() || !fileName(jar).contains(leftOut)))
          .collect(Collectors.joining(":"));
    } catch (IOException e) {
      throw new UncheckedIOException("Build " + module + " first", e);
    }
  }

  private static String fileName(String jar) {
    return Path.of(jar).getFileName().toString();
  }
}
