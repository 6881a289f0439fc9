// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication.http;

import static io.eurekaserver.replication.http.ClientUnderTest.failure;
import static io.eurekaserver.replication.http.ClientUnderTest.value;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.common.net.InetAddresses;
import io.eurekaserver.core.model.InstanceId;
import io.eurekaserver.core.model.InstanceStatus;
import io.eurekaserver.core.registry.CancelMark;
import io.eurekaserver.core.registry.CopyEntry;
import io.eurekaserver.core.registry.Differences;
import io.eurekaserver.core.testing.Fixtures;
import io.eurekaserver.core.testing.Instances;
import io.eurekaserver.replication.http.ScriptedPeer.Received;
import io.eurekaserver.replication.http.ScriptedPeer.Reply;
import io.eurekaserver.replication.peer.PeerFailure;
import io.eurekaserver.replication.peer.PeerUrl;
import io.eurekaserver.replication.protocol.ApplicationEntries;
import io.eurekaserver.replication.protocol.ApplicationEntriesCodec;
import io.eurekaserver.replication.protocol.NodeIdentity;
import io.eurekaserver.replication.protocol.OutgoingItem;
import io.eurekaserver.replication.protocol.RegistryCopy;
import io.eurekaserver.replication.protocol.RegistryDigest;
import io.eurekaserver.replication.protocol.ReplyItem;
import java.io.ByteArrayInputStream;
import java.net.Inet6Address;
import java.net.NetworkInterface;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes out and what is made of the answers. */
class JettyPeerClientTest {

  private static final OutgoingItem CANCEL = OutgoingItem.cancel(new InstanceId("A", "i"));

  private final ScriptedPeer peer = new ScriptedPeer();
  private final ClientUnderTest tested = new ClientUnderTest();

  @AfterEach
  void stop() {
    tested.close();
    peer.close();
  }

  private Received only() {
    assertThat(peer.received).hasSize(1);
    return peer.received.get(0);
  }

  private static byte[] gunzip(byte[] bytes) throws Exception {
    return new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes();
  }

  @Test
  void replicate_mixedReply_isToldItemByItem() throws Exception {
    peer.reply = Reply.of(200, "", Fixtures.bytes("eureka-2.0.6/120-batch-mixed.response.json"));

    List<ReplyItem> items =
        value(tested.client.replicate(peer.url(), Collections.nCopies(12, CANCEL)));

    assertThat(items).hasSize(12);
    assertThat(items.get(2).statusCode()).isEqualTo(409);
    assertThat(items.get(2).entity()).isNotNull();
    assertThat(only().line()).isEqualTo("POST /eureka/peerreplication/batch/ HTTP/1.1");
  }

  @Test
  void replicate_recordedGzipReply_isUnpacked() throws Exception {
    peer.reply =
        Reply.of(
            200,
            "Content-Encoding: gzip\r\nVary: Accept-Encoding\r\n",
            Fixtures.rawBytes("netflix-1.10.18/041-batch-gzip.response.json.gz"));

    assertThat(value(tested.client.replicate(peer.url(), List.of(CANCEL)))).hasSize(1);
  }

  @Test
  void replicate_otherNumberOfResults_isRefused() {
    peer.reply = Reply.of(200, "{\"responseList\":[{\"statusCode\":200}]}");

    PeerFailure failure = failure(tested.client.replicate(peer.url(), List.of(CANCEL, CANCEL)));

    assertThat(failure.kind()).isEqualTo(PeerFailure.Kind.REFUSED);
    assertThat(failure).hasMessageContaining("2 items").hasMessageContaining("1 results");
  }

