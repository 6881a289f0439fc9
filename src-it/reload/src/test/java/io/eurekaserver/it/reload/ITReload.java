// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.reload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.eurekaserver.it.Http;
import io.eurekaserver.it.InstanceBody;
import io.eurekaserver.it.Registry;
import io.eurekaserver.it.ServerLaunch;
import io.eurekaserver.it.ServerProcess;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** SIGHUP reads the settings of a running server again, or changes nothing at all. */
class ITReload {

  private static final String[] ACTION = {
    "Content-Type", "application/json", "X-Eureka-Action", "api"
  };

  @TempDir Path directory;

  private static String peers(ServerProcess peer) {
    return "eureka.client.service-url.defaultZone: "
        + peer.serviceUrl()
        + "\n"
        + "eureka.client.fetch-registry: false\n";
  }

  /** Another list of peers: changes go to the new one and no longer to the old one. */
  @Test
  void peers_anotherList_changesGoThere() {
    try (ServerProcess old = new ServerLaunch().start();
        ServerProcess other = new ServerLaunch().start();
        Reloading server = Reloading.start(directory, peers(old))) {
      Registry registry = server.server().registry();
      assertThat(registry.register(InstanceBody.of("A", "a:1", "UP"))).isEqualTo(204);
      awaitThere(old, "A", "a:1");

      server.reload(peers(other), "reload", "eureka.client.service-url.defaultZone: ", " -> ");
      server.awaitLine("Peer ", "is no longer among the peers");
      assertThat(registry.register(InstanceBody.of("A", "a:2", "UP"))).isEqualTo(204);
      awaitThere(other, "A", "a:2");
      assertThat(old.registry().statusOf("A", "a:2")).isEmpty();

      server.reload("eureka.client.fetch-registry: false\n", "reload", " -> (not set)");
      await()
          .until(() -> server.lines().stream().filter(l -> l.contains("no longer")).count() == 2);
      String events =
          Http.get(server.server().root() + "/api/v1/events?kind=server,peer-changed").body();
      assertThat(events)
          .contains(
              " started, on ", "Ready: ", "was found", "no longer among the peers", "was reloaded");
    }
  }

  private static void awaitThere(ServerProcess peer, String app, String id) {
    await(id + " at the peer")
        .atMost(Reloading.SOON)
        .until(() -> peer.registry().statusOf(app, id).equals("UP"));
  }

  /** A server that began alone says that it needs a restart for its first peer. */
  @Test
  void peers_theFirstOnes_waitForARestart() {
    try (ServerProcess other = new ServerLaunch().start();
        Reloading server = Reloading.start(directory, "")) {
      server.reload(
          peers(other),
          "WARN",
          "eureka.client.service-url",
          "takes effect when the server is restarted");
      assertThat(server.server().registry().register(InstanceBody.of("A", "a:1", "UP")))
          .isEqualTo(204);
    }
  }

  @Test
  void levelsLimitsAndFormat_changeAtOnce() {
    try (Reloading server = Reloading.start(directory, "server.jetty.threads.max: 100\n")) {
      String big = "{\"instance\":{\"x\":\"" + "x".repeat(4_000) + "\"}}";
      assertThat(post(server, big)).isEqualTo(400);
      server.reload(
          """
          server.jetty.threads.max: 50
          eureka.server.max-request-body-bytes: 2KB
          logging.level.io.eurekaserver.web: debug
          eureka.log.format: json
          server.max-http-request-header-size: 16KB
          """,
          "Settings were read again (SIGHUP): 4 changed, 1 wait for a restart.");
      assertThat(post(server, big)).isEqualTo(413);
      assertThat(server.lines())
          .anyMatch(
              line ->
                  line.startsWith("{\"timestamp\":\"")
                      && line.contains("logging.level.io.eurekaserver.web: (not set) -> debug"));
      assertThat(Http.get(server.server().root() + "/api/v1/loggers").body())
          .contains("{\"name\":\"io.eurekaserver.web\",\"level\":\"debug\",");
      server.reload("eureka.log.format: text\n", "INFO  ", "eureka.log.format: json -> text");
      assertThat(post(server, big)).isEqualTo(400);
    }
  }

  private static int post(Reloading server, String body) {
    String url = server.server().serviceUrl() + "apps/A";
    return Http.send("POST", url, body, "Content-Type", "application/json").status();
  }

