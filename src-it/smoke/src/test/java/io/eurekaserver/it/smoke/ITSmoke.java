// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.smoke;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.eurekaserver.it.Http;
import io.eurekaserver.it.InstanceBody;
import io.eurekaserver.it.Registry;
import io.eurekaserver.it.ServerLaunch;
import io.eurekaserver.it.ServerProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The jar starts anywhere, serves an instance's whole life, and ends cleanly, on each Java. */
class ITSmoke {
  private static final long LIMIT = 25L * 1024 * 1024;
  private static final Duration SOON = Duration.ofSeconds(10);

  @Test
  void jar_isSmall() throws IOException {
    assertThat(Files.size(ServerLaunch.jar())).isLessThan(LIMIT);
  }

  /** Without any argument but the port, in a directory with no file in it. */
  @ParameterizedTest
  @EnumSource(TestedJava.class)
  void start_inAnEmptyDirectory_servesTheLifeOfAnInstance(TestedJava java, @TempDir Path empty) {
    try (ServerProcess server = new ServerLaunch().javaHome(java.home()).directory(empty).start()) {
      assertReadyLine(server);
      assertHealthy(server);
      assertLifeOfAnInstance(server.registry());
      assertThat(empty).as("nothing is left behind").isEmptyDirectory();
      server.stop();
      assertThat(server.child().lines()).noneMatch(line -> line.contains("Exception"));
      assertThatThrownBy(() -> Http.get(server.root() + "/eureka/apps"))
          .as("nobody listens any more")
          .isInstanceOf(RuntimeException.class);
    }
  }

  private static void assertReadyLine(ServerProcess server) {
    assertThat(server.child().lines())
        .as(server.child().transcript())
        .filteredOn(line -> line.contains(" ready on http://"))
        .singleElement()
        .asString()
        .containsPattern("eureka-server \\S+ ready on http://\\S+:" + server.port() + "/eureka")
        .containsPattern("\\(started in \\d+ ms\\)");
  }

  private static void assertHealthy(ServerProcess server) {
    assertThat(Http.get(server.root() + "/health/live").status()).isEqualTo(200);
    await("readiness")
        .atMost(SOON)
        .until(() -> Http.get(server.root() + "/health/ready").status() == 200);
  }

  private static void assertLifeOfAnInstance(Registry registry) {
    assertThat(registry.register(InstanceBody.of("SMOKE", "smoke:1", "UP"))).isEqualTo(204);
    assertThat(registry.renew("SMOKE", "smoke:1")).isEqualTo(200);
    assertThat(registry.renew("SMOKE", "other")).isEqualTo(404);
    await("the full registry shows it")
        .atMost(SOON)
        .until(() -> Registry.statuses(registry.full()).equals(Map.of("SMOKE/smoke:1", "UP")));
    await("the delta shows it").atMost(SOON).until(() -> action(registry).equals("ADDED"));
    assertThat(registry.delta().path("apps__hashcode").asText()).isEqualTo("UP_1_");

    assertThat(registry.cancel("SMOKE", "smoke:1")).isEqualTo(200);
    assertThat(registry.cancel("SMOKE", "smoke:1")).isEqualTo(404);
    await("the delta shows its end").atMost(SOON).until(() -> action(registry).equals("DELETED"));
    assertThat(Registry.statuses(registry.full())).isEmpty();
  }

  private static String action(Registry registry) {
    JsonNode application = registry.delta().path("application").path(0);
    return application.path("instance").path(0).path("actionType").asText();
  }

  /** Eight connections that do nothing do not hold up the end. */
  @Test
  void stop_withIdleConnections_isQuick() throws IOException {
    try (ServerProcess server = new ServerLaunch().start();
        IdleConnections idle = IdleConnections.open(server.port(), 8)) {
      server.stop();
      assertThat(idle.count()).isEqualTo(8);
    }
  }

  /**
   * Every registration is answered, and the heartbeat after it, however the packets fall. Jetty
   * once in some thousand times forgot the next request of a connection: see JerseyCall.
   */
  @Test
  void register_bodiesAfterTheirHeaders_areAllAnswered() throws Exception {
    int connections = 4;
    int times = 5000;
    ExecutorService threads = Executors.newFixedThreadPool(connections);
    try (ServerProcess server = new ServerLaunch().start()) {
      List<Future<Integer>> all = new ArrayList<>();
      for (int i = 0; i < connections; i++) {
        all.add(threads.submit(() -> exchange(server.port(), times)));
      }
      for (Future<Integer> answered : all) {
        assertThat(answered.get()).isEqualTo(times);
      }
      server.stop();
    } finally {
      threads.shutdownNow();
    }
  }

  private static int exchange(int port, int times) throws IOException {
    try (SplitRequests connection = new SplitRequests(port)) {
      return connection.exchange(times);
    }
  }

  /** Whatever is wrong is said once, in a line that names it, and the process ends with 1. */
  @ParameterizedTest
  @EnumSource(WrongStart.class)
  void start_withSomethingWrong_saysSoInOneLineAndEnds(WrongStart wrong, @TempDir Path directory)
      throws IOException {
    wrong.assertRefused(directory);
  }

  @Test
  void start_onATakenPort_saysSoInOneLineAndEnds() {
    try (ServerProcess first = new ServerLaunch().start()) {
      Refusal.of(new ServerLaunch().port(first.port())).assertNames(Integer.toString(first.port()));
      first.stop();
    }
  }

  /** A configuration file beside the jar's working directory is read. */
  @Test
  void start_withASpringFile_readsIt(@TempDir Path directory) throws IOException {
    Files.writeString(
        directory.resolve("application.yml"), "eureka:\n  server:\n    disableDelta: true\n");
    try (ServerProcess server = new ServerLaunch().directory(directory).start()) {
      assertThat(Http.get(server.root() + "/eureka/apps/delta").status()).isEqualTo(403);
      server.stop();
    }
  }

  /** What the environment says stands above the file. */
  @Test
  void start_withEnvironment_readsIt() {
    try (ServerProcess server =
        new ServerLaunch().environment("EUREKA_SERVER_DISABLEDELTA", "true").start()) {
      assertThat(Http.get(server.root() + "/eureka/apps/delta").status()).isEqualTo(403);
      server.stop();
    }
  }

  /** The command line explains itself without starting anything. */
  @Test
  void help_endsWithZero() {
    assertThat(Stream.of(Refusal.run(new ServerLaunch().args("--help"))))
        .allSatisfy(
            help -> {
              assertThat(help.exitCode()).isZero();
              assertThat(help.lines()).anyMatch(line -> line.contains("server.port"));
            });
  }
}
