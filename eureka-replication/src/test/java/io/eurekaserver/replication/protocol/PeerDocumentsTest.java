// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.eurekaserver.core.codec.DecodeException;
import io.eurekaserver.core.codec.InstanceDecoder;
import io.eurekaserver.core.model.InstanceId;
import io.eurekaserver.core.model.InstanceStatus;
import io.eurekaserver.core.registry.CancelMark;
import io.eurekaserver.core.registry.CopyEntry;
import io.eurekaserver.core.registry.Differences;
import io.eurekaserver.core.registry.OverrideMark;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What servers of our own kind tell each other, letter by letter. */
class PeerDocumentsTest {

  private static final String IDENTITY =
      "{\"nodeId\":\"n1\",\"complete\":true,\"peers\":[\"n2\",\"n3\"]}";
  private static final String DIGEST =
      "{\"node\":"
          + IDENTITY
          + ",\"applications\":"
          + "{\"CART\":\"ffffffffffffffff\",\"ORDERS\":\"00000000000000ab\"}}";
  private static final String ENTRIES =
      "{\"applications\":[{\"name\":\"A\",\"entries\":[[\"i:1\",1,1700000001000,\"UP\",\"UNKNOWN\"],"
          + "[\"\\\"\",0,0,\"UNKNOWN\",\"DOWN\"]]},{\"name\":\"B\",\"entries\":[]}]}";
  private static final String MARKS =
      "{\"instances\":[],\"cancels\":[{\"app\":\"A\",\"id\":\"i\",\"lastDirtyTimestamp\":-5,"
          + "\"ageMs\":1500}],\"overrides\":[{\"app\":\"A\",\"id\":\"i\","
          + "\"status\":\"OUT_OF_SERVICE\",\"ageMs\":0}]}";
  private static final String INSTANCE =
      "{\"instanceId\":\"i\",\"hostName\":\"h\",\"app\":\"A\",\"ipAddr\":\"1\","
          + "\"dataCenterInfo\":{\"name\":\"MyOwn\"}}";

  private static final NodeIdentity NODE = new NodeIdentity("n1", true, List.of("n2", "n3"));

  private static InputStream in(String text) {
    return new ByteArrayInputStream(text.getBytes(UTF_8));
  }

  private static List<ApplicationEntries> entries(String text) throws DecodeException, IOException {
    return ApplicationEntriesCodec.decode(in(text), UTF_8);
  }

  private static Partial<Differences> differences(String text) throws DecodeException, IOException {
    return new DifferencesDecoder(new InstanceDecoder(() -> Instant.EPOCH)).decode(in(text));
  }

  static String text(List<byte[]> pieces) {
    StringBuilder text = new StringBuilder();
    pieces.forEach(piece -> text.append(new String(piece, UTF_8)));
    return text.toString();
  }

  @Test
  void identity_bothWays() throws Exception {
    assertThat(new String(NodeIdentityCodec.encode(NODE), UTF_8)).isEqualTo(IDENTITY);
    assertThat(NodeIdentityCodec.decode(in(IDENTITY))).isEqualTo(NODE);
  }

  @Test
  void identity_fieldsOfLaterVersions_areIgnored() throws Exception {
    assertThat(NodeIdentityCodec.decode(in("{\"x\":{\"nodeId\":[]},\"nodeId\":\"a\",\"y\":[1]}")))
        .isEqualTo(new NodeIdentity("a", false, List.of()));
  }

  @Test
  void digest_bothWays() throws Exception {
    RegistryDigest digest = new RegistryDigest(NODE, Map.of("ORDERS", 0xABL, "CART", -1L));

    assertThat(new String(RegistryDigestCodec.encode(digest), UTF_8)).isEqualTo(DIGEST);
    assertThat(RegistryDigestCodec.decode(in(DIGEST))).isEqualTo(digest);
  }

