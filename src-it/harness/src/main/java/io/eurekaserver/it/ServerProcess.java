// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;

/** A running server. Closing it kills what still runs; {@link #stop()} proves a clean end. */
public final class ServerProcess implements AutoCloseable {
  private static final Pattern READY = Pattern.compile("\\bready\\b.*?http://[^\\s:/]+:(\\d+)");
  private static final Duration START = Duration.ofSeconds(60);
  private static final Duration STOP = Duration.ofSeconds(10);

  private final Child child;
  private final int port;

  private ServerProcess(Child child, int port) {
    this.child = child;
    this.port = port;
  }

  /** Waits for the ready line of a server that was just started and takes the port from it. */
  static ServerProcess ready(Child child) {
    try {
      Awaitility.await("ready line")
          .atMost(START)
          .pollInterval(Duration.ofMillis(20))
          .until(() -> !child.alive() || portOf(child).isPresent());
      int port = portOf(child).orElseThrow(() -> new AssertionError("No ready line"));
      return new ServerProcess(child, port);
    } catch (RuntimeException | AssertionError e) {
      child.close();
      throw new AssertionError("The server did not get ready. " + child.transcript(), e);
    }
  }

  private static Optional<Integer> portOf(Child child) {
    return child.lines().stream().map(ServerProcess::portIn).flatMap(Optional::stream).findFirst();
  }

  /** The port named by a ready line; empty for every other line. */
  static Optional<Integer> portIn(String line) {
    Matcher ready = READY.matcher(line);
    return ready.find() ? Optional.of(Integer.valueOf(ready.group(1))) : Optional.empty();
  }

  /** The port that the server listens on. */
  public int port() {
    return port;
  }

  /** {@code http://localhost:PORT}, without a slash at the end. */
  public String root() {
    return "http://localhost:" + port;
  }

  /** The service URL that is put into a client's configuration. */
  public String serviceUrl() {
    return root() + "/eureka/";
  }

  /** The registry of this server over plain HTTP. */
  public Registry registry() {
    return new Registry(serviceUrl());
  }

  /** The process itself. */
  public Child child() {
    return child;
  }

  /** SIGTERM, then exit code 0 within 10 s: anything else fails the test. */
  public void stop() {
    try (child) {
      child.terminate();
      assertThat(child.awaitExit(STOP)).as(child.transcript()).isZero();
    }
  }

  /** SIGKILL: the server has no chance to say good-bye. */
  public void kill() {
    child.kill();
  }

  @Override
  public void close() {
    child.close();
  }
}
