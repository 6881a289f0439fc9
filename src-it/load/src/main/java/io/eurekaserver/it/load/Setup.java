// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.load;

import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a server is started, the same for all.
 *
 * @param javaHome the JDK that runs it
 * @param jvm options of the JVM
 * @param settings of the server, under names that all of them know
 */
record Setup(Path javaHome, List<String> jvm, List<String> settings) {

  /** Copies both lists. */
  Setup {
    jvm = List.copyOf(jvm);
    settings = List.copyOf(settings);
  }

  /**
   * Reads go through to the payload cache, so that one change is seen by the next read, and deltas
   * keep changes for so long: when seconds, a mass registration has left them soon.
   */
  static Setup readThrough(Path javaHome, String heap, Duration deltaKept) {
    long kept = deltaKept.toMillis();
    return new Setup(
        javaHome,
        List.of("-Xmx" + heap),
        List.of(
            "--eureka.server.use-read-only-response-cache=false",
            "--eureka.server.retentionTimeInMSInDeltaQueue=" + kept,
            "--eureka.server.deltaRetentionTimerIntervalInMs=" + Math.min(30_000, kept / 2)));
  }

  /** The same with one more option for the JVM. */
  Setup withJvm(String option) {
    return new Setup(javaHome, plus(jvm, option), settings);
  }

  /** The same at a port. */
  Setup at(int port) {
    return new Setup(javaHome, jvm, plus(settings, "--server.port=" + port));
  }

  /**
   * The same as one of several peers at an address of its own. All have the same list, and their
   * own host name, by which a stock server knows which one it is itself.
   */
  Setup at(InetSocketAddress own, List<InetSocketAddress> all) {
    return new Setup(
        javaHome,
        jvm,
        plus(
            at(own.getPort()).settings,
            "--server.address=" + own.getHostString(),
            "--eureka.instance.hostname=" + own.getHostString(),
            "--eureka.client.register-with-eureka=false",
            "--eureka.client.service-url.defaultZone="
                + all.stream()
                    .map(peer -> "http://" + peer.getHostString() + ":" + peer.getPort())
                    .map(peer -> peer + "/eureka/")
                    .collect(Collectors.joining(","))));
  }

  private static List<String> plus(List<String> list, String... more) {
    return Stream.concat(list.stream(), Stream.of(more)).toList();
  }
}