  /** What is wrong is said, a line each, and nothing has changed: not even what was right. */
  @Test
  void brokenFile_isRefused_andEverythingStays() {
    try (Reloading server = Reloading.start(directory, "eureka.console.actions: true\n")) {
      server.reload(
          "eureka.server.max-request-body-bytes: 2KB\neureka.datacenter: two\neureka.log.access-files: none\nlogging.level.root: loud\n",
          "ERROR",
          "Not reloaded (SIGHUP), the running settings stay: eureka.log.access-files=none");
      server.awaitLine("the running settings stay: logging.level.root=loud");
      assertThat(setting(server, "eureka.server.max-request-body-bytes")).contains("\"10MB\"");
      server.reload("a: [", "application.yml", "not readable as YAML");
      server.reload(
          "eureka.console.actions: true\neureka.log.access: " + directory + "\n",
          "the running settings stay: eureka.log.access=" + directory);
      Http.Answer answer = Http.send("POST", server.server().root() + "/api/v1/reload", "", ACTION);
      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.body()).contains("\"changed\":[]", "\"problems\":[\"eureka.log.access=");
    }
  }

  private static String setting(Reloading server, String key) {
    String all = Http.get(server.server().root() + "/api/v1/settings").body();
    int at = all.indexOf("{\"key\":\"" + key + "\"");
    return all.substring(at, all.indexOf('}', at));
  }

  /** The admin API does the same, for whom actions are allowed. */
  @Test
  void api_reloadsAndSetsLevels_whenActionsAreOn() {
    try (Reloading server = Reloading.start(directory, "eureka.datacenter: one\n")) {
      String root = server.server().root() + "/api/v1";
      assertThat(Http.send("POST", root + "/reload", "", ACTION).status()).isEqualTo(403);
      server.reload("eureka.console.actions: true\n", "eureka.console.actions: false -> true");
      assertThat(Http.send("POST", root + "/reload", "").status()).isEqualTo(403);

      server.write("eureka.console.actions: true\neureka.log.repeats-per-minute: 7\n");
      Http.Answer answer = Http.send("POST", root + "/reload", "", ACTION);
      assertThat(answer.body())
          .contains("{\"key\":\"eureka.log.repeats-per-minute\",\"from\":\"60\",\"to\":\"7\"}")
          .contains(
              "{\"key\":\"eureka.datacenter\",\"running\":\"one\",\"configured\":\"default\"}");
      assertThat(setting(server, "eureka.log.repeats-per-minute"))
          .contains("\"value\":\"7\"", "\"default\":false", "\"reloadable\":true");

      String logger = root + "/loggers/io.eurekaserver.core";
      assertThat(Http.send("PUT", logger, "{\"level\":\"debug\"}", ACTION).body())
          .contains("\"level\":\"debug\",\"effectiveLevel\":\"debug\"");
      assertThat(Http.send("PUT", logger, "{\"level\":null}", ACTION).body())
          .contains("\"level\":null,\"effectiveLevel\":\"info\"");
      assertThat(Http.send("PUT", logger, "{\"level\":\"loud\"}", ACTION).status()).isEqualTo(400);
    }
  }

  /** A hundred signals while requests run: each is answered, and the last file is what holds. */
  @Test
  void hundredSignals_underLoad_failNoRequest() throws Exception {
    AtomicBoolean over = new AtomicBoolean();
    ExecutorService clients = Executors.newFixedThreadPool(3);
    String log = "eureka.log.access: access.log\neureka.log.access-heartbeats: true\n";
    try (Reloading server = Reloading.start(directory, log)) {
      Registry registry = server.server().registry();
      List<Future<Integer>> all = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        String id = "a:" + i;
        all.add(clients.submit(() -> renewUntil(over, registry, id)));
      }
      for (int i = 1; i <= 100; i++) {
        server.write(log + "eureka.server.max-request-body-bytes: " + (1 + i % 7) + "MB\n");
        server.hangUp();
      }
      server.reload(log + "eureka.server.max-request-body-bytes: 9MB\n", "-> 9MB");
      over.set(true);
      for (Future<Integer> answered : all) {
        assertThat(answered.get()).isPositive();
      }
      server.server().stop();
      assertThat(server.lines()).noneMatch(line -> line.contains("Exception"));
    } finally {
      over.set(true);
      clients.shutdownNow();
    }
  }

  private static int renewUntil(AtomicBoolean over, Registry registry, String id) {
    int answered = 0;
    while (!over.get()) {
      assertThat(registry.register(InstanceBody.of("LOAD", id, "UP"))).isEqualTo(204);
      assertThat(registry.renew("LOAD", id)).isEqualTo(200);
      answered += 2;
    }
    return answered;
  }
}
