// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication;

import static org.assertj.core.api.Assertions.assertThat;

import io.eurekaserver.core.model.InstanceId;
import io.eurekaserver.core.registry.Differences;
import io.eurekaserver.core.registry.InstanceCopy;
import io.eurekaserver.core.testing.Instances;
import io.eurekaserver.replication.peer.PeerLookup;
import io.eurekaserver.replication.peer.PeerLookupException;
import io.eurekaserver.replication.peer.PeerSet;
import io.eurekaserver.replication.peer.PeerSource;
import io.eurekaserver.replication.peer.PeerUrl;
import io.eurekaserver.replication.peer.Stage;
import io.eurekaserver.replication.protocol.NodeIdentity;
import io.eurekaserver.replication.protocol.RegistryCopy;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** When a server that starts is complete, and with what. */
class RegistrySyncTest {

  private static final String B = "http://b:8761/eureka/";
  private static final String C = "http://c:8761/eureka/";
  private static final InstanceId ID = new InstanceId("ORDERS", "a");

  private final Stage stage = new Stage();
  private final PeerSet peers = stage.peers();
  private int completed;
  private List<String> listed = List.of();
  private boolean lookupFails;
  private final RegistrySync sync = sync(SyncSettings.defaults());

  private RegistrySync sync(SyncSettings settings) {
    PeerLookup lookup = new PeerLookup(new Listed(), peers, stage.scheduler, Runnable::run);
    stage.scheduler.execute(lookup::start);
    return new RegistrySync(
        stage.node,
        stage.registry.copies(),
        new RegistrySync.Peers(lookup, peers),
        settings,
        () -> completed++);
  }

  private final class Listed implements PeerSource {
    @Override
    public Finding find() throws PeerLookupException {
      if (lookupFails) {
        throw new PeerLookupException("SERVFAIL");
      }
      return new Finding(listed.stream().map(PeerUrl::of).toList(), Duration.ofSeconds(30));
    }

    @Override
    public String describe() {
      return "the test's list";
    }
  }

  private void start(String... urls) {
    listed = Stream.of(urls).toList();
    sync.start();
    stage.scheduler.runDue();
  }

  private static NodeIdentity node(String id) {
    return new NodeIdentity(id, true, List.of());
  }

  private static Differences everything() {
    return new Differences(
        List.of(
            new InstanceCopy(
                Instances.instance("ORDERS", "a"),
                Duration.ofSeconds(5),
                Duration.ofSeconds(60),
                Duration.ofSeconds(5))),
        List.of(),
        List.of());
  }

  @Test
  void noPeers_completeAtOnce() {
    start();

    assertThat(sync.isComplete()).isTrue();
    assertThat(completed).isEqualTo(1);
  }

  @Test
  void onlyItself_completeAtOnce() {
    stage.client.at("http://any:8761/eureka/").identity = node(Stage.OWN_ID);

    start("http://any:8761/eureka/");

    assertThat(sync.isComplete()).isTrue();
  }

  @Test
  void everyPeerAnswers_completeWithWhatTheyHave() {
    stage.client.at(B).identity = node("b");
    stage.client.at(B).differences = everything();
    stage.client.at(C).identity = NodeIdentity.STOCK;
    stage.client.at(C).copy =
        new RegistryCopy(
            List.of(Instances.instance("BILLS", "x")),
            Instances.instance("X", "x").lastUpdatedTimestamp());

    start(B, C);

    assertThat(sync.isComplete()).isTrue();
    assertThat(stage.registry.view().instance(ID)).isNotNull();
    assertThat(stage.client.at(C).fetched).isEqualTo(1);
    assertThat(stage.client.at(B).compared).containsExactly(List.of());
  }

  @Test
  void onePeerDoesNotAnswer_waitsAFewRoundsThenOpens() {
    stage.client.at(B).identity = node("b");

    start(B, C);
    assertThat(sync.isComplete()).isFalse();
    assertThat(sync.reason()).contains(C).doesNotContain(B);

    stage.pass(Duration.ofSeconds(8));
    assertThat(sync.isComplete()).isFalse();
    stage.pass(Duration.ofSeconds(4));
    assertThat(sync.isComplete()).isTrue();
    assertThat(sync.reason()).contains(C);
  }

  @Test
  void peerTurnsUpInTime_isCopied() {
    stage.client.at(B).identity = node("b");
    start(B, C);
    stage.pass(Duration.ofSeconds(3));

    stage.client.at(C).identity = node("c");
    stage.client.at(C).differences = everything();
    stage.pass(Duration.ofSeconds(3));

    assertThat(sync.isComplete()).isTrue();
    assertThat(stage.registry.view().instance(ID)).isNotNull();
  }

  @Test
  void nobodyAnswers_opensAfterTheLongestWait() {
    start(B, C);
    stage.pass(Duration.ofSeconds(58));
    assertThat(sync.isComplete()).isFalse();

    stage.pass(Duration.ofSeconds(4));

    assertThat(sync.isComplete()).isTrue();
    assertThat(completed).isEqualTo(1);
  }

  @Test
  void listOfPeersUnknown_waitsForIt() {
    lookupFails = true;
    start(B);
    stage.pass(Duration.ofSeconds(10));
    assertThat(sync.isComplete()).isFalse();
    assertThat(sync.reason()).contains("the list of peers");

    lookupFails = false;
    stage.client.at(B).identity = node("b");
    stage.pass(Duration.ofSeconds(5));

    assertThat(sync.isComplete()).isTrue();
  }

  @Test
  void copyingSwitchedOff_completeAtOnce() {
    RegistrySync off =
        sync(new SyncSettings(false, 5, Duration.ofSeconds(1), Duration.ofSeconds(60)));
    listed = List.of(B);

    off.start();
    stage.scheduler.runDue();

    assertThat(off.isComplete()).isTrue();
    assertThat(stage.client.at(B).compared).isEmpty();
  }
}
