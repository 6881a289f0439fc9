// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication;

import static org.assertj.core.api.Assertions.assertThat;

import io.eurekaserver.core.model.InstanceId;
import io.eurekaserver.core.model.InstanceInfo;
import io.eurekaserver.core.model.InstanceStatus;
import io.eurekaserver.core.registry.Origin;
import io.eurekaserver.core.testing.Instances;
import io.eurekaserver.replication.peer.PeerSet;
import io.eurekaserver.replication.peer.PeerTask;
import io.eurekaserver.replication.peer.PeerUrl;
import io.eurekaserver.replication.peer.ScriptedPeers;
import io.eurekaserver.replication.peer.Stage;
import io.eurekaserver.replication.protocol.NodeIdentity;
import io.eurekaserver.replication.protocol.ReplicationAction;
import io.eurekaserver.replication.protocol.ReplyItem;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every branch of what follows from a peer's answer (protocol, sections 4.6, 6.5). */
class ReconciliationTest {

  private static final String B = "http://b:8761/eureka/";
  private static final InstanceId ID = new InstanceId("ORDERS", "a");

  private final Stage stage = new Stage();
  private final Reconciliation reconciliation = new Reconciliation(stage.registry, true);
  private final PeerSet peers = stage.peers(reconciliation);
  private final ScriptedPeers.Script b = stage.client.at(B);

  ReconciliationTest() {
    b.identity = new NodeIdentity("b", true, List.of());
    peers.update(List.of(PeerUrl.of(B)));
    stage.registry.register(Instances.instance("ORDERS", "a"), Origin.CLIENT);
  }

  private void heartbeatIsAnswered(int status, InstanceInfo entity) {
    b.reply = new ReplyItem(status, entity == null ? null : entity.toDraft());
    peers.tell(PeerTask.heartbeat(Instances.instance("ORDERS", "a")));
    stage.pass(Duration.ofSeconds(1));
  }

  private static InstanceInfo newer(InstanceStatus override) {
    return Instances.draft("ORDERS", "a")
        .lastDirtyTimestamp(Instances.DIRTY + 5)
        .status(InstanceStatus.DOWN)
        .overriddenStatus(override)
        .build();
  }

  @Test
  void heartbeat_notFound_isFollowedByTheRegistration() {
    heartbeatIsAnswered(404, null);

    assertThat(b.items.get(1).action()).isEqualTo(ReplicationAction.REGISTER);
    assertThat(b.items.get(1).instance()).isSameAs(stage.registry.view().committed("ORDERS", "a"));
    assertThat(reconciliation.registeredAgain()).isEqualTo(1);
  }

  @Test
  void heartbeat_notFoundAfterTheInstanceLeft_isFollowedByNothing() {
    b.reply = new ReplyItem(404, null);
    peers.tell(PeerTask.heartbeat(Instances.instance("ORDERS", "a")));
    stage.scheduler.runDue();
    stage.registry.cancel(ID, Origin.CLIENT);
    int sent = b.items.size();
    stage.pass(Duration.ofSeconds(2));

    assertThat(b.items.size()).isLessThanOrEqualTo(sent);
  }

  @Test
  void heartbeat_conflict_takesThePeersNewerInstance() {
    heartbeatIsAnswered(409, newer(InstanceStatus.UNKNOWN));

    InstanceInfo now = stage.registry.view().committed("ORDERS", "a");
    assertThat(now.lastDirtyTimestamp()).isEqualTo(Instances.DIRTY + 5);
    assertThat(now.status()).isEqualTo(InstanceStatus.DOWN);
    assertThat(reconciliation.takenOver()).isEqualTo(1);
    assertThat(b.items).as("what a peer told is not told back").hasSize(1);
  }

  @Test
  void heartbeat_conflictWithOverride_takesTheOverrideToo() {
    heartbeatIsAnswered(409, newer(InstanceStatus.OUT_OF_SERVICE));

    assertThat(stage.registry.view().overrides()).containsEntry(ID, InstanceStatus.OUT_OF_SERVICE);
  }

  @Test
  void heartbeat_conflictWithOlderInstance_changesNothing() {
    InstanceInfo older =
        newer(InstanceStatus.UNKNOWN).toDraft().lastDirtyTimestamp(Instances.DIRTY - 1).build();
    heartbeatIsAnswered(409, older);

    assertThat(stage.registry.view().committed("ORDERS", "a").lastDirtyTimestamp())
        .isEqualTo(Instances.DIRTY);
  }

  @Test
  void heartbeat_conflictAfterTheInstanceLeft_doesNotBringItBack() {
    stage.registry.cancel(ID, Origin.CLIENT);
    reconciliation.onReply(
        peers.all().get(0),
        PeerTask.heartbeat(Instances.instance("ORDERS", "a")),
        new ReplyItem(409, newer(InstanceStatus.UNKNOWN).toDraft()));

    assertThat(stage.registry.view().instance(ID)).isNull();
  }

  @Test
  void heartbeat_conflictWithUnusableInstance_isCounted() {
    b.reply = new ReplyItem(409, InstanceInfo.draft().app("OTHER"));
    peers.tell(PeerTask.heartbeat(Instances.instance("ORDERS", "a")));
    stage.pass(Duration.ofSeconds(1));

    assertThat(reconciliation.refused()).isEqualTo(1);
    assertThat(stage.registry.view().instance(ID)).isNotNull();
  }

  @Test
  void heartbeat_conflictWhereTimestampsDoNotCount_changesNothing() {
    Reconciliation deaf = new Reconciliation(stage.registry, false);
    deaf.onReply(
        peers.all().get(0),
        PeerTask.heartbeat(Instances.instance("ORDERS", "a")),
        new ReplyItem(409, newer(InstanceStatus.UNKNOWN).toDraft()));

    assertThat(deaf.takenOver()).isZero();
    assertThat(stage.registry.view().committed("ORDERS", "a").lastDirtyTimestamp())
        .isEqualTo(Instances.DIRTY);
  }

  @Test
  void others_failed_areCountedAndNotTriedAgain() {
    b.reply = new ReplyItem(404, null);
    peers.tell(PeerTask.cancel(Instances.instance("ORDERS", "a"), Duration.ofSeconds(30)));
    stage.pass(Duration.ofSeconds(5));

    assertThat(b.items).hasSize(1);
    assertThat(reconciliation.refused()).isEqualTo(1);
  }
}