  @Test
  void entries_bothWays() throws Exception {
    List<ApplicationEntries> known =
        List.of(
            new ApplicationEntries(
                "A",
                List.of(
                    new CopyEntry(
                        "i:1", true, 1700000001000L, InstanceStatus.UP, InstanceStatus.UNKNOWN),
                    new CopyEntry("\"", false, 0, InstanceStatus.UNKNOWN, InstanceStatus.DOWN))),
            new ApplicationEntries("B", List.of()));

    assertThat(new String(ApplicationEntriesCodec.encode(known), UTF_8)).isEqualTo(ENTRIES);
    assertThat(entries(ENTRIES)).isEqualTo(known);
    assertThat(entries("{\"applications\":[]}")).isEmpty();
  }

  @Test
  void entries_fieldsOfLaterVersions_areIgnored() throws Exception {
    String later =
        "{\"v\":2,\"applications\":[{\"x\":[{}],\"entries\":"
            + "[[\"i\",1,5,\"UP\",\"UP\",{\"a\":[]},7]],\"name\":\"A\"}]}";

    assertThat(entries(later))
        .containsExactly(
            new ApplicationEntries(
                "A", List.of(new CopyEntry("i", true, 5, InstanceStatus.UP, InstanceStatus.UP))));
  }

  @Test
  void differences_marks_bothWays() throws Exception {
    InstanceId id = new InstanceId("A", "i");
    Differences marks =
        new Differences(
            List.of(),
            List.of(new CancelMark(id, -5, Duration.ofMillis(1500))),
            List.of(new OverrideMark(id, InstanceStatus.OUT_OF_SERVICE, Duration.ZERO)));

    assertThat(text(DifferencesEncoder.encode(marks))).isEqualTo(MARKS);
    assertThat(differences(MARKS).value()).isEqualTo(marks);
  }

  @Test
  void differences_instances_areReadWithTheirAges() throws Exception {
    String ages = "{\"x\":[],\"sinceRenewalMs\":-7,\"sinceChangeMs\":8,";
    String copy = ages + "\"instance\":" + INSTANCE + "}";
    String heard = ages + "\"sinceClientRegisteredMs\":9,\"instance\":" + INSTANCE + "}";

    Differences read = differences("{\"instances\":[" + heard + "," + copy + "]}").value();

    assertThat(read.instances()).hasSize(2);
    assertThat(read.instances().get(1).instance().id()).hasToString("A/i");
    assertThat(read.instances().get(1).sinceRenewal()).isEqualTo(Duration.ofMillis(-7));
    assertThat(read.instances().get(1).sinceChange()).isEqualTo(Duration.ofMillis(8));
    assertThat(read.instances().get(0).sinceClientRegistered()).isEqualTo(Duration.ofMillis(9));
    assertThat(read.instances().get(1).isClientKnown()).as("not told, so not known").isFalse();
    assertThat(read.cancels()).isEmpty();
  }

  @Test
  void differences_oneBadInstance_doesNotLoseTheOthers() throws Exception {
    String good = "{\"instance\":" + INSTANCE + ",\"sinceRenewalMs\":1,\"sinceChangeMs\":2}";
    String bad =
        "{\"instance\":{\"metadata\":[{}],\"a\":1},\"sinceRenewalMs\":1,\"sinceChangeMs\":2}";

    Partial<Differences> read = differences("{\"instances\":[" + bad + "," + good + "]}");

    assertThat(read.value().instances()).hasSize(1);
    assertThat(read.leftOut()).isEqualTo(1);
  }

  @Test
  void differences_nothing_isNothing() throws Exception {
    assertThat(text(DifferencesEncoder.encode(Differences.NONE)))
        .isEqualTo("{\"instances\":[],\"cancels\":[],\"overrides\":[]}");
    assertThat(differences("{}").value()).isEqualTo(Differences.NONE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{}",
        "<html></html>",
        "{\"nodeId\":\"\"}",
        "{\"nodeId\":{}}",
        "{\"nodeId\":null}",
        "{\"nodeId\":\"a\",\"peers\":{}}",
        "{\"nodeId\":\"a\",\"peers\":[null]}",
        "{\"nodeId\":\"a\""
      })
  void identity_bad_isRefused(String text) {
    assertRefused(() -> NodeIdentityCodec.decode(in(text)));
  }

