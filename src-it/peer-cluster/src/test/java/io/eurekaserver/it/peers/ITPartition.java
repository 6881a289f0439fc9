// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.peers;

import static org.assertj.core.api.Assertions.assertThat;

import io.eurekaserver.it.Http;
import io.eurekaserver.it.InstanceBody;
import io.eurekaserver.it.cluster.Address;
import io.eurekaserver.it.cluster.Beat;
import io.eurekaserver.it.cluster.Cluster;
import io.eurekaserver.it.cluster.Namespaces;
import io.eurekaserver.it.cluster.Node;
import io.eurekaserver.it.cluster.RegistryView;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Three nodes on machines of their own; the network between the third and the others is silent for
 * a minute while clients write on both sides. A minute is less than the default lease, so nobody
 * whose server is on the other side may be evicted.
 */
class ITPartition {
  private static final int PORT = 8761;
  private static final Beat.Plan LOAD = new Beat.Plan("LOAD", 90, Duration.ofSeconds(3), 90);
  private static final Duration SOON = Duration.ofSeconds(30);
  private static final int CUT_SECONDS = 60;

  /** Nobody can tell the order of two decisions on two nodes within a second. */
  private static final int DECIDED_SECONDS = 2;

  private static final long BEFORE = 1_700_000_000_000L;
  private static final long LATER = BEFORE + 1;

  /** Digests are compared every 30 s at the latest 45 s after the last time. */
  private static final Duration HEAL = Duration.ofSeconds(60);

  private final Kind kind = Kind.underTest();
  private Namespaces machines;
  private Cluster cluster;

  @BeforeEach
  void startNodes() {
    machines = Namespaces.create(3);
    List<Address> addresses =
        IntStream.range(0, 3).mapToObj(i -> new Address(machines.host(i), PORT)).toList();
    cluster = new Cluster();
    List<String> settings = kind.settings(Clusters.serviceUrls(addresses));
    for (int i = 0; i < 3; i++) {
      cluster.add(new Node(kind, addresses.get(i), machines.prefix(i), settings));
    }
    cluster.start();
  }

  @AfterEach
  void end() {
    cluster.close();
    machines.close();
  }

  @Test
  void partition_withWritesOnBothSides_endsInOneRegistry() throws InterruptedException {
    try (Beat beat = Beat.start(LOAD, cluster.nodes().stream().map(Node::address).toList())) {
      beat.awaitAllLive(SOON);
      writeBefore();
      cluster.awaitEqual(SOON);
      TimeUnit.SECONDS.sleep(DECIDED_SECONDS);
      machines.cut(2);
      writeAtFirst(cluster.node(0));
      writeAtThird(cluster.node(2));
      TimeUnit.SECONDS.sleep(CUT_SECONDS);
      assertSeparate(beat);
      machines.heal(2);
      Cluster.awaitOn(cluster.nodes(), "news", HEAL, this::showsNews);
      if (!kind.stock()) {
        assertOne(cluster.awaitEqual(HEAL));
      }
      assertThat(beat.unknown()).as("%s", beat).isZero();
    }
  }

  private void writeBefore() {
    for (String id : List.of("stays", "left-0", "left-2", "out-0", "out-2", "back-2", "moved")) {
      register(cluster.node(1), id, BEFORE);
    }
    assertThat(cluster.node(1).registry().override("SHOP", "back-2", "OUT_OF_SERVICE"))
        .isEqualTo(200);
  }

  private void writeAtFirst(Node node) {
    register(node, "new-0", LATER);
    assertThat(node.registry().cancel("SHOP", "left-0")).isEqualTo(200);
    assertThat(node.registry().override("SHOP", "out-0", "OUT_OF_SERVICE")).isEqualTo(200);
  }

  private void writeAtThird(Node node) {
    register(node, "new-2", LATER);
    register(node, "moved", LATER);
    assertThat(node.registry().cancel("SHOP", "left-2")).isEqualTo(200);
    assertThat(node.registry().override("SHOP", "out-2", "OUT_OF_SERVICE")).isEqualTo(200);
    assertThat(node.registry().removeOverride("SHOP", "back-2", "UP")).isEqualTo(200);
  }

  /** Without this, all else would prove nothing. Nobody alive is missing on either side. */
  private void assertSeparate(Beat beat) {
    assertThat(cluster.node(0).view().keys()).contains("SHOP/new-0").doesNotContain("SHOP/new-2");
    assertThat(cluster.node(2).view().keys()).contains("SHOP/new-2").doesNotContain("SHOP/new-0");
    for (Node node : cluster.nodes()) {
      assertThat(node.missing(beat.live())).as(node.address().host()).isEmpty();
    }
  }

  /** Between stock servers only renewals heal: there the newcomers renew. */
  private boolean showsNews(Node node) {
    if (kind.stock()) {
      cluster.node(0).registry().renew("SHOP", "new-0");
      cluster.node(2).registry().renew("SHOP", "new-2");
      cluster.node(2).registry().renew("SHOP", "moved");
    }
    RegistryView view = node.view();
    return view.keys().containsAll(List.of("SHOP/new-0", "SHOP/new-2", "SHOP/stays"))
        && view.instances().get("SHOP/moved").dirty().equals("" + LATER);
  }

  private static void assertOne(RegistryView view) {
    assertThat(view.keys()).doesNotContain("SHOP/left-0", "SHOP/left-2");
    assertThat(status(view, "out-0")).isEqualTo("OUT_OF_SERVICE");
    assertThat(status(view, "out-2")).isEqualTo("OUT_OF_SERVICE");
    assertThat(status(view, "back-2")).isEqualTo("UP");
  }

  private static String status(RegistryView view, String id) {
    return view.instances().get("SHOP/" + id).status();
  }

  private static void register(Node node, String id, long dirty) {
    String body = InstanceBody.of("SHOP", id, "UP").json(dirty);
    String url = node.address().serviceUrl() + "apps/SHOP";
    assertThat(Http.send("POST", url, body, "Content-Type", "application/json").status())
        .isEqualTo(204);
  }
}
