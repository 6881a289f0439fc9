// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.peers;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.eurekaserver.it.Http;
import io.eurekaserver.it.InstanceBody;
import io.eurekaserver.it.Registry;
import io.eurekaserver.it.cluster.Beat;
import io.eurekaserver.it.cluster.Cluster;
import io.eurekaserver.it.cluster.Node;
import io.eurekaserver.it.cluster.RegistryView;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * One node of three is killed (SIGKILL) under load and comes back with an empty registry. Its
 * clients go to the others, as Eureka clients do. Leases last 10 s and are renewed every 2 s, and
 * it is away for longer than a lease: a node that forgot to renew somebody would show it.
 */
class ITKillAndRestart {
  private static final Beat.Plan LOAD = new Beat.Plan("LOAD", 500, Duration.ofSeconds(2), 10);
  private static final Duration SOON = Duration.ofSeconds(30);
  private static final int AWAY_SECONDS = 12;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Kind kind = Kind.underTest();
  private final Cluster cluster = Clusters.of(kind, 3);

  @AfterEach
  void end() {
    cluster.close();
  }

  @Test
  void nodeKilledAndRestarted_underLoad_nobodyIsLostAnywhere() throws InterruptedException {
    cluster.start();
    try (Beat beat = Beat.start(LOAD, cluster.nodes().stream().map(Node::address).toList())) {
      beat.awaitAllLive(SOON);
      Cluster.awaitOn(cluster.nodes(), "all", SOON, n -> missing(n, beat.live()).isEmpty());
      try (LossWatch watch = LossWatch.start(watched(), beat.live())) {
        killAndRestart(beat.live());
        Cluster.awaitOn(cluster.nodes(), "all", SOON, n -> missing(n, beat.live()).isEmpty());
        assertThat(watch.losses()).as("instances lost by a ready node; %s", beat).isEmpty();
        assertThat(watch.looks()).isGreaterThan(AWAY_SECONDS);
      }
      assertThat(beat.unanswered()).as(beat.toString()).isZero();
      assertThat(beat.live()).hasSize(LOAD.instances());
    }
    Cluster.awaitEqual(SOON, cluster.nodes());
  }

  /** A restarted stock server says that it is ready when it is empty. */
  private List<Node> watched() {
    return kind.stock() ? cluster.nodes().subList(0, 2) : cluster.nodes();
  }

  private void killAndRestart(Set<String> live) throws InterruptedException {
    register("leaver", cluster.node(2).registry());
    Cluster.awaitOn(cluster.nodes(), "leaver", SOON, n -> shows(n, "leaver"));
    cluster.node(2).kill();
    register("newcomer", cluster.node(0).registry());
    assertThat(cluster.node(1).registry().cancel("MOVES", "leaver")).isEqualTo(200);
    TimeUnit.SECONDS.sleep(AWAY_SECONDS);
    cluster.node(2).launch();
    Set<String> wanted = new TreeSet<>(live);
    wanted.add("MOVES/newcomer");
    RegistryView first = firstAnswer(cluster.node(2));
    cluster.node(2).awaitReady();
    if (!kind.stock()) {
      assertThat(first.missing(wanted)).as("missing in the first 200").isEmpty();
      assertThat(first.keys()).as("cancelled while it was away").doesNotContain("MOVES/leaver");
    }
  }

  /** The registry that comes with the first 200 of a node that is starting. */
  private static RegistryView firstAnswer(Node node) {
    AtomicReference<String> body = new AtomicReference<>("");
    Cluster.await(
        "first 200",
        SOON.multipliedBy(2),
        () -> {
          Http.Answer answer = node.get("/eureka/apps/");
          body.set(answer.body());
          return answer.status() == 200;
        },
        () -> node.child().transcript());
    try {
      return RegistryView.of(JSON.readTree(body.get()).path("applications"));
    } catch (JsonProcessingException e) {
      throw new AssertionError("Not JSON: " + body.get(), e);
    }
  }

  private static void register(String id, Registry at) {
    assertThat(at.register(InstanceBody.of("MOVES", id, "UP"))).isEqualTo(204);
  }

  private static boolean shows(Node node, String id) {
    return node.registry().statusOf("MOVES", id).equals("UP");
  }

  private static Set<String> missing(Node node, Set<String> wanted) {
    return node.missing(wanted);
  }
}
