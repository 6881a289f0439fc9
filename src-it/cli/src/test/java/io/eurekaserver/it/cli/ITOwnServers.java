// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.eurekaserver.it.Child;
import io.eurekaserver.it.InstanceBody;
import io.eurekaserver.it.Ports;
import io.eurekaserver.it.ServerLaunch;
import io.eurekaserver.it.ServerProcess;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every command at two servers of our kind that are a cluster. */
class ITOwnServers {

  private static final Duration DEADLINE = Duration.ofSeconds(20);

  private static ServerProcess first;
  private static ServerProcess second;

  @BeforeAll
  static void start() {
    int a = Ports.free();
    int b = Ports.free();
    String peers = "http://localhost:%d/eureka/,http://localhost:%d/eureka/".formatted(a, b);
    first = launch(peers).port(a).start();
    second = launch(peers).port(b).start();
    first.registry().register(InstanceBody.of("ORDERS", "orders-1", "UP"));
    first.registry().register(InstanceBody.of("ORDERS", "orders-2", "DOWN"));
    await("replication")
        .atMost(DEADLINE)
        .until(() -> second.registry().statusOf("ORDERS", "orders-2").equals("DOWN"));
  }

  private static ServerLaunch launch(String peers) {
    return new ServerLaunch()
        .args("--eureka.client.service-url.defaultZone=" + peers)
        .args("--eureka.console.actions=true", "--eureka.client.register-with-eureka=false");
  }

  @AfterAll
  static void stop() {
    first.close();
    second.close();
  }

  private static Ended run(String... words) {
    return Command.at(first.serviceUrl()).run(words);
  }

  @Test
  void apps_areATable() {
    Ended apps = run("apps", "orders-1");
    assertThat(apps.code()).as(apps.toString()).isZero();
    assertThat(apps.normal())
        .startsWith("NAME INSTANCES UP DOWN STARTING OUT OF SERVICE UNKNOWN VIPS ZONES\nORDERS ");
  }

  @Test
  void instances_inAPipe_haveNoColorsAndAreNotCut() {
    Ended instances = run("instances", "orders-2", "--app", "orders");
    assertThat(instances.normal())
        .contains("\nORDERS orders-2 DOWN - orders-2.example.com 8080 AGE 10.0.0.1 a ")
        .doesNotContain("\u001b")
        .hasLineCount(2);
  }

  @Test
  void instances_onFortyColumns_fit() {
    Ended instances = Command.at(first.serviceUrl(), 40).run("instances", "--app", "orders");
    assertThat(instances.out().lines()).hasSize(3).allMatch(line -> line.length() <= 40);
    assertThat(instances.err()).contains("--output json");
  }

  @Test
  void show_ofOneThatIsNotThere_isOne() {
    assertThat(run("show", "ORDERS/orders-1").normal())
        .contains("\nlease\n", "\n renewalIntervalMs ", "\n explanation ");
    Ended nobody = run("show", "ORDERS/nobody");
    assertThat(nobody.code()).isEqualTo(1);
    assertThat(nobody.err()).contains("ORDERS/nobody is not registered at http://localhost");
  }

  @Test
  void peers_ofACluster_areWhole() {
    await("exchanges").atMost(DEADLINE).until(() -> run("peers").code() == 0);
    assertThat(run("peers").normal())
        .contains("[1] http://")
        .contains(" ok")
        .contains("The cluster is whole.");
  }

  @Test
  void diff_ofTheNodes_isNone() {
    await("equal registries")
        .atMost(DEADLINE)
        .untilAsserted(
            () -> {
              Ended diff = run("diff", first.serviceUrl(), second.serviceUrl());
              assertThat(diff.code()).as(diff.toString()).isZero();
            });
  }

  @Test
  void override_showsInTheEventsThatSomebodyFollows() {
    first.registry().register(InstanceBody.of("MAIL", "mail-1", "UP"));
    try (Child events = Command.at(first.serviceUrl()).start("events", "-f", "--app", "MAIL")) {
      await("the registration")
          .atMost(DEADLINE)
          .until(() -> events.lines().stream().anyMatch(line -> line.contains("registered")));
      Ended done = run("override", "MAIL/mail-1", "OUT_OF_SERVICE", "-y", "-r", "new disk");
      assertThat(done.code()).as(done.toString()).isZero();
      assertThat(first.registry().statusOf("MAIL", "mail-1")).isEqualTo("OUT_OF_SERVICE");
      await("the event")
          .atMost(DEADLINE)
          .untilAsserted(
              () -> assertThat(events.transcript()).contains("overridden", "operator", "new disk"));
    }
  }

