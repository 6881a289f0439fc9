// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.spring;

import io.eurekaserver.it.Child;
import io.eurekaserver.it.Ports;
import io.eurekaserver.it.Registry;
import io.eurekaserver.it.ServerLaunch;
import java.util.List;

/**
 * The server that the applications register with, at a port that stays its own: our jar, or, to
 * prove a scenario itself, a stock server (system property {@code eureka.it.server}, value {@code
 * 2021} or {@code 2025}).
 */
final class RegistryServer implements AutoCloseable {
  private static final String STOCK = System.getProperty("eureka.it.server", "");

  private static final List<String> FAST =
      List.of(
          "--eureka.server.eviction-interval-timer-in-ms=1000",
          "--eureka.server.response-cache-update-interval-ms=500",
          "--eureka.server.enable-self-preservation=false");

  private final int port = Ports.free();
  private Child child;

  /** Starts it, for the first time or again. */
  void start() {
    child = STOCK.isEmpty() ? ours() : StockServer.start(STOCK, port, FAST).child();
  }

  private Child ours() {
    return new ServerLaunch().port(port).args(FAST.toArray(String[]::new)).start().child();
  }

  /** SIGKILL: whatever it knew is gone. */
  void kill() {
    child.kill();
  }

  String serviceUrl() {
    return "http://localhost:" + port + "/eureka/";
  }

  Registry registry() {
    return new Registry(serviceUrl());
  }

  @Override
  public void close() {
    if (child != null) {
      child.close();
    }
  }
}
