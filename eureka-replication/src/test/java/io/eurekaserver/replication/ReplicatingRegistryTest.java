// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication;

import static io.eurekaserver.core.model.InstanceStatus.OUT_OF_SERVICE;
import static io.eurekaserver.core.model.InstanceStatus.UP;
import static io.eurekaserver.replication.protocol.ReplicationAction.CANCEL;
import static io.eurekaserver.replication.protocol.ReplicationAction.DELETE_STATUS_OVERRIDE;
import static io.eurekaserver.replication.protocol.ReplicationAction.HEARTBEAT;
import static io.eurekaserver.replication.protocol.ReplicationAction.REGISTER;
import static io.eurekaserver.replication.protocol.ReplicationAction.STATUS_UPDATE;
import static org.assertj.core.api.Assertions.assertThat;

import io.eurekaserver.core.model.InstanceId;
import io.eurekaserver.core.model.InstanceStatus;
import io.eurekaserver.core.registry.Heartbeat;
import io.eurekaserver.core.registry.Origin;
import io.eurekaserver.core.registry.StatusChange;
import io.eurekaserver.core.testing.Instances;
import io.eurekaserver.replication.peer.PeerSet;
import io.eurekaserver.replication.peer.PeerUrl;
import io.eurekaserver.replication.peer.ScriptedPeers;
import io.eurekaserver.replication.peer.Stage;
import io.eurekaserver.replication.protocol.NodeIdentity;
import io.eurekaserver.replication.protocol.OutgoingItem;
import io.eurekaserver.replication.protocol.ReplicationAction;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** What peers are told of, and what not (protocol, section 6.1). */
class ReplicatingRegistryTest {

  private static final String B = "http://b:8761/eureka/";
  private static final InstanceId ID = new InstanceId("ORDERS", "a");

  private final Stage stage = new Stage();
  private final PeerSet peers = stage.peers();
  private final ReplicatingRegistry registry =
      new ReplicatingRegistry(stage.registry, stage.registry.view(), peers);
  private final ScriptedPeers.Script b = stage.client.at(B);

  ReplicatingRegistryTest() {
    stage.registry.tell(registry);
    b.identity = new NodeIdentity("b", true, List.of());
    peers.update(List.of(PeerUrl.of(B)));
  }

  private List<ReplicationAction> told() {
    stage.pass(Duration.ofSeconds(1));
    List<ReplicationAction> actions = b.items.stream().map(OutgoingItem::action).toList();
    b.items.clear();
    return actions;
  }

  private void register(Origin origin) {
    registry.register(Instances.instance("ORDERS", "a"), origin);
  }

  private void registered() {
    register(Origin.CLIENT);
    told();
  }

  private static Heartbeat heartbeat(OptionalLong dirty, Origin origin) {
    return Heartbeat.of("ORDERS", "a", dirty, origin);
  }

  private static StatusChange change(InstanceStatus status, Origin origin) {
    return new StatusChange(ID, status, OptionalLong.empty(), origin);
  }

  @Test
  void everyAction_ofAClient_isTold() {
    register(Origin.CLIENT);
    assertThat(told()).containsExactly(REGISTER);
    registry.renew(heartbeat(OptionalLong.empty(), Origin.CLIENT));
    assertThat(told()).containsExactly(HEARTBEAT);
    registry.overrideStatus(change(OUT_OF_SERVICE, Origin.CLIENT));
    assertThat(told()).containsExactly(STATUS_UPDATE);
    registry.removeOverride(change(UP, Origin.OPERATOR));
    assertThat(told()).containsExactly(DELETE_STATUS_OVERRIDE);
    registry.updateMetadata(ID, Map.of("k", "v"), Origin.CLIENT);
    assertThat(told()).containsExactly(REGISTER);
    registry.cancel(ID, Origin.CLIENT);
    assertThat(told()).containsExactly(CANCEL);
  }

  @Test
  void everyAction_ofAPeer_isNotTold() {
    register(Origin.PEER);
    registry.renew(heartbeat(OptionalLong.empty(), Origin.PEER));
    registry.overrideStatus(change(OUT_OF_SERVICE, Origin.PEER));
    registry.overrideStatus(change(OUT_OF_SERVICE, Origin.PEER));
    registry.removeOverride(change(UP, Origin.PEER));
    registry.removeOverride(change(UP, Origin.PEER));
    registry.updateMetadata(ID, Map.of("k", "v"), Origin.PEER);
    registry.cancel(ID, Origin.PEER);

    assertThat(told()).isEmpty();
  }

  @Test
  void whatDidNotSucceed_isNotTold() {
    registry.renew(heartbeat(OptionalLong.empty(), Origin.CLIENT));
    registry.cancel(ID, Origin.CLIENT);
    registry.overrideStatus(change(UP, Origin.CLIENT));
    registry.removeOverride(change(UP, Origin.CLIENT));

    assertThat(told()).isEmpty();
  }

  @Test
  void overrides_thatChangeNothingHere_areToldAll() {
    registered();

    registry.overrideStatus(change(UP, Origin.CLIENT));
    registry.removeOverride(change(UP, Origin.CLIENT));

    assertThat(told()).containsExactly(STATUS_UPDATE, DELETE_STATUS_OVERRIDE);
  }

  @Test
  void heartbeat_thatAsksForARegistration_isToldAsTheLeaseWasRenewed() {
    registered();

    registry.renew(heartbeat(OptionalLong.of(Instances.DIRTY + 1), Origin.CLIENT));

    assertThat(told()).containsExactly(HEARTBEAT);
  }

  @Test
  void cancelAndRegistration_leaveInTheirOrder() {
    registered();

    registry.cancel(ID, Origin.CLIENT);
    register(Origin.CLIENT);

    assertThat(told()).containsExactly(CANCEL, REGISTER);
  }

  @Test
  void registrationAndCancel_leaveAsTheCancelOnly() {
    registered();

    register(Origin.CLIENT);
    registry.cancel(ID, Origin.CLIENT);

    assertThat(told()).endsWith(CANCEL).doesNotContain(HEARTBEAT);
  }

  @Test
  void heartbeat_carriesTheOverride() {
    registered();
    registry.overrideStatus(change(OUT_OF_SERVICE, Origin.CLIENT));
    told();

    registry.renew(heartbeat(OptionalLong.empty(), Origin.CLIENT));
    stage.pass(Duration.ofSeconds(1));

    assertThat(b.items.get(0).overriddenStatus()).isEqualTo(OUT_OF_SERVICE);
  }
}
