// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.spring;

import io.eurekaserver.it.Child;
import io.eurekaserver.it.Http;
import io.eurekaserver.it.Registry;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;

/** A stock Spring Cloud Eureka Server as a process: to compare with, and to mix with. */
public final class StockServer implements AutoCloseable {
  private static final Duration START = Duration.ofSeconds(90);

  private final Child child;
  private final int port;

  private StockServer(Child child, int port) {
    this.child = child;
    this.port = port;
  }

  /** Starts a server of generation 2021 or 2025 with Spring's arguments; waits until it answers. */
  public static StockServer start(String generation, int port, List<String> args) {
    List<String> all = new ArrayList<>(List.of("--server.port=" + port));
    all.addAll(args);
    StockServer server = new StockServer(launch(generation, List.of(), all), port);
    server.awaitAnswer();
    return server;
  }

  /**
   * Starts a server of generation 2021 or 2025 with nothing but these arguments and does not wait;
   * {@code prefix} stands before the command.
   */
  public static Child launch(String generation, List<String> prefix, List<String> args) {
    Program program =
        new Program(
            "stock-server-" + generation,
            "io.eurekaserver.it.stock" + generation + ".StockServer" + generation);
    return program.start("stock-" + generation, prefix, "", args);
  }

  private void awaitAnswer() {
    try {
      Awaitility.await("first answer of the stock server")
          .atMost(START)
          .ignoreException(UncheckedIOException.class)
          .until(() -> !child.alive() || Http.get(serviceUrl() + "apps").status() == 200);
    } catch (RuntimeException e) {
      close();
      throw new AssertionError(child.transcript(), e);
    }
    if (!child.alive()) {
      throw new AssertionError("The stock server ended. " + child.transcript());
    }
  }

  /** The service URL that is put into a client's or a peer's configuration. */
  public String serviceUrl() {
    return "http://localhost:" + port + "/eureka/";
  }

  /** The registry of this server over plain HTTP. */
  public Registry registry() {
    return new Registry(serviceUrl());
  }

  /** The process itself. */
  public Child child() {
    return child;
  }

  @Override
  public void close() {
    child.close();
  }
}