  /** Spring's servers answer 400 to gzip: only who wants it gets it. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void replicate_largeBatch_isGzippedOnlyIfSettingsSaySo(boolean compress) throws Exception {
    List<OutgoingItem> many = Collections.nCopies(200, CANCEL);
    peer.reply =
        Reply.of(
            200,
            "{\"responseList\":["
                + String.join(",", Collections.nCopies(200, "{\"statusCode\":404}"))
                + "]}");
    PeerClientSettings settings = ClientUnderTest.settings(Duration.ofSeconds(10), compress);

    try (ClientUnderTest other = new ClientUnderTest(settings, Connections.JDK)) {
      value(other.client.replicate(peer.url(), many));
    }

    Received batch = only();
    assertThat(batch.headers().get("Content-Encoding")).isEqualTo(compress ? "gzip" : null);
    byte[] plain = compress ? gunzip(batch.body()) : batch.body();
    assertThat(new String(plain, UTF_8)).startsWith("{\"replicationList\":[{\"appName\":\"A\"");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void asgStatus_isOnePutMarkedAsCopy(boolean enabled) throws Exception {
    value(tested.client.replicateAsgStatus(peer.url(), "pay ments/v1", enabled));

    assertThat(only().line())
        .isEqualTo(
            "PUT /eureka/asg/pay%20ments%2Fv1/status?value="
                + (enabled ? "ENABLED" : "DISABLED")
                + " HTTP/1.1");
    assertThat(only().headers()).containsEntry("x-netflix-discovery-replication", "true");
    assertThat(only().headers()).containsEntry("Content-Length", "0");
  }

  @Test
  void fetchAll_recordedRegistry_isReadWithTheServersTime() throws Exception {
    peer.reply =
        Reply.of(
            200,
            "Content-Encoding: gzip\r\nDate: Fri, 20 Nov 2026 09:04:35 GMT\r\n",
            Fixtures.rawBytes("eureka-2.0.6/034-apps-full-json-gzip.response.json.gz"));

    RegistryCopy copy = value(tested.client.fetchAll(peer.url()));

    assertThat(copy.instances()).hasSize(4);
    assertThat(copy.serverMillis()).isEqualTo(1795165475000L);
    assertThat(only().line()).isEqualTo("GET /eureka/apps/ HTTP/1.1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Date: yesterday\r\n"})
  void fetchAll_withoutUsableDate_takesTheOwnClock(String header) throws Exception {
    peer.reply = Reply.of(200, header, "{\"applications\":{}}".getBytes(UTF_8));

    assertThat(value(tested.client.fetchAll(peer.url())).serverMillis())
        .isEqualTo(ClientUnderTest.NOW.toEpochMilli());
  }

  @Test
  void fetchAll_badInstance_isLeftOutAndCounted() throws Exception {
    peer.reply =
        Reply.of(
            200,
            "{\"applications\":{\"application\":[{\"name\":\"A\",\"instance\":"
                + "[{\"app\":\"A\"},{\"instanceId\":\"i\",\"app\":\"A\",\"hostName\":\"h\","
                + "\"ipAddr\":\"1\",\"dataCenterInfo\":{\"name\":\"MyOwn\"}}]}]}}");

    assertThat(value(tested.client.fetchAll(peer.url())).instances()).hasSize(1);
    assertThat(tested.client.unusableInstances()).isEqualTo(1);
  }

  @Test
  void identify_ourKind_tellsItsIdentity() throws Exception {
    peer.reply = Reply.of(200, "{\"nodeId\":\"n2\",\"complete\":true,\"peers\":[\"n1\"]}");

    assertThat(value(tested.client.identify(peer.url())))
        .isEqualTo(new NodeIdentity("n2", true, List.of("n1")));
    assertThat(only().line()).isEqualTo("GET /eureka/peer/v1/identity HTTP/1.1");
  }

  @ParameterizedTest
  @ValueSource(ints = {302, 400, 401, 403, 404, 405, 406, 501})
  void identify_whoDoesNotKnowThePath_isStock(int status) throws Exception {
    peer.reply = Reply.of(status, "{\"timestamp\":\"...\",\"status\":404}");

    assertThat(value(tested.client.identify(peer.url())).isStock()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"<html>a dashboard</html>", "", "{\"status\":\"UP\"}"})
  void identify_whoAnswersSomethingElse_isStock(String body) throws Exception {
    peer.reply = Reply.of(200, body);

    assertThat(value(tested.client.identify(peer.url()))).isEqualTo(NodeIdentity.STOCK);
  }

  @Test
  void digest_isRead() throws Exception {
    peer.reply =
        Reply.gzipped(
            200,
            "{\"node\":{\"nodeId\":\"n2\"},\"applications\":{\"A\":\"0000000000000010\"}}"
                .getBytes(UTF_8));

    RegistryDigest digest = value(tested.client.digest(peer.url()));

    assertThat(digest.applications()).isEqualTo(Map.of("A", 16L));
    assertThat(only().line()).isEqualTo("GET /eureka/peer/v1/digest HTTP/1.1");
  }

  @Test
  void compare_sendsWhatWeKnow_gzippedWhenLarge() throws Exception {
    peer.reply =
        Reply.of(
            200,
            "{\"cancels\":[{\"app\":\"A\",\"id\":\"i\",\"lastDirtyTimestamp\":7,\"ageMs\":8}]}");
    CopyEntry entry = new CopyEntry("i", true, 7, InstanceStatus.UP, InstanceStatus.UNKNOWN);
    List<ApplicationEntries> ours =
        List.of(new ApplicationEntries("A", Collections.nCopies(500, entry)));

    Differences differences = value(tested.client.compare(peer.url(), ours));

    assertThat(differences.cancels())
        .containsExactly(new CancelMark(new InstanceId("A", "i"), 7, Duration.ofMillis(8)));
    assertThat(only().line()).isEqualTo("POST /eureka/peer/v1/differences HTTP/1.1");
    assertThat(only().headers()).containsEntry("Content-Encoding", "gzip");
    assertThat(
            ApplicationEntriesCodec.decode(new ByteArrayInputStream(gunzip(only().body())), UTF_8))
        .isEqualTo(ours);
  }

  @Test
  void manyExchanges_oneAfterTheOther_useOneConnection() throws Exception {
    peer.reply = Reply.of(200, "{\"responseList\":[{\"statusCode\":200}]}");

    for (int i = 0; i < 20; i++) {
      value(tested.client.replicate(peer.url(), List.of(CANCEL)));
    }

    assertThat(peer.connections).hasValue(1);
  }

  @Test
  void ipv6Literal_isReached() throws Exception {
    assumeTrue(NetworkInterface.networkInterfaces().anyMatch(JettyPeerClientTest::hasIpv6));
    try (ScriptedPeer six = new ScriptedPeer("::1")) {
      six.reply = Reply.of(200, "{\"nodeId\":\"six\"}");
      PeerUrl url = PeerUrl.of("http://[::1]:" + six.port() + "/eureka/");

      assertThat(value(tested.client.identify(url)).nodeId()).isEqualTo("six");
      assertThat(six.received.get(0).headers()).containsEntry("Host", "[::1]:" + six.port());
    }
  }

  private static boolean hasIpv6(NetworkInterface network) {
    return network
        .inetAddresses()
        .anyMatch(a -> a instanceof Inet6Address && a.isLoopbackAddress());
  }

  /** A name stands for several machines, the first of which is down. */
  @Test
  void nameWithSeveralAddresses_isTriedInTurn() throws Exception {
    peer.reply = Reply.of(200, "{\"nodeId\":\"second\"}");
    PeerAddresses.Lookup lookup =
        host -> List.of(InetAddresses.forString("127.0.0.2"), InetAddresses.forString("127.0.0.1"));

    try (ClientUnderTest other = new ClientUnderTest(ClientUnderTest.settings(), lookup)) {
      assertThat(value(other.client.identify(peer.url("eureka.example.com"))).nodeId())
          .isEqualTo("second");
    }
    assertThat(only().headers()).containsEntry("Host", "eureka.example.com:" + peer.port());
  }

