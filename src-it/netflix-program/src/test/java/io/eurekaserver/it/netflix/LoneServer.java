// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.netflix;

import static org.awaitility.Awaitility.await;

import io.eurekaserver.it.InstanceBody;
import io.eurekaserver.it.Registry;
import io.eurekaserver.it.ServerLaunch;
import io.eurekaserver.it.ServerProcess;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

/** One server for all tests of a class, with one instance in it, and how to wait for it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class LoneServer {
  static final Duration SOON = Duration.ofSeconds(20);
  static final String READ_THROUGH = "--eureka.server.use-read-only-response-cache=false";

  ServerProcess server;
  Registry registry;

  @BeforeAll
  void startServer() {
    server = launch().args(READ_THROUGH).start();
    registry = server.registry();
    registry.register(InstanceBody.of("ANCHOR", "anchor", "UP"));
  }

  @AfterAll
  void stopServer() {
    if (server != null) {
      server.stop();
    }
  }

  /** A server without peers that evicts what is late. */
  static ServerLaunch launch() {
    return new ServerLaunch()
        .args(
            "--eureka.client.register-with-eureka=false",
            "--eureka.client.fetch-registry=false",
            "--eureka.server.enable-self-preservation=false",
            "--eureka.server.eviction-interval-timer-in-ms=500");
  }

  static void awaitStatus(Registry registry, String id, String status) {
    await(id + " is " + status)
        .atMost(SOON)
        .pollInterval(Duration.ofMillis(50))
        .until(() -> registry.statusOf(Clients.APP, id).equals(status));
  }
}
