// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.peers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.eurekaserver.core.testing.Fixtures;
import io.eurekaserver.it.Http;
import io.eurekaserver.it.Ports;
import io.eurekaserver.it.cluster.Address;
import io.eurekaserver.it.cluster.Cluster;
import io.eurekaserver.it.cluster.Node;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What leaves the server for a peer is what a stock server of 2.0.6 was recorded to send. */
class ITReplicationBytes {
  private static final String RECORDED = "clients/netflix-2.0.6-jersey3/";
  private static final String INSTANCE = "apps/ORDERS/ord1.example.com:orders:8080";
  private static final Duration SOON = Duration.ofSeconds(20);
  private static final ObjectMapper JSON = new ObjectMapper();

  private RecordingPeer peer;
  private Node node;

  @BeforeEach
  void start() {
    List<Address> addresses = Cluster.loopback(1, 2, Ports.free());
    Kind kind = Kind.underTest();
    peer = RecordingPeer.start(addresses.get(1));
    node = new Node(kind, addresses.get(0), kind.settings(addresses.get(1).serviceUrl())).start();
  }

  @AfterEach
  void end() {
    node.close();
    peer.close();
  }

  @Test
  void lifeOfAnInstance_isSentAsStockServersSendIt() throws IOException {
    send("POST", "apps/ORDERS", registration(), 204);
    assertSent("10-batch-register");
    send("PUT", INSTANCE + "?status=UP&lastDirtyTimestamp=1700000001000", "", 200);
    assertSent("11-batch-heartbeat");
    String later = "&lastDirtyTimestamp=1700000001500";
    send("PUT", INSTANCE + "/status?value=OUT_OF_SERVICE" + later, "", 200);
    assertSent("12-batch-statusupdate");
    send("PUT", INSTANCE + "?status=UP" + later, "", 200);
    assertSent("13-batch-heartbeat-override");
    send("DELETE", INSTANCE + "/status?value=UP" + later, "", 200);
    assertSent("14-batch-deletestatusoverride");
    send("DELETE", INSTANCE, "", 200);
    assertSent("15-batch-cancel");
  }

  /** A client's registration of the instance that the recorded batch holds. */
  private static String registration() throws IOException {
    JsonNode instance =
        recorded("10-batch-register").path("replicationList").path(0).path("instanceInfo");
    return "{\"instance\":" + instance + "}";
  }

  private void send(String method, String path, String body, int status) {
    String url = node.address().serviceUrl() + path;
    Http.Answer answer = Http.send(method, url, body, "Content-Type", "application/json");
    assertThat(answer.status()).as("%s %s: %s", method, path, answer.body()).isEqualTo(status);
  }

  /** Exactly one batch has arrived since the last time, and it is this one. */
  private void assertSent(String name) throws IOException {
    Cluster.await(name, SOON, () -> !peer.batches().isEmpty(), () -> node.child().transcript());
    assertThat(peer.batches()).hasSize(1);
    RecordingPeer.Batch batch = peer.batches().get(0);
    assertThat(Shape.of(batch.body())).as(name).isEqualTo(Shape.of(recorded(name)));
    assertThat(batch.path()).isEqualTo("/eureka/peerreplication/batch/");
    assertThat(batch.headers().getFirst("Content-Type")).isEqualTo("application/json");
    assertThat(batch.headers().getFirst("Accept")).isEqualTo("application/json");
    assertThat(batch.headers().getFirst("DiscoveryIdentity-Name")).isEqualTo("DefaultServer");
    assertThat(batch.headers()).doesNotContainKey("X-netflix-discovery-replication");
    peer.clear();
  }

  private static JsonNode recorded(String name) throws IOException {
    byte[] bytes = Fixtures.bytes(RECORDED + name + ".request.json");
    return JSON.readTree(new String(bytes, UTF_8));
  }
}