  /** Threads with names tell who works in a thread dump; daemons never keep a process alive. */
  @Test
  void threads_areNamedDaemonsAndEnd() throws Exception {
    peer.reply = Reply.of(404, "");
    ClientUnderTest other = new ClientUnderTest();
    value(other.client.identify(peer.url("localhost")));

    List<Thread> threads = clientThreads();
    tested.close();
    other.close();

    assertThat(threads).isNotEmpty().allMatch(Thread::isDaemon);
    await().untilAsserted(() -> assertThat(clientThreads()).isEmpty());
  }

  private static List<Thread> clientThreads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().startsWith("peer-"))
        .toList();
  }

  @Test
  void registrationItem_isAsRecordedFromRealPeers() throws Exception {
    peer.reply = Reply.of(200, "{\"responseList\":[{\"statusCode\":200}]}");

    value(
        tested.client.replicate(
            peer.url(), List.of(OutgoingItem.register(Instances.instance("A", "i")))));

    assertThat(new String(only().body(), UTF_8))
        .startsWith(
            "{\"replicationList\":[{\"appName\":\"A\",\"id\":\"i\",\"lastDirtyTimestamp\":1000,"
                + "\"status\":\"UP\",\"instanceInfo\":{\"instanceId\":\"i\"")
        .endsWith(",\"action\":\"Register\"}]}");
  }
}
