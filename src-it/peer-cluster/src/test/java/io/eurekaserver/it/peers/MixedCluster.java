// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.peers;

import static org.assertj.core.api.Assertions.assertThat;

import io.eurekaserver.it.Http;
import io.eurekaserver.it.InstanceBody;
import io.eurekaserver.it.Ports;
import io.eurekaserver.it.cluster.Address;
import io.eurekaserver.it.cluster.Beat;
import io.eurekaserver.it.cluster.Cluster;
import io.eurekaserver.it.cluster.Node;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Our server and a stock one as peers of each other. What a client says to one is known at the
 * other, in both directions, and either may be restarted. Both live through all tests; each test
 * has instances of its own.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class MixedCluster {
  private static final Duration SOON = Duration.ofSeconds(15);
  private static final Duration RESTART = Duration.ofSeconds(60);
  private static final String APP = "MIXED";
  private static final String BEATING = "BEAT-";
  private static final int LEASE_SECONDS = 5;
  private static final long DIRTY = 1_700_000_000_000L;

  private final AtomicInteger ids = new AtomicInteger();
  private final Cluster cluster = new Cluster();
  private final Node ours;
  private final Node stock;

  MixedCluster(Kind stockKind) {
    List<Address> addresses = Cluster.loopback(1, 2, Ports.free());
    String urls = Clusters.serviceUrls(addresses);
    Kind kind = Kind.underTest();
    ours = cluster.add(new Node(kind, addresses.get(0), kind.settings(urls)));
    stock = cluster.add(new Node(stockKind, addresses.get(1), stockKind.settings(urls)));
  }

  /** Where the client is; the other one is to know what it says. */
  enum At {
    OURS,
    STOCK
  }

  @BeforeAll
  void start() {
    cluster.start();
  }

  @AfterAll
  void end() {
    cluster.close();
  }

  private Node here(At at) {
    return at == At.OURS ? ours : stock;
  }

  private Node there(At at) {
    return at == At.OURS ? stock : ours;
  }

  @ParameterizedTest
  @EnumSource
  void register_andCancel_areKnownThere(At at) {
    String id = registered(at, DIRTY);
    assertThat(here(at).registry().cancel(APP, id)).isEqualTo(200);
    awaitStatus(there(at), id, "");
  }

  @ParameterizedTest
  @EnumSource
  void override_andItsRemoval_areKnownThere(At at) {
    String id = registered(at, DIRTY);
    assertThat(here(at).registry().override(APP, id, "OUT_OF_SERVICE")).isEqualTo(200);
    awaitStatus(there(at), id, "OUT_OF_SERVICE");
    assertThat(there(at).registry().renew(APP, id)).isEqualTo(200);
    assertThat(there(at).registry().statusOf(APP, id))
        .as("after a heartbeat there")
        .isEqualTo("OUT_OF_SERVICE");
    assertThat(here(at).registry().removeOverride(APP, id, "UP")).isEqualTo(200);
    awaitStatus(there(at), id, "UP");
  }

  @ParameterizedTest
  @EnumSource
  void override_setHere_isRemovedThere(At at) {
    String id = registered(at, DIRTY);
    assertThat(here(at).registry().override(APP, id, "OUT_OF_SERVICE")).isEqualTo(200);
    awaitStatus(there(at), id, "OUT_OF_SERVICE");
    assertThat(there(at).registry().removeOverride(APP, id, "UP")).isEqualTo(200);
    awaitStatus(here(at), id, "UP");
  }

  @ParameterizedTest
  @EnumSource
  void register_newerThere_isTakenHere(At at) {
    String id = registered(at, DIRTY);
    register(there(at), id, DIRTY + 5_000);
    Cluster.awaitOn(
        List.of(here(at)),
        "the newer registration",
        SOON,
        n -> dirty(n, id).equals(Long.toString(DIRTY + 5_000)));
  }

  /** The lease there lives on heartbeats that arrive here, and ends when they end. */
  @Test
  void heartbeats_keepTheLeaseThere_whileTheyLast() throws InterruptedException {
    Set<String> live = new TreeSet<>();
    try (Beat atOurs = beat(At.OURS);
        Beat atStock = beat(At.STOCK)) {
      live.addAll(atOurs.live());
      live.addAll(atStock.live());
      Cluster.awaitOn(cluster.nodes(), "all", SOON, n -> n.missing(live).isEmpty());
      try (LossWatch watch = LossWatch.start(cluster.nodes(), live)) {
        TimeUnit.SECONDS.sleep(3L * LEASE_SECONDS);
        assertThat(watch.losses()).isEmpty();
        assertThat(watch.looks()).isPositive();
      }
      assertThat(atOurs.unknown() + atStock.unknown()).isZero();
    }
    Cluster.awaitOn(
        cluster.nodes(),
        "the end of the leases",
        SOON.multipliedBy(2),
        n -> live.stream().noneMatch(n::knows));
  }

  private Beat beat(At at) {
    Beat.Plan plan = new Beat.Plan(BEATING + at, 3, Duration.ofSeconds(1), LEASE_SECONDS);
    Beat beat = Beat.start(plan, List.of(here(at).address()));
    beat.awaitAllLive(SOON);
    return beat;
  }

  @Test
  void ours_isKilledAndRestarted_joinsFromStock() {
    Kind.assumeOurs("stock servers open while they are empty");
    String up = registered(At.STOCK, DIRTY);
    String out = registered(At.STOCK, DIRTY);
    assertThat(stock.registry().override(APP, out, "OUT_OF_SERVICE")).isEqualTo(200);
    awaitStatus(ours, out, "OUT_OF_SERVICE");
    ours.kill();
    ours.start();
    assertThat(ours.registry().statusOf(APP, up)).isEqualTo("UP");
    assertThat(ours.registry().statusOf(APP, out)).isEqualTo("OUT_OF_SERVICE");
  }

  @Test
  void stock_isKilledAndRestarted_hearsOfEverybodyAgain() {
    Beat.Plan plan = new Beat.Plan("AGAIN", 30, Duration.ofSeconds(2), 90);
    try (Beat beat = Beat.start(plan, List.of(ours.address()))) {
      beat.awaitAllLive(SOON);
      Cluster.awaitOn(List.of(stock), "all", SOON, n -> n.missing(beat.live()).isEmpty());
      stock.kill();
      stock.start();
      Cluster.awaitOn(List.of(stock), "all again", RESTART, n -> n.missing(beat.live()).isEmpty());
      assertThat(ours.missing(beat.live())).isEmpty();
      assertThat(beat.unanswered()).isZero();
      assertThat(beat.unknown()).as("nobody at ours had to register again").isZero();
    }
  }

  /** Registers an instance of its own here and waits until it is known there. */
  private String registered(At at, long dirty) {
    String id = "i-" + ids.incrementAndGet();
    register(here(at), id, dirty);
    awaitStatus(there(at), id, "UP");
    return id;
  }

  private static void register(Node node, String id, long dirty) {
    String body = InstanceBody.of(APP, id, "UP").json(dirty);
    String url = node.address().serviceUrl() + "apps/" + APP;
    assertThat(Http.send("POST", url, body, "Content-Type", "application/json").status())
        .isEqualTo(204);
  }

  private static void awaitStatus(Node node, String id, String status) {
    Cluster.awaitOn(
        List.of(node),
        id + " '" + status + "'",
        SOON,
        n -> n.registry().statusOf(APP, id).equals(status));
  }

  private static String dirty(Node node, String id) {
    return node.registry().instance(APP, id).path("lastDirtyTimestamp").asText();
  }
}