  @Test
  void identity_endlessId_isRefused() {
    assertRefused(() -> NodeIdentityCodec.decode(in("{\"nodeId\":\"" + "x".repeat(201) + "\"}")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"node\":{\"nodeId\":\"a\"}}",
        "{\"applications\":{}}",
        "{\"node\":null,\"applications\":{}}",
        "{\"node\":{\"nodeId\":\"a\"},\"applications\":[]}",
        "{\"node\":{\"nodeId\":\"a\"},\"applications\":{\"A\":1}}",
        "{\"node\":{\"nodeId\":\"a\"},\"applications\":{\"A\":\"+00000000000000a\"}}",
        "{\"node\":{\"nodeId\":\"a\"},\"applications\":{\"A\":\"00000000000000000\"}}",
        "{\"node\":{\"nodeId\":\"a\"},\"applications\":{\"A\":[\"0\"]}}"
      })
  void digest_bad_isRefused(String text) {
    assertRefused(() -> RegistryDigestCodec.decode(in(text)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "{}",
        "{\"applications\":null}",
        "{\"applications\":[{}]}",
        "{\"applications\":[{\"name\":\"A\"}]}",
        "{\"applications\":[{\"name\":\"A\",\"entries\":[{}]}]}",
        "{\"applications\":[{\"name\":\"A\",\"entries\":[[]]}]}",
        "{\"applications\":[{\"name\":\"A\",\"entries\":[[\"i\",1,1,\"UP\"]]}]}",
        "{\"applications\":[{\"name\":\"A\",\"entries\":[[\"i\",true,1,\"UP\",\"UP\"]]}]}",
        "{\"applications\":[{\"name\":\"A\",\"entries\":[[\"i\",1,1e3,\"UP\",\"UP\"]]}]}",
        "{\"applications\":[{\"name\":\"A\",\"entries\":[[\"i\",1,1,\"up\",\"UP\"]]}]}",
        "{\"applications\":[{\"name\":\"A\",\"entries\":[[null,1,1,\"UP\",\"UP\"]]}]}",
        "{\"applications\":[{\"name\":\"A\",\"entries\":[[[],1,1,\"UP\",\"UP\"]]}]}",
        "{\"applications\":[{\"name\":\"A\",\"entries\":[[\"i\",1,1"
      })
  void entries_bad_areRefused(String text) {
    assertRefused(() -> entries(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "{\"instances\":{}}",
        "{\"instances\":[null]}",
        "{\"instances\":[{\"sinceRenewalMs\":1,\"sinceChangeMs\":2}]}",
        "{\"instances\":[{\"instance\":{},\"sinceChangeMs\":2}]}",
        "{\"instances\":[{\"instance\":{},\"sinceRenewalMs\":1,\"sinceChangeMs\":-2}]}",
        "{\"instances\":[{\"instance\":{},\"sinceRenewalMs\":9223372036854775807,\"sinceChangeMs\":2}]}",
        "{\"instances\":[{\"instance\":{},\"sinceRenewalMs\":1,\"sinceChangeMs\":2,\"sinceClientRegisteredMs\":-1}]}",
        "{\"cancels\":[{\"app\":\"A\",\"id\":\"i\",\"ageMs\":1}]}",
        "{\"cancels\":[{\"app\":\"A\",\"id\":\"i\",\"lastDirtyTimestamp\":1,\"ageMs\":-1}]}",
        "{\"cancels\":[{\"app\":\"A\",\"lastDirtyTimestamp\":1,\"ageMs\":1}]}",
        "{\"overrides\":[{\"app\":\"A\",\"id\":\"i\",\"ageMs\":1}]}",
        "{\"overrides\":[{\"app\":\"A\",\"id\":\"i\",\"status\":\"\",\"ageMs\":1}]}",
        "{\"overrides\":[{\"app\":\"A\",\"id\":\"i\",\"status\":\"UP\"}]}"
      })
  void differences_bad_areRefused(String text) {
    assertRefused(() -> differences(text));
  }

  private static void assertRefused(ThrowingCallable call) {
    assertThatThrownBy(call).isInstanceOf(DecodeException.class).hasMessageEndingWith(".");
  }
}
