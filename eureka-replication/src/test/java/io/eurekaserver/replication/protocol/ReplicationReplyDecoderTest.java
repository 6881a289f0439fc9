// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.eurekaserver.core.codec.DecodeException;
import io.eurekaserver.core.codec.Format;
import io.eurekaserver.core.codec.InstanceDecoder;
import io.eurekaserver.core.testing.FailingStream;
import io.eurekaserver.core.testing.Fixtures;
import io.eurekaserver.core.testing.Instances;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReplicationReplyDecoderTest {

  private static final ReplicationReplyDecoder DECODER =
      new ReplicationReplyDecoder(new InstanceDecoder(() -> Instant.EPOCH));

  private static List<ReplyItem> decode(byte[] reply) throws DecodeException, IOException {
    return DECODER.decode(new ByteArrayInputStream(reply));
  }

  private static List<ReplyItem> decode(String reply) throws DecodeException, IOException {
    return decode(reply.getBytes(UTF_8));
  }

  @ParameterizedTest
  @ValueSource(strings = {"eureka-2.0.6", "eureka-1.10.18"})
  void decode_replyOfRealServer_hasEveryStatusAndTheNewerInstance(String server) throws Exception {
    List<ReplyItem> items = decode(Fixtures.bytes(server + "/120-batch-mixed.response.json"));

    assertThat(items)
        .extracting(ReplyItem::statusCode)
        .containsExactly(200, 200, 409, 404, 404, 200, 404, 200, 404, 200, 500, 500);
    assertThat(items.get(2).entity().build().lastDirtyTimestamp()).isEqualTo(1700000010000L);
    assertThat(items)
        .filteredOn(item -> item.statusCode() != 409)
        .allMatch(i -> i.entity() == null);
  }

  @Test
  void decode_gzippedReplyOfNetflixServer_isRead() throws Exception {
    assertThat(decode(Fixtures.bytes("netflix-1.10.18/041-batch-gzip.response.json.gz")))
        .isNotEmpty();
  }

  @Test
  void decode_whatOurOwnEncoderWrites_comesBack() throws Exception {
    byte[] reply =
        ReplicationReplyEncoder.encode(
            List.of(
                ReplicationResult.of(404),
                new ReplicationResult(409, Instances.instance("A", "i"))),
            Format.JSON);

    List<ReplyItem> items = decode(reply);

    assertThat(items).extracting(ReplyItem::statusCode).containsExactly(404, 409);
    assertThat(items.get(1).entity().build().id()).hasToString("A/i");
  }

  /** Stock peers resend a batch for ever over such a field; we must not. */
  @Test
  void decode_unknownFields_areIgnored() throws Exception {
    assertThat(
            decode(
                "{\"x\":{\"responseList\":[1]},\"responseList\":[{\"why\":[{\"a\":{}}],"
                    + "\"statusCode\":\"200\",\"responseEntity\":null}],\"y\":[[]]}"))
        .containsExactly(new ReplyItem(200, null));
  }

  @Test
  void decode_unreadableEntity_keepsItsStatusAndTheNextItem() throws Exception {
    List<ReplyItem> items =
        decode(
            "{\"responseList\":[{\"responseEntity\":{\"metadata\":[{\"a\":1}],\"app\":\"A\"},"
                + "\"statusCode\":409},{\"statusCode\":409,\"responseEntity\":[{}]},"
                + "{\"statusCode\":200}]}");

    assertThat(items)
        .containsExactly(
            new ReplyItem(409, null), new ReplyItem(409, null), new ReplyItem(200, null));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "{}",
        "<ok/>",
        "{\"responseList\":null}",
        "{\"responseList\":{}}",
        "{\"responseList\":[null]}",
        "{\"responseList\":[{}]}",
        "{\"responseList\":[{\"statusCode\":null}]}",
        "{\"responseList\":[{\"statusCode\":[200]}]}",
        "{\"responseList\":[{\"statusCode\":\"ok\"}]}",
        "{\"responseList\":[{\"statusCode\":20000000000}]}",
        "{\"responseList\":[{\"statusCode\":0}]}",
        "{\"responseList\":[{\"statusCode\":200}",
        "{\"responseList\":[{\"responseEntity\":{\"metadata\":["
      })
  void decode_brokenReply_isRefusedWithOneSentence(String reply) {
    assertThatThrownBy(() -> decode(reply))
        .isInstanceOf(DecodeException.class)
        .hasMessageEndingWith(".")
        .hasNoCause();
  }

  @Test
  void decode_sourceThatFails_throwsItsOwnException() {
    IOException cut = new IOException("cut");

    assertThatThrownBy(
            () -> DECODER.decode(new FailingStream("{\"responseList\":[".getBytes(UTF_8), cut)))
        .isSameAs(cut);
  }
}
