// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication;

import static org.assertj.core.api.Assertions.assertThat;

import io.eurekaserver.core.model.InstanceId;
import io.eurekaserver.core.model.InstanceInfo;
import io.eurekaserver.core.model.LeaseInfo;
import io.eurekaserver.core.registry.Differences;
import io.eurekaserver.core.registry.InstanceCopy;
import io.eurekaserver.core.registry.Origin;
import io.eurekaserver.core.testing.Instances;
import io.eurekaserver.core.testing.ManualTime;
import io.eurekaserver.replication.peer.PeerKind;
import io.eurekaserver.replication.peer.PeerSet;
import io.eurekaserver.replication.peer.PeerUrl;
import io.eurekaserver.replication.peer.ReturnWay;
import io.eurekaserver.replication.peer.ScriptedPeers;
import io.eurekaserver.replication.peer.Stage;
import io.eurekaserver.replication.protocol.NodeIdentity;
import io.eurekaserver.replication.protocol.RegistryCopy;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is asked of peers on a timer, and what is taken. */
class HealingTest {

  private static final String B = "http://b:8761/eureka/";
  private static final InstanceId ID = new InstanceId("ORDERS", "a");
  private static final Duration ROUND = Duration.ofSeconds(37);

  private final Stage stage = new Stage();
  private final PeerSet peers = stage.peers();
  private final ScriptedPeers.Script b = stage.client.at(B);

  private void heals(NodeIdentity identity) {
    b.identity = identity;
    peers.update(List.of(PeerUrl.of(B)));
    new Healing(stage.node, stage.registry.copies(), peers, HealingSettings.defaults()).start();
  }

  private static NodeIdentity node(String... peersOfIt) {
    return new NodeIdentity("b", true, List.of(peersOfIt));
  }

  private static Differences missing(InstanceInfo instance) {
    return new Differences(
        List.of(
            new InstanceCopy(
                instance, Duration.ofSeconds(10), Duration.ofSeconds(60), Duration.ofSeconds(10))),
        List.of(),
        List.of());
  }

  @Test
  void round_equalDigests_asksForNothingMore() {
    stage.registry.register(Instances.instance("ORDERS", "a"), Origin.CLIENT);
    b.digest = stage.registry.copies().digests();

    heals(node());
    stage.pass(ROUND);

    assertThat(b.compared).isEmpty();
  }

  @Test
  void round_applicationDiffers_takesWhatIsMissingAndCountsIt() {
    b.digest = Map.of("ORDERS", 7L);
    b.differences = missing(Instances.instance("ORDERS", "a"));

    heals(node());
    stage.pass(ROUND);

    assertThat(stage.registry.view().instance(ID)).isNotNull();
    assertThat(b.compared.get(0).get(0).app()).isEqualTo("ORDERS");
    assertThat(peers.reports().get(0).repairs().registered()).isEqualTo(1);
  }

  @Test
  void round_onlyApplicationsThatDiffer_areCompared() {
    stage.registry.register(Instances.instance("ORDERS", "a"), Origin.CLIENT);
    stage.registry.register(Instances.instance("BILLS", "a"), Origin.CLIENT);
    b.digest =
        Map.of("ORDERS", stage.registry.copies().digests().get("ORDERS"), "BILLS", 1L, "NEW", 2L);

    heals(node());
    stage.pass(ROUND);

    assertThat(b.compared.get(0))
        .extracting(entries -> entries.app())
        .containsExactly("BILLS", "NEW");
  }

  @Test
  void peer_thatDoesNotListUs_isCalledOneWayAfterAMinute() {
    heals(node());
    stage.pass(ROUND);
    assertThat(peers.all().get(0).returnWay()).isEqualTo(ReturnWay.UNKNOWN);

    stage.pass(ROUND.multipliedBy(3));

    assertThat(peers.all().get(0).returnWay()).isEqualTo(ReturnWay.MISSING);
    b.identity = node(Stage.OWN_ID);
    stage.pass(ROUND);
    assertThat(peers.all().get(0).returnWay()).isEqualTo(ReturnWay.OPEN);
  }

  /** A node is given back to a stock server at the same address. */
  @Test
  void peer_thatBecomesAStockServer_isTreatedAsOne() {
    heals(node());
    stage.pass(ROUND);
    b.digestRefused = true;
    b.identity = NodeIdentity.STOCK;

    stage.pass(ROUND.multipliedBy(3));

    assertThat(peers.all().get(0).kind()).isEqualTo(PeerKind.STOCK);
    assertThat(b.fetched).isEqualTo(1);
  }

  @Test
  void stockPeer_isPulledAtOnceAndThenEveryFiveMinutes() {
    heals(NodeIdentity.STOCK);
    stage.pass(ROUND);
    assertThat(b.fetched).isEqualTo(1);
    stage.pass(Duration.ofMinutes(4));
    assertThat(b.fetched).isEqualTo(1);
    stage.pass(Duration.ofMinutes(2));
    assertThat(b.fetched).isEqualTo(2);
  }

  @Test
  void stockPeer_instanceThatItOnlyKeepsForLong_isNotTaken() {
    long now = ManualTime.START_MILLIS;
    b.copy = new RegistryCopy(List.of(renewedAt(now - 100_000)), now);

    heals(NodeIdentity.STOCK);
    stage.pass(ROUND);

    assertThat(stage.registry.view().instance(ID)).as("its lease of 90 s is over").isNull();
  }

  @Test
  void stockPeer_instanceThatLives_isTakenWithTheRestOfItsLease() {
    long now = ManualTime.START_MILLIS;
    b.copy = new RegistryCopy(List.of(renewedAt(now - 60_000)), now);

    heals(NodeIdentity.STOCK);
    stage.pass(ROUND.minusSeconds(1));
    assertThat(stage.registry.view().instance(ID)).isNotNull();
    long age =
        stage.clock.millis()
            - stage.registry.view().instance(ID).leaseInfo().lastRenewalTimestamp();

    assertThat(Duration.ofMillis(age)).isBetween(Duration.ofSeconds(60), Duration.ofSeconds(97));
  }

  /** As stock servers report it: the time of the renewal plus the duration. */
  private static InstanceInfo renewedAt(long millis) {
    return Instances.draft("ORDERS", "a")
        .leaseInfo(new LeaseInfo(30, 90, millis - 500_000, millis + 90_000, 0, 0))
        .lastUpdatedTimestamp(millis - 500_000)
        .build();
  }
}