  @Test
  void watch_seesAnInstanceComeAndGo() {
    try (Child watch =
        Command.at(second.serviceUrl()).start("watch", "--app", "SHORT", "--every", "200ms")) {
      await("the beginning").atMost(DEADLINE).until(() -> watch.transcript().contains("Watching"));
      first.registry().register(InstanceBody.of("SHORT", "s-1", "UP"));
      await("came").atMost(DEADLINE).until(() -> watch.transcript().contains("came  SHORT  s-1"));
      assertThat(run("cancel", "SHORT/s-1", "--yes", "--reason", "test").code()).isZero();
      await("went").atMost(DEADLINE).until(() -> watch.transcript().contains("went  SHORT  s-1"));
    }
  }

  @Test
  void change_whereNobodyCanBeAsked_isRefused() {
    Ended refused = run("cancel", "ORDERS/orders-1", "--reason", "test");
    assertThat(refused.code()).isEqualTo(2);
    assertThat(first.registry().statusOf("ORDERS", "orders-1")).isEqualTo("UP");
  }

  @Test
  void quarantine_keepsAnInstanceOutUntilItIsLifted() {
    InstanceBody bad = InstanceBody.of("BAD", "bad-1", "UP");
    first.registry().register(bad);
    Ended quarantined = run("quarantine", "BAD/bad-1", "--for", "1h", "-y", "-r", "broken");
    assertThat(quarantined.code()).as(quarantined.toString()).isZero();
    assertThat(first.registry().register(bad)).isBetween(400, 499);
    assertThat(run("show", "BAD/bad-1").err()).contains("in quarantine until", "broken");
    assertThat(run("quarantine", "BAD/bad-1", "--lift", "-y", "-r", "mended").code()).isZero();
    assertThat(first.registry().register(bad)).isEqualTo(204);
  }

  @Test
  void doctor_findsALoopbackName() {
    Ended doctor = run("doctor", first.serviceUrl(), second.serviceUrl(), "--ignore", "duplicates");
    assertThat(doctor.code()).as(doctor.toString()).isBetween(0, 1);
    assertThat(doctor.out()).contains("NOTE     authentication").doesNotContain("PROBLEM  peers");
  }

  @Test
  void bench_cancelsWhatItRegistered_alsoWhenItIsEnded() {
    Ended bench = run("bench", first.serviceUrl(), "--instances", "20", "--time", "500ms");
    assertThat(bench.code()).as(bench.toString()).isZero();
    assertThat(bench.normal()).contains("register 20 0 ").contains("cancel 20 0 ");
    assertThat(run("apps", "bench").code()).isEqualTo(1);

    try (Child cut = Command.at("").start("bench", first.serviceUrl(), "--time", "60s")) {
      await("load").atMost(DEADLINE).until(() -> cut.transcript().contains(" requests, 0 errors"));
      cut.terminate();
      cut.awaitExit(DEADLINE);
      assertThat(cut.transcript()).contains("Cancelled what was registered.");
    }
    assertThat(run("apps", "bench").code()).isEqualTo(1);
  }

  @Test
  void completion_isAScriptOfBash() throws Exception {
    Path script = Files.createTempFile("completion", ".sh");
    Files.writeString(script, run("completion").out());
    try (Child bash =
        Child.start("bash", new ProcessBuilder("bash", "-n", script.toString()), line -> {})) {
      assertThat(bash.awaitExit(DEADLINE)).as(bash.transcript()).isZero();
      assertThat(bash.lines()).isEmpty();
    } finally {
      Files.delete(script);
    }
  }

  @Test
  void server_startedByItsName_isTheServer() {
    try (Child serve = Command.at("").start("serve", "--server.port=0", "--no.such.key=1")) {
      await("ready").atMost(DEADLINE).until(() -> serve.transcript().contains(" ready on http"));
    }
  }
}
