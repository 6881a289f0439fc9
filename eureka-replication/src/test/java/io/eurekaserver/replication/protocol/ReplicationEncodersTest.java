// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.eurekaserver.core.codec.DecodeException;
import io.eurekaserver.core.codec.Format;
import io.eurekaserver.core.codec.InstanceDecoder;
import io.eurekaserver.core.codec.JsonInput;
import io.eurekaserver.core.model.DataCenter;
import io.eurekaserver.core.model.InstanceDraft;
import io.eurekaserver.core.model.InstanceId;
import io.eurekaserver.core.model.InstanceInfo;
import io.eurekaserver.core.model.InstanceStatus;
import io.eurekaserver.core.testing.Fixtures;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Batches and replies leave as real servers write them, byte for byte. */
class ReplicationEncodersTest {

  private static final InstanceDecoder INSTANCES = new InstanceDecoder(() -> Instant.EPOCH);

  static List<String> batchesOfRealPeers() {
    return Fixtures.CLIENTS.stream()
        .flatMap(folder -> Fixtures.files(folder).stream())
        .filter(file -> file.matches(".*-batch-.*request.*"))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("batchesOfRealPeers")
  void encode_whatRealPeerSent_isEqualByteForByte(String file) throws Exception {
    byte[] recorded = Fixtures.bytes(file);
    List<ReplicationItem> items =
        new ReplicationBatchDecoder(INSTANCES, 10)
            .decode(new ByteArrayInputStream(recorded), UTF_8);

    byte[] ours =
        ReplicationBatchEncoder.encode(
            items.stream().map(ReplicationEncodersTest::outgoing).toList());

    assertThat(new String(ours, UTF_8)).isEqualTo(new String(recorded, UTF_8));
  }

  /** Through the factories, so that these are shown to set the fields that real peers set. */
  private static OutgoingItem outgoing(ReplicationItem item) {
    InstanceId target = new InstanceId(item.appName(), item.id());
    ReplicationAction action = Objects.requireNonNull(item.action());
    InstanceStatus override = InstanceStatus.named(item.overriddenStatus());
    return switch (action) {
      case REGISTER -> OutgoingItem.register(item.instance().build());
      case HEARTBEAT -> OutgoingItem.heartbeat(instance(item, target), override);
      case STATUS_UPDATE -> OutgoingItem.statusUpdate(instance(item, target));
      case DELETE_STATUS_OVERRIDE -> OutgoingItem.deleteStatusOverride(instance(item, target));
      case CANCEL -> OutgoingItem.cancel(target);
    };
  }

  private static InstanceInfo instance(ReplicationItem item, InstanceId target) {
    return InstanceInfo.draft()
        .app(target.app())
        .instanceId(target.id())
        .hostName("h")
        .ipAddr("1")
        .dataCenter(DataCenter.MY_OWN)
        .status(InstanceStatus.ofJson(item.status()))
        .lastDirtyTimestamp(item.lastDirtyTimestamp())
        .build();
  }

  @Test
  void encode_noItems_isAnEmptyList() {
    assertThat(new String(ReplicationBatchEncoder.encode(List.of()), UTF_8))
        .isEqualTo("{\"replicationList\":[]}");
  }

  @Test
  void encode_twoItems_areSeparated() {
    OutgoingItem cancel = OutgoingItem.cancel(new InstanceId("A", "i\"1"));

    assertThat(new String(ReplicationBatchEncoder.encode(List.of(cancel, cancel)), UTF_8))
        .isEqualTo(
            "{\"replicationList\":[{\"appName\":\"A\",\"id\":\"i\\\"1\",\"action\":\"Cancel\"},"
                + "{\"appName\":\"A\",\"id\":\"i\\\"1\",\"action\":\"Cancel\"}]}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "eureka-2.0.6/120-batch-mixed",
        "eureka-1.10.18/120-batch-mixed",
        "eureka-2.0.6/121-batch-heartbeat-override",
        "eureka-2.0.6/123-batch-cancel",
        "eureka-2.0.6/124-batch-empty"
      })
  void encodeReply_whatRealServerAnswered_isEqualByteForByte(String name) throws Exception {
    byte[] recorded = Fixtures.bytes(name + ".response.json");
    List<ReplicationResult> results =
        JsonInput.read(new ByteArrayInputStream(recorded), UTF_8, ReplicationEncodersTest::results);

    assertThat(new String(ReplicationReplyEncoder.encode(results, Format.JSON), UTF_8))
        .isEqualTo(new String(recorded, UTF_8));
  }

  private static List<ReplicationResult> results(JsonParser json)
      throws DecodeException, IOException {
    List<ReplicationResult> results = new ArrayList<>();
    int code = 0;
    InstanceInfo entity = null;
    while (json.nextToken() != null) {
      JsonToken token = json.currentToken();
      if (token == JsonToken.VALUE_NUMBER_INT) {
        code = json.getIntValue();
      } else if (token == JsonToken.START_OBJECT && "responseEntity".equals(json.currentName())) {
        entity = INSTANCES.read(json).build();
      } else if (token == JsonToken.END_OBJECT && code != 0) {
        results.add(new ReplicationResult(code, entity));
        code = 0;
        entity = null;
      }
    }
    return results;
  }

  @Test
  void encodeReply_inXml_isEqualByteForByte() {
    byte[] ours = ReplicationReplyEncoder.encode(List.of(ReplicationResult.of(404)), Format.XML);

    assertThat(new String(ours, UTF_8))
        .isEqualTo(
            new String(Fixtures.bytes("eureka-2.0.6/127-batch-no-accept-xml.response.xml"), UTF_8));
  }

  @Test
  void encodeReply_inXmlWithEntity_nestsTheInstance() {
    InstanceInfo entity =
        draft().leaseInfo(null).lastUpdatedTimestamp(1).lastDirtyTimestamp(2).build();

    String ours =
        new String(
            ReplicationReplyEncoder.encode(List.of(new ReplicationResult(409, entity)), Format.XML),
            UTF_8);

    assertThat(ours)
        .contains(
            "\n      <statusCode>409</statusCode>\n      <responseEntity>\n        <instanceId>i<")
        .contains("\n      </responseEntity>\n    </com.netflix");
  }

  @Test
  void encodeReply_emptyInXml_isAnEmptyElement() {
    assertThat(new String(ReplicationReplyEncoder.encode(List.of(), Format.XML), UTF_8))
        .contains("\n  <responseList/>\n</");
  }

  private static InstanceDraft draft() {
    return InstanceInfo.draft()
        .app("A")
        .instanceId("i")
        .hostName("h")
        .ipAddr("1")
        .dataCenter(DataCenter.MY_OWN);
  }
}
