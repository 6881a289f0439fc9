// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.codec;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.eurekaserver.core.model.InstanceInfo;
import io.eurekaserver.core.model.Port;
import java.nio.charset.Charset;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Instances that hold parts in common can still not be told from others, and change alone. */
class SharedInstancesTest {

  private final InstanceDecoder decoder = new InstanceDecoder(() -> Instant.EPOCH);

  private static String json(String host, String more) {
    return ("{\"instanceId\":\"%1$s:a\",\"hostName\":\"%1$s\",\"app\":\"A\",\"ipAddr\":\"%1$s\","
            + "\"homePageUrl\":\"http://%1$s:80/\",\"port\":{\"$\":80},\"vipAddress\":\"a\","
            + "\"dataCenterInfo\":{\"name\":\"MyOwn\"},\"metadata\":{\"k\":\"v\",\"l\":\"w\"}%2$s}")
        .formatted(host, more);
  }

  private InstanceInfo decode(String json) throws DecodeException {
    return decoder.decode(ByteSlice.of(json.getBytes(UTF_8)), Format.JSON, UTF_8).build();
  }

  @Test
  void decode_twoOfAnApplication_shareWhatIsEqual() throws Exception {
    InstanceInfo one = decode(json("one", ""));
    InstanceInfo two = decode(json("two", ""));

    assertThat(two.vipAddress()).isSameAs(one.vipAddress());
    assertThat(two.metadata()).isSameAs(one.metadata());
    assertThat(two.homePageUrl()).isEqualTo("http://two:80/");
    assertThat(two.hostName()).isSameAs(two.ipAddr()).isEqualTo("two");
  }

  @Test
  void decode_metadataInAnotherOrder_keepsIts() throws Exception {
    decode(json("one", ""));
    InstanceInfo two =
        decode(json("two", "").replace("\"k\":\"v\",\"l\":\"w\"", "\"l\":\"w\",\"k\":\"v\""));

    assertThat(List.copyOf(two.metadata().keySet())).containsExactly("l", "k");
  }

  @Test
  void draft_ofAnotherHostOrPort_keepsTheAddressesOfItsPages() throws Exception {
    InstanceInfo one = decode(json("one", ""));

    InstanceInfo moved = one.toDraft().hostName("elsewhere").port(new Port(81, true)).build();

    assertThat(moved.homePageUrl()).isEqualTo("http://one:80/");
    assertThat(moved.vipAddress()).isEqualTo("a");
    assertThat(moved.hostName()).isEqualTo("elsewhere");
    assertThat(one.hostName()).isEqualTo("one");
  }

  @Test
  void draft_withAnotherField_changesNoOther() throws Exception {
    InstanceInfo one = decode(json("one", ""));
    InstanceInfo two = decode(json("two", ""));

    InstanceInfo changed = one.toDraft().vipAddress("b").metadata(Map.of()).build();

    assertThat(changed.vipAddress()).isEqualTo("b");
    assertThat(changed.metadata()).isEmpty();
    assertThat(changed.homePageUrl()).isEqualTo("http://one:80/");
    assertThat(two.vipAddress()).isEqualTo("a");
    assertThat(two.metadata()).hasSize(2);
  }

  @Test
  void draft_sharingWithTheStateBefore_changesNothing() throws Exception {
    InstanceInfo before = decode(json("one", ",\"asgName\":\"g\""));
    InstanceInfo after = decode(json("one", ",\"asgName\":\"h\",\"homePageUrl\":\"x\""));

    InstanceInfo sharing = after.toDraft().sharing(before).build();

    assertThat(sharing.id()).isSameAs(before.id());
    assertThat(sharing.hostName()).isSameAs(before.hostName());
    assertThat(InstanceEncoder.document(sharing, Form.JSON_FULL))
        .isEqualTo(InstanceEncoder.document(after, Form.JSON_FULL));
  }

  @Test
  void decode_aPartOfAnArray_inAnyCharsetAndFormat() throws Exception {
    assertThat(hostOf("..{%s}..".formatted("\"hostName\":\"h\u00e9\""), Format.JSON, UTF_8))
        .isEqualTo("h\u00e9");
    assertThat(hostOf("..{%s}..".formatted("\"hostName\":\"h\u00e9\""), Format.JSON, ISO_8859_1))
        .isEqualTo("h\u00e9");
    assertThat(hostOf("..<instance><hostName>h</hostName></instance>..", Format.XML, UTF_8))
        .isEqualTo("h");
    assertThatThrownBy(() -> hostOf("..{\"hostName\":..", Format.JSON, UTF_8))
        .isInstanceOf(DecodeException.class)
        .hasMessageContaining("malformed at line 1");
  }

  private String hostOf(String text, Format format, Charset charset) throws DecodeException {
    byte[] bytes = text.getBytes(charset);
    ByteSlice inner = new ByteSlice(bytes, 2, bytes.length - 4);
    return String.valueOf(decoder.decode(inner, format, charset).hostName());
  }
}
