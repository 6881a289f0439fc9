// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.load;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A server that can be started.
 *
 * @param name what the table calls it
 * @param program what follows {@code java} and its options on the command line
 */
record Contender(String name, List<String> program) {

  /** The jar that this project ships. */
  static Contender ours(Path root) {
    Path jar = root.resolve("eureka-dist/target/eureka-server.jar");
    return new Contender("eureka-server", List.of("-jar", existing(jar).toString()));
  }

  /** Spring Cloud Eureka Server of a generation, from what its module has built. */
  static Contender stock(Path root, String generation) throws IOException {
    Path target = root.resolve("src-it/stock-server-" + generation + "/target");
    String jars = Files.readString(existing(target.resolve("classpath.txt"))).strip();
    String main = "io.eurekaserver.it.stock" + generation + ".StockServer" + generation;
    return new Contender(
        "Spring Cloud " + generation, List.of("-cp", target.resolve("classes") + ":" + jars, main));
  }

  private static Path existing(Path file) {
    if (!Files.exists(file)) {
      throw new IllegalArgumentException(file + " is missing: build it first (mvn package)");
    }
    return file;
  }

  /**
   * The command that starts it. The settings are the same for all, under the names that all know:
   * reads go through to the payload cache, so that one change is seen by the next read, and deltas
   * keep changes for seconds, so that the mass registration has left them before they are measured.
   */
  List<String> command(Path java, int port, Duration deltaKept) {
    long kept = deltaKept.toMillis();
    List<String> command = new ArrayList<>(List.of(java.toString(), "-Xmx1g"));
    command.addAll(program);
    command.add("--server.port=" + port);
    command.add("--eureka.server.use-read-only-response-cache=false");
    command.add("--eureka.server.retentionTimeInMSInDeltaQueue=" + kept);
    command.add("--eureka.server.deltaRetentionTimerIntervalInMs=" + kept / 2);
    return command;
  }

  /**
   * The command that starts it as one of several peers at an address of its own. All have the same
   * list, and their own host name, by which a stock server knows which one it is itself.
   */
  List<String> command(Path java, InetSocketAddress at, List<InetSocketAddress> all) {
    List<String> command = command(java, at.getPort(), Pair.DELTA_KEPT);
    command.add("--server.address=" + at.getHostString());
    command.add("--eureka.instance.hostname=" + at.getHostString());
    command.add("--eureka.client.register-with-eureka=false");
    command.add(
        "--eureka.client.service-url.defaultZone="
            + all.stream()
                .map(peer -> "http://" + peer.getHostString() + ":" + peer.getPort() + "/eureka/")
                .collect(Collectors.joining(",")));
    return command;
  }
}
