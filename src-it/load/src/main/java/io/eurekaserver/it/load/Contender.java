// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A server that can be started.
 *
 * @param name what the table calls it
 * @param work what it can be measured with
 * @param program a command of its own, or what follows {@code java} and its options
 */
record Contender(String name, Work work, List<String> program) {
  /** The jar that this project ships. */
  static final String OURS = "eureka-server";

  /** The same, started by the launcher of the archive. */
  static final String LAUNCHER = "eureka-server, launcher";

  /** Constant answers. */
  static final String BARE = "bare Jetty handler";

  /** Spring Cloud 2021.0. */
  static final String STOCK_2021 = "Spring Cloud 2021";

  /** Spring Cloud 2025.1. */
  static final String STOCK_2025 = "Spring Cloud 2025";

  /** What a server can be measured with. */
  enum Work {
    /** Its start only. */
    START,
    /** Start and single requests: it has no registry. */
    REQUESTS,
    /** Everything, registries up to the middle sizes. */
    STOCK,
    /** Everything. */
    ALL
  }

  /** {@code java -jar} of what the build has made. */
  static Contender ours(Path root) {
    Path jar = existing(root.resolve("eureka-dist/target/eureka-server.jar"));
    return new Contender(OURS, Work.ALL, List.of("-jar", jar.toString()));
  }

  /** The launcher script of the unpacked archive. */
  static Contender launcher(Path script, Work work) {
    return new Contender(LAUNCHER, work, List.of(existing(script).toAbsolutePath().toString()));
  }

  /** The bare handler with the answers that were recorded in a directory. */
  static Contender bare(Path root, Path answers) throws IOException {
    Path target = root.resolve("src-it/bare-server/target");
    String main = "io.eurekaserver.it.bare.BareServer";
    return new Contender(
        BARE,
        Work.REQUESTS,
        List.of("-cp", classPath(target, "client.classpath"), main, "--answers=" + answers));
  }

  /** Spring Cloud Eureka Server of a generation, from what its module has built. */
  static Contender stock(Path root, String generation) throws IOException {
    Path target = root.resolve("src-it/stock-server-" + generation + "/target");
    String main = "io.eurekaserver.it.stock" + generation + ".StockServer" + generation;
    return new Contender(
        generation.equals("2021") ? STOCK_2021 : STOCK_2025,
        Work.STOCK,
        List.of("-cp", classPath(target, "classpath.txt"), main));
  }

  private static String classPath(Path target, String jars) throws IOException {
    return target.resolve("classes")
        + ":"
        + Files.readString(existing(target.resolve(jars))).strip();
  }

  private static Path existing(Path file) {
    if (!Files.exists(file)) {
      throw new IllegalArgumentException(file + " is missing: build it first (mvn package)");
    }
    return file;
  }

  /** True for a script that finds its JDK and chooses the options of its JVM itself. */
  boolean isLauncher() {
    return name.equals(LAUNCHER);
  }

  /** The command that makes a launcher's cache, as its first start does aside. */
  ProcessBuilder cacheCommand(Setup setup) {
    return command(new Setup(setup.javaHome(), setup.jvm(), List.of("--warm-up")));
  }

  /** The command that starts it; a launcher hears of the JDK and of options in the environment. */
  ProcessBuilder command(Setup setup) {
    List<String> command = new ArrayList<>();
    if (!isLauncher()) {
      command.add(setup.javaHome().resolve("bin/java").toString());
      command.addAll(setup.jvm());
    }
    command.addAll(program);
    command.addAll(setup.settings());
    ProcessBuilder process = new ProcessBuilder(command).redirectErrorStream(true);
    process.environment().put("JAVA_HOME", setup.javaHome().toString());
    process.environment().put("JAVA_OPTS", String.join(" ", setup.jvm()));
    return process;
  }
}
