// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication.peer;

import static org.assertj.core.api.Assertions.assertThat;

import io.eurekaserver.core.model.InstanceInfo;
import io.eurekaserver.core.registry.Origin;
import io.eurekaserver.core.testing.Instances;
import io.eurekaserver.replication.protocol.NodeIdentity;
import io.eurekaserver.replication.protocol.OutgoingItem;
import io.eurekaserver.replication.protocol.ReplicationAction;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who is told of changes, given what was found and who answers there. */
class PeerSetTest {

  private static final String B = "http://b:8761/eureka/";
  private static final String C = "http://c:8761/eureka/";
  private static final InstanceInfo INSTANCE = Instances.instance("ORDERS", "a");

  private final Stage stage = new Stage();
  private final PeerSet peers = stage.peers();

  private static NodeIdentity node(String id) {
    return new NodeIdentity(id, true, List.of());
  }

  private void update(String... urls) {
    peers.update(Stream.of(urls).map(PeerUrl::of).toList());
    stage.scheduler.runDue();
  }

  private List<String> targets() {
    return peers.targets().stream().map(peer -> peer.url().toString()).toList();
  }

  private void registerAndTell() {
    stage.registry.register(INSTANCE, Origin.CLIENT);
    peers.tell(PeerTask.register(INSTANCE));
    stage.pass(Duration.ofMillis(50));
  }

  @Test
  void targets_ownIdBehindAnyName_isLeftOut() {
    stage.client.at("http://balancer/eureka/").identity = node(Stage.OWN_ID);
    stage.client.at(B).identity = node("b");

    update("http://balancer/eureka/", B);

    assertThat(targets()).containsExactly(B);
  }

  @Test
  void update_tellsOfPeersThatComeAreWhoTheyAreAndGo() {
    stage.client.at(B).identity = node("b");

    update(B);
    update();

    assertThat(stage.news)
        .containsExactly(
            "Peer " + B + " was found",
            "Peer " + B + " is node b",
            "Peer " + B + " is no longer among the peers");
  }

  @Test
  void targets_nodeWithTwoAddresses_isToldOnce() {
    stage.client.at(B).identity = node("b");
    stage.client.at("http://10.0.0.2:8761/eureka/").identity = node("b");

    update(B, "http://10.0.0.2:8761/eureka/");

    assertThat(targets()).containsExactly(B);
  }

  @Test
  void targets_twoStockServers_areTwo() {
    stage.client.at(B).identity = NodeIdentity.STOCK;
    stage.client.at(C).identity = NodeIdentity.STOCK;

    update(B, C);

    assertThat(targets()).containsExactly(B, C);
  }

  @Test
  void targets_ownHostAndPortThatNobodyAnswers_isTakenForThisServer() {
    update(Stage.OWN, "http://own:8762/eureka/");

    assertThat(targets()).as("the port counts").containsExactly("http://own:8762/eureka/");
  }

  @Test
  void targets_ownHostAndPortWhereAnotherNodeAnswers_isAPeer() {
    stage.client.at(Stage.OWN).identity = node("other");

    update(Stage.OWN);

    assertThat(targets()).containsExactly(Stage.OWN);
  }

  @Test
  void targets_nodeThatStartsLateAtWhatLooksLikeTheOwnAddress_isFound() {
    update(Stage.OWN);
    stage.pass(Duration.ofSeconds(20));
    assertThat(targets()).isEmpty();

    stage.client.at(Stage.OWN).identity = node("late");
    stage.pass(Duration.ofSeconds(5));

    assertThat(targets()).containsExactly(Stage.OWN);
  }

  /** What changes between its start and the moment when it is found would come late otherwise. */
  @Test
  void tell_nodeThatStartsLateAtWhatLooksLikeTheOwnAddress_getsWhatWaits() {
    update(Stage.OWN);
    stage.client.at(Stage.OWN).identity = node("late");

    registerAndTell();

    assertThat(stage.client.at(Stage.OWN).items).hasSize(1);
  }

  @Test
  void tell_thisServerItself_isSentNothing() {
    update(Stage.OWN);
    stage.client.at(Stage.OWN).identity = node(Stage.OWN_ID);

    registerAndTell();

    assertThat(stage.client.at(Stage.OWN).items).isEmpty();
    assertThat(peers.isNobodyTold()).isTrue();
  }

  @Test
  void targets_urlThatTheOperatorCallsOwn_isNeverAsked() {
    PeerSet mine =
        new PeerSet(
            stage.node,
            ReplicationSettings.defaults(),
            new PeerEvents((p, t, r) -> {}, p -> {}, p -> {}, stage.news::add),
            new OwnAddress(PeerUrl.of(B), java.util.Set.of(), () -> 8761));

    mine.update(List.of(PeerUrl.of(B), PeerUrl.of(C)));

    assertThat(mine.all()).extracting(peer -> peer.url().toString()).containsExactly(C);
  }

