// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.codec;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.eurekaserver.core.model.DataCenter;
import io.eurekaserver.core.model.InstanceDraft;
import io.eurekaserver.core.model.InstanceInfo;
import io.eurekaserver.core.model.InstanceStatus;
import io.eurekaserver.core.testing.Fixtures;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;

/** What the recorded documents do not show. */
class InstanceEncoderTest {

  private static InstanceDraft draft() {
    return InstanceInfo.draft()
        .app("A")
        .instanceId("i")
        .hostName("h")
        .ipAddr("1.2.3.4")
        .dataCenter(DataCenter.MY_OWN)
        .lastUpdatedTimestamp(1)
        .lastDirtyTimestamp(2);
  }

  private static String encode(InstanceDraft draft, Form form) {
    return new String(InstanceEncoder.fragment(draft.build(), form, Nesting.ALONE), UTF_8);
  }

  private static Document parse(String xml) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(xml.getBytes(UTF_8)));
  }

  @Test
  void encode_withoutInstanceIdAndLease_leavesThemOut() {
    assertThat(encode(draft().instanceId(null), Form.JSON_FULL))
        .isEqualTo(
            "{\"hostName\":\"h\",\"app\":\"A\",\"ipAddr\":\"1.2.3.4\",\"status\":\"UP\","
                + "\"overriddenStatus\":\"UNKNOWN\",\"port\":{\"$\":7001,\"@enabled\":\"true\"},"
                + "\"securePort\":{\"$\":7002,\"@enabled\":\"false\"},\"countryId\":1,"
                + "\"dataCenterInfo\":{\"@class\":\"com.netflix.appinfo.InstanceInfo$"
                + "DefaultDataCenterInfo\",\"name\":\"MyOwn\"},"
                + "\"metadata\":{\"@class\":\"java.util.Collections$EmptyMap\"},"
                + "\"isCoordinatingDiscoveryServer\":\"false\",\"lastUpdatedTimestamp\":\"1\","
                + "\"lastDirtyTimestamp\":\"2\"}");
    assertThat(encode(draft().instanceId(null), Form.JSON_COMPACT)).startsWith("{\"app\":\"A\",");
  }

  @Test
  void encode_everyOptionalField_standsInItsPlace() {
    String json =
        encode(
            draft().sid("4711").appGroupName("G").secureHealthCheckUrl("s").healthCheckUrl(""),
            Form.JSON_FULL);

    assertThat(json)
        .contains("\"ipAddr\":\"1.2.3.4\",\"sid\":\"4711\",\"status\":")
        .contains(
            "\"appGroupName\":\"G\",\"healthCheckUrl\":\"\",\"secureHealthCheckUrl\":\"s\","
                + "\"isCoordinating");
  }

  @Test
  void encode_netflixDataCenter_usesTheDefaultClass() {
    DataCenter netflix = new DataCenter(DataCenter.Name.NETFLIX, Map.of());

    assertThat(encode(draft().dataCenter(netflix), Form.JSON_FULL))
        .contains("$DefaultDataCenterInfo\",\"name\":\"Netflix\"}");
  }

  @Test
  void encode_amazonWithoutMetadata_hasAnEmptyMap() {
    DataCenter amazon = new DataCenter(DataCenter.Name.AMAZON, Map.of("ami-id", "a"));

    assertThat(encode(draft().dataCenter(amazon), Form.JSON_COMPACT))
        .contains("\"name\":\"Amazon\",\"metadata\":{}}");
    assertThat(encode(draft().dataCenter(amazon), Form.XML_COMPACT))
        .contains("<name>Amazon</name><metadata/></dataCenterInfo>");
  }

  @ParameterizedTest
  @CsvSource({"UP,UP", "DOWN,DOWN", "STARTING,STARTING", "OUT_OF_SERVICE,DOWN", "UNKNOWN,DOWN"})
  void encode_statusForV1_isOneOfThree(InstanceStatus status, String v1) {
    InstanceDraft draft = draft().status(status).overriddenStatus(status);

    assertThat(encode(draft, Form.XML_FULL_V1))
        .contains("<status>" + v1 + "</status>")
        .contains("<overriddenstatus>" + status + "</overriddenstatus>");
    for (Form form : List.of(Form.XML_FULL, Form.XML_COMPACT)) {
      assertThat(encode(draft, form)).contains("<status>" + status + "</status>");
    }
    assertThat(encode(draft, Form.JSON_FULL)).contains("\"status\":\"" + status + "\"");
  }

  @Test
  void encode_jsonText_escapesOnlyWhatMustBe() {
    assertThat(
            encode(
                draft().vipAddress("\"\\/\b\t\n\f\r\u0001\u001F\u007Fé中\uD83D\uDE00<&>'"),
                Form.JSON_FULL))
        .contains(
            "\"vipAddress\":\"\\\"\\\\/\\b\\t\\n\\f\\r\\u0001\\u001F\u007Fé中\uD83D\uDE00<&>'\"");
  }

  @Test
  void encode_xmlText_escapesAsReferenceServersDo() {
    assertThat(encode(draft().vipAddress("&<>\"'\r\n\t\u007F\u0085é中\uD83D\uDE00"), Form.XML_FULL))
        .contains(
            "<vipAddress>&amp;&lt;&gt;&quot;&apos;&#xd;\n\t&#x7f;&#x85;é中\uD83D\uDE00</vipAddress>");
  }

  @Test
  void encode_whatCannotBeTold_isReplaced() throws Exception {
    InstanceDraft draft = draft().vipAddress("a\uD83Db\uDE00\u0001\uFFFE");

    assertThat(encode(draft, Form.JSON_FULL)).contains("a\uFFFDb\uFFFD\\u0001\uFFFE");
    String xml = encode(draft, Form.XML_FULL);
    assertThat(xml).contains("<vipAddress>a\uFFFDb\uFFFD\uFFFD\uFFFD</vipAddress>");
    assertThat(parse(xml).getElementsByTagName("vipAddress").getLength()).isEqualTo(1);
  }

  @Test
  void encode_emptyKey_staysInJsonAndLeavesXmlReadable() throws Exception {
    InstanceDraft draft = draft().metadata(Map.of("", "v"));

    assertThat(encode(draft, Form.JSON_FULL)).contains("\"metadata\":{\"\":\"v\"}");
    assertThat(parse(encode(draft, Form.XML_FULL)).getElementsByTagName("metadata").getLength())
        .isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "a b,a_.0020b",
    "1x,_.0031x",
    "@x,_.0040x",
    "a_b$c,a__b_-c",
    "a:b.c-d,a:b.c-d",
    "-a,_.002da",
    "中文,中文",
    "é/ü,é_.002fü",
    "\uD83D\uDE00,_.d83d_.de00"
  })
  void encode_keys_areEscapedAsReferenceServersDo(String key, String name) {
    assertThat(encode(draft().metadata(Map.of(key, "v")), Form.XML_FULL))
        .contains("<metadata>\n    <" + name + ">v</" + name + ">\n  </metadata>");
  }

  /** A letter that stays as it is must be one for every parser, also at the start of a name. */
  @Test
  void encode_everyKeyOfOneCharacter_isANameForJavasParser() throws Exception {
    StringBuilder xml = new StringBuilder("<r>");
    for (int c = 1; c <= 0xFFFF; c++) {
      xml.append('<').append(XmlNames.escape(String.valueOf((char) c))).append("/>");
    }

    assertThat(
            parse(xml.append("</r>").toString()).getDocumentElement().getChildNodes().getLength())
        .isEqualTo(0xFFFF);
  }

  @ParameterizedTest
  @CsvSource({"_,_", "a_,a_", "_.12,_.12", "_.xyz1,_.xyz1", "_._.0041,_.A", "___,__"})
  void unescape_whatIsNoEscape_standsForItself(String name, String key) {
    assertThat(XmlNames.unescape(name)).isEqualTo(key);
  }

  @Test
  void element_inTheStatusDocument_isEqualByteForByte() throws Exception {
    String status = new String(Fixtures.bytes("eureka-2.0.6/241-status-xml.response.xml"), UTF_8);
    String recorded =
        status.substring(
            status.indexOf("<instanceInfo>"),
            status.indexOf("</instanceInfo>") + "</instanceInfo>".length());
    InstanceInfo instance =
        Decoding.decode(recorded.replace("instanceInfo>", "instance>"), Format.XML).build();

    assertThat(
            new String(InstanceEncoder.element(instance, Form.XML_FULL, "instanceInfo", 1), UTF_8))
        .isEqualTo(recorded);
  }

  @Test
  void element_inJson_isRefused() {
    InstanceInfo instance = draft().build();

    assertThatThrownBy(() -> InstanceEncoder.element(instance, Form.JSON_FULL, "x", 0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void frame_nameWithSpecialCharacters_isEscaped() {
    assertThat(new String(Frame.application(Form.JSON_FULL, "A\"中").head(), UTF_8))
        .isEqualTo("{\"application\":{\"name\":\"A\\\"中\",\"instance\":[");
    assertThat(new String(Frame.applicationIn(Form.XML_COMPACT, "A<").head(), UTF_8))
        .isEqualTo("<application><name>A&lt;</name>");
  }

  @ParameterizedTest
  @EnumSource(Form.class)
  void append_twoInstancesIntoOneBuffer_eachAsAFragment(Form form) {
    Utf8Buffer out = new Utf8Buffer(0).ascii("left over from before");
    out.clear();

    InstanceEncoder.append(out, draft().build(), form, Nesting.IN_APPLICATIONS);
    int end = out.size();
    InstanceEncoder.append(out, draft().hostName("\u4e2d").build(), form, Nesting.ALONE);

    assertThat(out.toByteArray(0, end))
        .isEqualTo(InstanceEncoder.fragment(draft().build(), form, Nesting.IN_APPLICATIONS));
    assertThat(out.toByteArray(end, out.size()))
        .isEqualTo(
            InstanceEncoder.fragment(draft().hostName("\u4e2d").build(), form, Nesting.ALONE));
    assertThat(out.array()).startsWith(out.toByteArray());
  }
}
