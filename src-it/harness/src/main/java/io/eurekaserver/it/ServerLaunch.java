// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How the jar under test is to be started. Without further words: this JVM's Java, a free port that
 * the server chooses, an empty working directory, and no argument but the port.
 *
 * <p>Not for use from several threads.
 */
public final class ServerLaunch {
  private Path javaHome = Path.of(System.getProperty("java.home"));
  private String port = "0";
  private final List<String> args = new ArrayList<>();
  private final Map<String, String> environment = new HashMap<>();
  private final List<String> prefix = new ArrayList<>();
  private Path directory;
  private Path launcher;

  /** The jar under test, from the system property {@code eureka.it.jar}. */
  public static Path jar() {
    return built("eureka.it.jar", "jar");
  }

  private static Path built(String property, String what) {
    Path file = Path.of(System.getProperty(property, "(property " + property + " is not set)"));
    if (!Files.isRegularFile(file)) {
      throw new IllegalStateException(
          "No server %s at %s: build eureka-dist first (mvn package -pl eureka-dist -am)"
              .formatted(what, file));
    }
    return file;
  }

  /** The archive under test, from the system property {@code eureka.it.archive}. */
  public static Path archive() {
    return built("eureka.it.archive", "archive");
  }

  /** The Java installation that runs the server. */
  public ServerLaunch javaHome(Path home) {
    this.javaHome = home;
    return this;
  }

  /** The script to start it with, instead of {@code java -jar}. */
  public ServerLaunch launcher(Path script) {
    this.launcher = script;
    return this;
  }

  /** A port chosen by the test, so that a second server can take the place of the first. */
  public ServerLaunch port(int chosen) {
    this.port = Integer.toString(chosen);
    return this;
  }

  /** More arguments, such as {@code --eureka.server.disable-delta=true}. */
  public ServerLaunch args(String... more) {
    args.addAll(List.of(more));
    return this;
  }

  /** What stands before the command, such as {@code ip netns exec NAME}. */
  public ServerLaunch under(List<String> before) {
    prefix.addAll(before);
    return this;
  }

  /** An environment variable of the server. */
  public ServerLaunch environment(String name, String value) {
    environment.put(name, value);
    return this;
  }

  /** The working directory, when the test has put files there. */
  public ServerLaunch directory(Path chosen) {
    this.directory = chosen;
    return this;
  }

  /** Starts the server and waits until it says that it is ready. */
  public ServerProcess start() {
    return ServerProcess.ready(startUnchecked());
  }

  /** Starts the server and does not wait: for servers that are expected to refuse. */
  public Child startUnchecked() {
    List<String> command = new ArrayList<>(prefix);
    command.addAll(program());
    command.add("--server.port=" + port);
    command.addAll(args);
    ProcessBuilder builder = new ProcessBuilder(command).directory(workingDirectory().toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("EUREKA_"));
    builder.environment().put("JAVA_HOME", javaHome.toString());
    builder.environment().putAll(environment);
    return Child.start("server", builder, line -> {});
  }

  private List<String> program() {
    return launcher == null
        ? List.of(javaHome.resolve("bin/java").toString(), "-jar", jar().toString())
        : List.of(launcher.toString());
  }

  private Path workingDirectory() {
    try {
      return directory != null ? directory : emptyDirectory();
    } catch (IOException e) {
      throw new UncheckedIOException("No temporary directory for the server", e);
    }
  }

  /** Below the module's target, so that it goes with the next clean. */
  private static Path emptyDirectory() throws IOException {
    Path parent = Files.createDirectories(Path.of("target", "servers").toAbsolutePath());
    return Files.createTempDirectory(parent, "empty-");
  }
}
