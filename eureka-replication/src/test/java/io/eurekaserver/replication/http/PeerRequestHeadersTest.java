// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication.http;

import static io.eurekaserver.replication.http.ClientUnderTest.value;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.eurekaserver.core.model.InstanceId;
import io.eurekaserver.core.testing.Fixtures;
import io.eurekaserver.replication.http.ScriptedPeer.Reply;
import io.eurekaserver.replication.protocol.OutgoingItem;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The headers of our requests beside those that real peers sent (protocol, section 6.2). */
class PeerRequestHeadersTest {

  private static final String BATCH = "POST /eureka/peerreplication/batch/ HTTP/1.1";

  private final ScriptedPeer peer = new ScriptedPeer();
  private final ClientUnderTest tested = new ClientUnderTest();

  @AfterEach
  void stop() {
    tested.close();
    peer.close();
  }

  static List<String> requestsOfRealPeers() {
    return Fixtures.CLIENTS.stream()
        .flatMap(folder -> Fixtures.files(folder).stream())
        .filter(file -> file.matches(".*-batch-.*meta.json"))
        .toList();
  }

  private Map<String, String> headersOfABatch(String hostOrUserInfoAndHost) throws Exception {
    peer.reply = Reply.of(200, "{\"responseList\":[{\"statusCode\":200}]}");
    OutgoingItem item = OutgoingItem.cancel(new InstanceId("A", "i"));
    value(tested.client.replicate(peer.url(hostOrUserInfoAndHost), List.of(item)));
    assertThat(peer.received).hasSize(1);
    assertThat(peer.received.get(0).line()).isEqualTo(BATCH);
    return peer.received.get(0).headers();
  }

  /** Framing, agent and addresses are each sender's own; gzip of the body is a setting. */
  @ParameterizedTest
  @MethodSource("requestsOfRealPeers")
  void batch_hasTheHeadersOfRealPeers(String file) throws Exception {
    Map<String, String> real = recordedHeaders(Fixtures.bytes(file));
    for (String own :
        List.of("Host", "Connection", "User-Agent", "Transfer-Encoding", "Content-Encoding")) {
      real.remove(own);
    }
    real.put("DiscoveryIdentity-Id", ClientUnderTest.OWN.ipAddr());

    Map<String, String> ours = new TreeMap<>(headersOfABatch("127.0.0.1"));
    ours.keySet().removeAll(List.of("Host", "User-Agent", "Content-Length"));

    assertThat(ours.remove("x-eureka-node-id")).isEqualTo("node-1");
    assertThat(ours.remove("x-eureka-batch")).isEqualTo("1");
    assertThat(ours).isEqualTo(real);
  }

  private static Map<String, String> recordedHeaders(byte[] meta) throws IOException {
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    try (JsonParser json = new JsonFactory().createParser(meta)) {
      while (!"request_headers".equals(json.currentName())) {
        json.nextToken();
      }
      json.nextToken();
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        headers.put(json.currentName(), json.nextTextValue());
      }
    }
    return headers;
  }

  @Test
  void agentAndHost_areOurs() throws Exception {
    assertThat(headersOfABatch("127.0.0.1"))
        .containsEntry("User-Agent", "eureka-server")
        .containsEntry("Host", "127.0.0.1:" + peer.port());
  }

  @ParameterizedTest
  @CsvSource({
    "user:secret, user:secret",
    "us%40er:p%3Aa%2Fss%25%C3%BC, us@er:p:a/ss%ü",
    "user:a+b, user:a+b",
    "user:, user:",
    "user, user"
  })
  void credentials_areSentDecodedAndNotInTheAddress(String inUrl, String plain) throws Exception {
    Map<String, String> headers = headersOfABatch(inUrl + "@127.0.0.1");

    assertThat(headers.get("Authorization"))
        .isEqualTo("Basic " + Base64.getEncoder().encodeToString(plain.getBytes(UTF_8)));
    assertThat(headers).containsEntry("Host", "127.0.0.1:" + peer.port());
  }

  @Test
  void cookies_areNotKept() throws Exception {
    peer.reply = Reply.of(404, "Set-Cookie: JSESSIONID=1; Path=/\r\n", new byte[0]);
    value(tested.client.identify(peer.url()));
    value(tested.client.identify(peer.url()));

    assertThat(peer.received.get(1).headers()).doesNotContainKey("Cookie");
    assertThat(peer.received.get(1).headers()).doesNotContainKey("Authorization");
  }
}
