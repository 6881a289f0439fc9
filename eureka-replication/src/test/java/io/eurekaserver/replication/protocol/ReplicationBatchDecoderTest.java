// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.eurekaserver.core.codec.DecodeException;
import io.eurekaserver.core.codec.InstanceDecoder;
import io.eurekaserver.core.testing.FailingStream;
import io.eurekaserver.core.testing.Fixtures;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReplicationBatchDecoderTest {

  private static final String GOOD_ITEM = "{\"appName\":\"A\",\"id\":\"i\",\"action\":\"Cancel\"}";

  private static List<ReplicationItem> decode(byte[] body) throws DecodeException, IOException {
    return decode(body, ReplicationBatchDecoder.DEFAULT_MAX_ITEMS);
  }

  private static List<ReplicationItem> decode(byte[] body, int maxItems)
      throws DecodeException, IOException {
    InstanceDecoder instances = new InstanceDecoder(() -> Instant.EPOCH);
    return new ReplicationBatchDecoder(instances, maxItems)
        .decode(new ByteArrayInputStream(body), UTF_8);
  }

  private static ReplicationItem decodeItem(String item) throws DecodeException, IOException {
    String body = "{\"replicationList\":[" + item + "," + GOOD_ITEM + "]}";
    List<ReplicationItem> items = decode(body.getBytes(UTF_8));
    assertThat(items).hasSize(2);
    assertThat(items.get(1).error()).isNull();
    assertThat(items.get(1).action()).isEqualTo(ReplicationAction.CANCEL);
    return items.get(0);
  }

  static Stream<String> recordedBatches() {
    Stream<String> peers =
        Fixtures.CLIENTS.stream()
            .flatMap(folder -> Fixtures.files(folder).stream())
            .filter(file -> file.matches(".*-batch-.*request.*"));
    Stream<String> servers =
        Stream.of("120-batch-mixed", "121-batch-heartbeat-override", "127-batch-no-accept-xml")
            .map(name -> "eureka-2.0.6/" + name + ".request.json");
    return Stream.concat(peers, servers);
  }

  @ParameterizedTest
  @MethodSource("recordedBatches")
  void decode_batchOfRealPeer_hasOnlyUsableItems(String file) throws Exception {
    assertThat(decode(Fixtures.bytes(file)))
        .isNotEmpty()
        .allSatisfy(item -> assertThat(item.error()).isNull())
        .allSatisfy(item -> assertThat(item.action()).isNotNull())
        .allSatisfy(item -> assertThat(item.id()).isNotEmpty());
  }

  @Test
  void decode_everyField_isRead() throws Exception {
    List<ReplicationItem> items =
        decode(Fixtures.bytes("eureka-2.0.6/120-batch-mixed.request.json"));

    assertThat(items)
        .extracting(ReplicationItem::action)
        .startsWith(ReplicationAction.REGISTER, ReplicationAction.HEARTBEAT)
        .contains(ReplicationAction.STATUS_UPDATE, ReplicationAction.DELETE_STATUS_OVERRIDE)
        .hasSize(12);
    ReplicationItem register = items.get(0);
    assertThat(register.appName()).isEqualTo("CART");
    assertThat(register.id()).isEqualTo("cart1");
    assertThat(register.lastDirtyTimestamp()).isEqualTo(1700000010000L);
    assertThat(register.instance().hostName()).isEqualTo("cart.example.com");
    assertThat(items.get(9).instance().ipAddr()).isNull();
    assertThat(items.get(11).status()).isEqualTo("bogus");
  }

  @Test
  void decode_overrideOfHeartbeat_isRead() throws Exception {
    byte[] body = Fixtures.bytes("eureka-2.0.6/121-batch-heartbeat-override.request.json");

    assertThat(decode(body).get(0).overriddenStatus()).isEqualTo("OUT_OF_SERVICE");
  }

  @Test
  void decode_emptyList_isNoItem() throws Exception {
    assertThat(decode("{\"replicationList\":[]}".getBytes(UTF_8))).isEmpty();
  }

  @Test
  void decode_unknownFieldsOfAnyShape_areIgnored() throws Exception {
    ReplicationItem item =
        decodeItem(
            "{\"x\":{\"y\":[1,{\"z\":2}]},\"appName\":\"A\",\"more\":[[]],\"id\":\"i\","
                + "\"lastDirtyTimestamp\":\"17\",\"action\":\"Heartbeat\"}");

    assertThat(item.error()).isNull();
    assertThat(item.lastDirtyTimestamp()).isEqualTo(17);
  }

  @Test
  void decode_nothingInItem_isAnItemWithoutParts() throws Exception {
    ReplicationItem item = decodeItem("{\"action\":null,\"appName\":null,\"instanceInfo\":null}");

    assertThat(item.action()).isNull();
    assertThat(item.appName()).isNull();
    assertThat(item.instance()).isNull();
    assertThat(item.error()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"dataCenterInfo\":{\"name\":\"Mars\",\"x\":{}},\"metadata\":{\"a\":\"b\"}}",
        "{\"metadata\":[{\"a\":[{}]},1],\"app\":\"A\"}",
        "{\"metadata\":{\"a\":{\"b\":[1,2]}}}",
        "{\"leaseInfo\":{\"durationInSecs\":99999999999},\"app\":\"A\"}",
        "{\"hostName\":\"a\\u0000b\"}",
        "{\"port\":{\"$\":{\"x\":1}},\"hostName\":{}}",
        "[{\"app\":\"A\"}]",
        "\"instance\""
      })
  void decode_badInstance_isTheFaultOfItsItemOnly(String instance) throws Exception {
    ReplicationItem item =
        decodeItem("{\"appName\":\"A\",\"instanceInfo\":" + instance + ",\"action\":\"Register\"}");

    assertThat(item.error()).endsWith(".");
    assertThat(item.instance()).isNull();
    assertThat(item.action()).isEqualTo(ReplicationAction.REGISTER);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"id\":{\"a\":[]}}",
        "{\"appName\":[1,[2]]}",
        "{\"id\":\"a\\u0000\"}",
        "{\"lastDirtyTimestamp\":\"soon\"}",
        "{\"lastDirtyTimestamp\":1e400}",
        "{\"lastDirtyTimestamp\":{}}"
      })
  void decode_badPart_isTheFaultOfItsItemOnly(String item) throws Exception {
    assertThat(decodeItem(item).error()).endsWith(".");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "\"x\"",
        "{}",
        "{\"replicationList\":null}",
        "{\"replicationList\":{}}",
        "{\"replicationList\":[null]}",
        "{\"replicationList\":[1]}",
        "{\"replicationList\":[[]]}",
        "{\"replicationList\":[{\"action\":\"Bogus\"}]}",
        "{\"replicationList\":[{\"action\":\"register\"}]}",
        "{\"replicationList\":[{\"action\":{}}]}",
        "{\"replicationList\":[{\"id\":\"a\"",
        "{\"replicationList\":[{\"instanceInfo\":{\"metadata\":[",
        "{\"replicationList\":[]",
        "{\"replicationList\":[}"
      })
  void decode_brokenEnvelope_refusesTheBatch(String body) {
    assertThatThrownBy(() -> decode(body.getBytes(UTF_8)))
        .isInstanceOf(DecodeException.class)
        .hasMessageEndingWith(".")
        .hasNoCause();
  }

  @Test
  void decode_moreItemsThanAllowed_refusesTheBatch() throws Exception {
    byte[] body = ("{\"replicationList\":[" + GOOD_ITEM + "," + GOOD_ITEM + "]}").getBytes(UTF_8);

    assertThat(decode(body, 2)).hasSize(2);
    assertThatThrownBy(() -> decode(body, 1)).hasMessage("The batch holds more than 1 items.");
  }

  @Test
  void decode_sourceThatFails_throwsItsOwnException() {
    IOException cut = new IOException("cut");
    InputStream broken = new FailingStream("{\"replicationList\":[".getBytes(UTF_8), cut);
    ReplicationBatchDecoder decoder =
        new ReplicationBatchDecoder(new InstanceDecoder(() -> Instant.EPOCH), 1);

    assertThatThrownBy(() -> decoder.decode(broken, UTF_8)).isSameAs(cut);
  }
}