  @Test
  void tell_peerThatCannotBeReached_getsItWhenItTurnsUp() {
    update(B);
    registerAndTell();

    stage.client.at(B).identity = node("b");
    stage.pass(Duration.ofSeconds(5));

    assertThat(stage.client.at(B).items)
        .extracting(OutgoingItem::target)
        .containsExactly(INSTANCE.id());
    assertThat(stage.recovered).hasSize(1);
  }

  @Test
  void tell_addressThatBecameThisServer_isSentNothing() {
    stage.client.at(B).identity = node("b");
    update(B);
    stage.client.at(B).failure = PeerFailure.Kind.UNREACHABLE;
    registerAndTell();

    stage.client.at(B).failure = null;
    stage.client.at(B).identity = node(Stage.OWN_ID);
    stage.pass(Duration.ofSeconds(5));

    assertThat(stage.client.at(B).items).isEmpty();
    assertThat(targets()).isEmpty();
  }

  @Test
  void tell_instanceThatIsGoneWhenItsTurnComes_isNotSent() {
    stage.client.at(B).identity = node("b");
    update(B);

    peers.tell(PeerTask.register(INSTANCE));
    peers.tell(PeerTask.heartbeat(Instances.instance("ORDERS", "other")));
    stage.pass(Duration.ofSeconds(1));

    assertThat(stage.client.at(B).items).isEmpty();
  }

  /** Else an override that waited out a cut would outrank one that was set later elsewhere. */
  @Test
  void tell_oldDecision_isLeftToHealingWithOurKind() {
    stage.registry.register(INSTANCE, Origin.CLIENT);
    update(B, C);
    peers.tell(peers.decision(ReplicationAction.STATUS_UPDATE, INSTANCE));
    stage.pass(Duration.ofSeconds(8));

    stage.client.at(B).identity = node("b");
    stage.client.at(C).identity = NodeIdentity.STOCK;
    stage.pass(Duration.ofSeconds(8));

    assertThat(stage.client.at(B).items).isEmpty();
    assertThat(stage.client.at(C).items).hasSize(1);
    assertThat(stage.recovered).as("and healing follows").hasSize(2);
  }

  @Test
  void update_peerMissing_isToldNoMoreAndItsChangesAreCounted() {
    update(B, C);
    stage.registry.register(INSTANCE, Origin.CLIENT);
    Peer b = peers.all().get(0);
    peers.tell(PeerTask.register(INSTANCE));

    update(C);

    assertThat(targets()).containsExactly(C);
    assertThat(b.report(false).changes().counts().discarded()).isEqualTo(1);
  }

  @Test
  void update_sameUrlAgain_keepsThePeerAndWhatWaitsForIt() {
    update(B);
    Peer before = peers.all().get(0);

    update(C, B);

    assertThat(peers.all()).contains(before).hasSize(2);
  }

  @Test
  void nodeIds_onlyOfOurKind() {
    stage.client.at(B).identity = node("b");
    stage.client.at(C).identity = NodeIdentity.STOCK;

    update(B, C);

    assertThat(peers.nodeIds()).containsExactly("b");
  }

  @Test
  void drain_sendsWhatWaits() {
    stage.client.at(B).identity = node("b");
    update(B);
    stage.registry.register(INSTANCE, Origin.CLIENT);
    peers.tell(PeerTask.heartbeat(INSTANCE));

    var drained = peers.drain(Duration.ofSeconds(1));
    stage.pass(Duration.ofMillis(1));

    assertThat(drained).isCompleted();
    assertThat(stage.client.at(B).items).hasSize(1);
  }

  @Test
  void tellGroup_goesToEveryPeer() {
    stage.client.at(B).identity = node("b");
    update(B);

    peers.tellGroup("web", false);
    stage.pass(Duration.ofMillis(50));

    assertThat(stage.client.at(B).groups).containsExactly("web=false");
  }

  /**
   * A request costs more than hundreds of heartbeats, but stock servers expect no more than 250.
   */
  @Test
  void tell_manyHeartbeats_oneBatchForTheOwnKindOnly() {
    stage.client.at(B).identity = node("b");
    stage.client.at(C).identity = NodeIdentity.STOCK;
    update(B, C);
    for (int i = 0; i < 600; i++) {
      InstanceInfo instance = Instances.instance("ORDERS", "i" + i);
      stage.registry.register(instance, Origin.PEER);
      peers.tell(PeerTask.heartbeat(instance));
    }
    stage.scheduler.runDue();
    stage.pass(Duration.ofSeconds(1));

    assertThat(stage.client.at(B).batches).containsExactly(600);
    assertThat(stage.client.at(C).batches).containsExactly(250, 250, 100);
  }
}
