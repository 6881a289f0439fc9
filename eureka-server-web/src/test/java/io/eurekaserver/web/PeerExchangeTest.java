// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.when;

import io.eurekaserver.core.model.InstanceId;
import io.eurekaserver.core.model.InstanceStatus;
import io.eurekaserver.core.registry.CopyEntry;
import io.eurekaserver.core.registry.Differences;
import io.eurekaserver.core.registry.InstanceCopy;
import io.eurekaserver.core.registry.Origin;
import io.eurekaserver.core.testing.Instances;
import io.eurekaserver.replication.http.HostLookup;
import io.eurekaserver.replication.http.JettyPeerClient;
import io.eurekaserver.replication.http.OwnIdentity;
import io.eurekaserver.replication.http.PeerClientSettings;
import io.eurekaserver.replication.peer.PeerUrl;
import io.eurekaserver.replication.protocol.ApplicationEntries;
import io.eurekaserver.replication.protocol.OutgoingItem;
import io.eurekaserver.replication.protocol.ReplyItem;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Our own client speaks to our own server: both sides of every exchange between peers. */
class PeerExchangeTest {

  private final TestEureka eureka = new TestEureka();
  private final PeerUrl peer = PeerUrl.of("http://127.0.0.1:" + eureka.server.port() + "/eureka/");
  private final JettyPeerClient client =
      new JettyPeerClient(
          PeerClientSettings.defaults(),
          new OwnIdentity("n9", "10.0.0.9"),
          InstantSource.system(),
          HostLookup.JDK);

  @BeforeEach
  void start() {
    client.start();
  }

  @AfterEach
  void stop() {
    client.stop();
    eureka.close();
  }

  private static <T> T value(CompletableFuture<T> future) throws Exception {
    return future.get(30, TimeUnit.SECONDS);
  }

  @Test
  void identityAndDigest_arrive() throws Exception {
    when(eureka.copies.digests()).thenReturn(Map.of("A", -1L));

    assertThat(value(client.identify(peer))).isEqualTo(eureka.identity);
    assertThat(value(client.digest(peer)).applications()).isEqualTo(Map.of("A", -1L));
  }

  /** Large enough that both bodies are gzipped. */
  @Test
  void differences_arrive() throws Exception {
    List<CopyEntry> entries =
        Collections.nCopies(
            300, new CopyEntry("i", true, 5, InstanceStatus.UP, InstanceStatus.UNKNOWN));
    InstanceCopy copy =
        new InstanceCopy(
            Instances.instance("A", "i"),
            Duration.ofMillis(-5),
            Duration.ofMillis(6),
            Duration.ofMillis(7));
    Differences theirs = new Differences(Collections.nCopies(100, copy), List.of(), List.of());
    when(eureka.copies.differences("A", entries)).thenReturn(theirs);

    Differences arrived =
        value(client.compare(peer, List.of(new ApplicationEntries("A", entries))));

    assertThat(arrived).usingRecursiveComparison().isEqualTo(theirs);
  }

  @Test
  void batchAndRegistry_arrive() throws Exception {
    eureka.registry.register(Instances.instance("B", "b"), Origin.CLIENT);

    List<ReplyItem> replies =
        value(
            client.replicate(
                peer,
                List.of(
                    OutgoingItem.register(Instances.instance("A", "i")),
                    OutgoingItem.cancel(new InstanceId("A", "nobody")))));

    assertThat(replies).extracting(ReplyItem::statusCode).containsExactly(200, 404);
    assertThat(value(client.fetchAll(peer)).instances())
        .extracting(instance -> instance.id().toString())
        .containsExactlyInAnyOrder("A/i", "B/b");
  }

  @Test
  void asgStatus_arrivesAsACopy() throws Exception {
    try (TestEureka aws = TestEureka.withGroups()) {
      PeerUrl url = PeerUrl.of("http://127.0.0.1:" + aws.server.port() + "/eureka/");

      assertThat(client.replicateAsgStatus(url, "g/1 ü", false))
          .succeedsWithin(Duration.ofSeconds(30));
      assertThat(aws.replicatedGroups).isEmpty();
    }
  }
}
