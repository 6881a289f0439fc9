// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.eurekaserver.core.model.InstanceInfo;
import io.eurekaserver.core.model.InstanceStatus;
import io.eurekaserver.core.registry.Differences;
import io.eurekaserver.core.registry.InstanceCopy;
import io.eurekaserver.core.registry.Origin;
import io.eurekaserver.core.testing.Instances;
import io.eurekaserver.replication.Comparison.Difference;
import io.eurekaserver.replication.Comparison.Kind;
import io.eurekaserver.replication.peer.PeerFailure;
import io.eurekaserver.replication.peer.PeerSet;
import io.eurekaserver.replication.peer.PeerUrl;
import io.eurekaserver.replication.peer.ScriptedPeers;
import io.eurekaserver.replication.peer.Stage;
import io.eurekaserver.replication.protocol.ApplicationEntries;
import io.eurekaserver.replication.protocol.NodeIdentity;
import io.eurekaserver.replication.protocol.RegistryCopy;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an operator sees of the difference between two registries, and what it costs the peer. */
class ComparisonsTest {

  private static final String B = "http://b:8761/eureka/";

  private final Stage stage = new Stage();
  private final PeerSet peers = stage.peers();
  private final ScriptedPeers.Script peer = stage.client.at(B);
  private final Comparisons comparisons =
      new Comparisons(stage.registry.view(), stage.registry.copies(), peers, stage.client);

  private void here(InstanceInfo... instances) {
    Stream.of(instances).forEach(instance -> stage.registry.register(instance, Origin.CLIENT));
  }

  /** The peer has these, and speaks as one of our own kind or as a stock server. */
  private void there(boolean stock, InstanceInfo... instances) {
    peer.identity = stock ? NodeIdentity.STOCK : new NodeIdentity("b", true, List.of());
    peer.copy = new RegistryCopy(List.of(instances), 0);
    peer.differences =
        new Differences(
            Stream.of(instances).map(ComparisonsTest::copy).toList(), List.of(), List.of());
    Map<String, Long> digest = new HashMap<>();
    Stream.of(instances).forEach(instance -> digest.put(instance.app(), -1L));
    peer.digest = digest;
    peers.update(List.of(PeerUrl.of(B)));
  }

  private static InstanceCopy copy(InstanceInfo instance) {
    Duration second = Duration.ofSeconds(1);
    return new InstanceCopy(instance, second, second, second);
  }

  private Comparison compare() {
    return Objects.requireNonNull(comparisons.compare(B)).join();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void everyKindOfDifference_isNamed_inOrder(boolean stock) {
    here(
        Instances.instance("A", "equal"),
        Instances.instance("A", "here"),
        Instances.instance("B", "override"),
        Instances.instance("B", "status"),
        Instances.instance("B", "version"));
    there(
        stock,
        Instances.instance("C", "there"),
        Instances.draft("B", "version").lastDirtyTimestamp(Instances.DIRTY + 1).build(),
        Instances.instance("B", "status", InstanceStatus.DOWN),
        Instances.draft("B", "override").overriddenStatus(InstanceStatus.DOWN).build(),
        Instances.instance("A", "equal"));

    Comparison found = compare();

    assertThat(found.same()).isEqualTo(1);
    assertThat(found.differences())
        .extracting(difference -> difference.id().id(), Difference::kind)
        .containsExactly(
            tuple("here", Kind.MISSING_THERE),
            tuple("override", Kind.OVERRIDE),
            tuple("status", Kind.STATUS),
            tuple("version", Kind.VERSION),
            tuple("there", Kind.MISSING_HERE));
    assertThat(found.differences().get(0).there()).isNull();
    assertThat(found.differences().get(2).there().status()).isEqualTo(InstanceStatus.DOWN);
    assertThat(found.differences().get(2).here().status()).isEqualTo(InstanceStatus.UP);
    assertThat(found.differences().get(4).here()).isNull();
  }

  /** Only to look changes nothing here. */
  @Test
  void nothingIsRepaired() {
    here(Instances.instance("A", "here"));
    there(false, Instances.instance("A", "there"));

    compare();

    assertThat(stage.registry.view().committed("A", "there")).isNull();
    assertThat(stage.registry.view().committed("A", "here")).isNotNull();
    assertThat(peer.items).isEmpty();
  }

  @Test
  void ownKind_equalDigests_areNotAskedFurther() {
    here(Instances.instance("A", "one"), Instances.instance("B", "two"));
    there(false);
    peer.digest = stage.registry.copies().digests();

    Comparison found = compare();

    assertThat(found).isEqualTo(new Comparison(2, List.of()));
    assertThat(peer.compared).isEmpty();
    assertThat(peer.fetched).isZero();
  }

  /** What a comparison costs depends on what differs, not on how much there is. */
  @Test
  void ownKind_isAskedOnlyForApplicationsThatDiffer() {
    here(Instances.instance("A", "one"), Instances.instance("B", "two"));
    there(false, Instances.instance("B", "two"), Instances.instance("B", "three"));
    Map<String, Long> digest = new HashMap<>(stage.registry.copies().digests());
    digest.put("B", -1L);
    peer.digest = digest;

    Comparison found = compare();

    assertThat(found.same()).isEqualTo(2);
    assertThat(found.differences()).extracting(Difference::kind).containsExactly(Kind.MISSING_HERE);
    assertThat(peer.compared).containsExactly(List.of(new ApplicationEntries("B", List.of())));
    assertThat(peer.fetched).isZero();
  }

  @Test
  void emptyPeer_misses_everything() {
    here(Instances.instance("A", "one"));
    there(true);

    assertThat(compare().differences())
        .extracting(Difference::kind)
        .containsExactly(Kind.MISSING_THERE);
  }

  /** Nobody is told of leases that ran out, so a peer without them lacks nothing. */
  @Test
  void leaseThatRanOut_doesNotCount() {
    here(Instances.instance("A", "one"));
    stage.pass(Duration.ofSeconds(91));
    there(true);

    assertThat(compare()).isEqualTo(new Comparison(0, List.of()));
  }

  @Test
  void unreachablePeer_failsInWords() {
    peers.update(List.of(PeerUrl.of(B)));

    assertThatThrownBy(this::compare)
        .hasCauseInstanceOf(PeerFailure.class)
        .hasMessageContaining("connection refused by " + B);
  }

  @Test
  void peerThatRefusesItsDigest_fails() {
    there(false);
    peer.digestRefused = true;

    assertThatThrownBy(this::compare).hasMessageContaining("answered 404");
  }

  @Test
  void whoIsNoPeer_isNotAsked() {
    there(false);

    assertThat(comparisons.compare("http://elsewhere:8761/eureka/")).isNull();
    assertThat(comparisons.compare("http://b:8761/eureka")).isNotNull();
  }

  @Test
  void thisServerItself_isNoPeer() {
    peer.identity = new NodeIdentity(Stage.OWN_ID, true, List.of());
    peers.update(List.of(PeerUrl.of(B)));

    assertThat(comparisons.compare(B)).isNull();
  }
}
