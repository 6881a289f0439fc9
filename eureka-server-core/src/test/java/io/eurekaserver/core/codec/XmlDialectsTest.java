// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.codec;

import static io.eurekaserver.core.codec.Decoding.decode;
import static io.eurekaserver.core.codec.Decoding.xml;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.eurekaserver.core.model.DataCenter;
import io.eurekaserver.core.model.InstanceDraft;
import io.eurekaserver.core.model.InstanceInfo;
import io.eurekaserver.core.model.InstanceStatus;
import io.eurekaserver.core.model.LeaseInfo;
import io.eurekaserver.core.model.Port;
import java.io.ByteArrayInputStream;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The ways in which clients spell an instance in XML (protocol, sections 3.1-3.6). */
class XmlDialectsTest {

  @Test
  void decode_leastThatRegisters_hasTheDefaults() throws Exception {
    assertThat(InstanceEncoder.document(xml(""), Form.JSON_FULL))
        .isEqualTo(InstanceEncoder.document(Decoding.json(""), Form.JSON_FULL));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<instance><app>a</app></instance>",
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<instance xmlns=\"urn:x\"><app>a</app></instance>",
        "<com.netflix.appinfo.InstanceInfo><app>a</app></com.netflix.appinfo.InstanceInfo>",
        "\uFEFF<instance><!-- no --><?pi no?><app><![CDATA[a]]></app></instance>",
        "<instance a=\"b\"> text <app c='d'>a</app> </instance>"
      })
  void decode_everyRoot_isAccepted(String body) throws Exception {
    assertThat(decode(body, Format.XML).app()).isEqualTo("A");
  }

  @ParameterizedTest
  @ValueSource(strings = {"<application/>", "<Instance/>", "", " ", "<instance>", "{}", "text"})
  void decode_otherRoots_areRefused(String body) {
    assertThatThrownBy(() -> decode(body, Format.XML)).isInstanceOf(DecodeException.class);
  }

  @ParameterizedTest
  @CsvSource({"Up,UP", "out_of_service,OUT_OF_SERVICE", "BOGUS,UNKNOWN", "' DOWN ',DOWN"})
  void decode_status_isOfAnyCase(String text, InstanceStatus status) throws Exception {
    assertThat(xml("<status>" + text + "</status>").status()).isEqualTo(status);
    assertThat(xml("<overriddenStatus>" + text + "</overriddenStatus>").overriddenStatus())
        .isEqualTo(status);
    assertThat(xml("<overriddenstatus>" + text + "</overriddenstatus>").overriddenStatus())
        .isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource({
    "'<port>80</port>',80,true,7002,false",
    "'<port enabled=\"true\"> 80 </port>',80,true,7002,false",
    "'<port enabled=\"false\">80</port>',80,false,7002,false",
    "'<port enabled=\"no\">80</port>',80,true,7002,false",
    "'<securePort>443</securePort>',7001,true,443,false",
    "'<securePort enabled=\"true\">443</securePort>',7001,true,443,true",
    "'<securePort enabled=\"TRUE\">443</securePort>',7001,true,443,false"
  })
  void decode_ports_areEnabledByAttribute(
      String element, int port, boolean on, int secure, boolean secureOn) throws Exception {
    InstanceInfo instance = xml(element);

    assertThat(instance.port()).isEqualTo(new Port(port, on));
    assertThat(instance.securePort()).isEqualTo(new Port(secure, secureOn));
  }

  @ParameterizedTest
  @ValueSource(strings = {"<port/>", "<port>x</port>", "<port>99999999999</port>"})
  void decode_portThatIsNone_isRefused(String element) {
    assertThatThrownBy(() -> xml(element)).hasMessage("port must be a number.");
  }

  @ParameterizedTest
  @CsvSource({"17,17", "-5,-5", "soon,1234567890123", "'',1234567890123"})
  void decode_unreadableTime_isNow(String text, long expected) throws Exception {
    assertThat(xml("<lastDirtyTimestamp>" + text + "</lastDirtyTimestamp>").lastDirtyTimestamp())
        .isEqualTo(expected);
  }

  @Test
  void decode_appGroupName_staysAsItIs() throws Exception {
    assertThat(xml("<appGroupName>Group</appGroupName>").appGroupName()).isEqualTo("Group");
  }

  @Test
  void decode_leaseInfo_isReadAsInJson() throws Exception {
    assertThat(xml("<leaseInfo/>").leaseInfo()).isEqualTo(LeaseInfo.DEFAULT);
    assertThat(
            xml("<leaseInfo><x><y/></x><durationInSecs> 7 </durationInSecs></leaseInfo>")
                .leaseInfo())
        .isEqualTo(LeaseInfo.ofClient(30, 7));
    assertThatThrownBy(
            () -> xml("<leaseInfo><durationInSecs>2147483648</durationInSecs></leaseInfo>"))
        .isInstanceOf(DecodeException.class)
        .hasMessage("leaseInfo.durationInSecs is too large.");
  }

  @Test
  void decode_metadata_unescapesNamesAndKeepsWhiteSpace() throws Exception {
    assertThat(
            xml("<metadata class=\"x\">\n <a__b c=\"d\"> v\n</a__b> <_-x>&lt;&#38;</_-x>"
                    + "<_.0031x/><single_score>1</single_score><a:b>ns</a:b>"
                    + "<_.0040class>java.util.HashMap</_.0040class></metadata>")
                .metadata())
        .containsExactly(
            Map.entry("a_b", " v\n"),
            Map.entry("$x", "<&"),
            Map.entry("1x", ""),
            Map.entry("single_score", "1"),
            Map.entry("a:b", "ns"));
    assertThat(xml("<metadata class=\"java.util.Collections$EmptyMap\"/>").metadata()).isEmpty();
  }

  @Test
  void decode_nestedMetadata_isRefused() {
    assertThatThrownBy(() -> xml("<metadata><a><b/></a></metadata>"))
        .hasMessage("The element a must hold text only.");
  }

  @ParameterizedTest
  @CsvSource({"Amazon,AMAZON", "AMAZON,AMAZON", "MyOwn,MY_OWN", "Netflix,NETFLIX"})
  void decode_dataCenter_isDecidedByItsName(String text, DataCenter.Name name) throws Exception {
    assertThat(
            xml("<dataCenterInfo class=\"java.lang.ProcessBuilder\"><x><y/></x>"
                    + ("<name>" + text + "</name></dataCenterInfo>"))
                .dataCenter())
        .isEqualTo(new DataCenter(name, Map.of()));
  }

  @Test
  void decode_amazon_keepsItsMetadataInAnyPosition() throws Exception {
    assertThat(
            xml("<dataCenterInfo><metadata><b>1</b><a>2</a></metadata><name>Amazon</name>"
                    + "</dataCenterInfo>")
                .dataCenter()
                .metadata())
        .containsExactly(Map.entry("b", "1"), Map.entry("a", "2"));
  }

  @Test
  void decode_unknownDataCenter_isRefused() {
    assertThatThrownBy(() -> xml("<dataCenterInfo><name>myown</name></dataCenterInfo>"))
        .hasMessage("dataCenterInfo.name must be Netflix, Amazon or MyOwn.");
  }

  @Test
  void decode_emptyDataCenter_isNone() throws Exception {
    InstanceDraft none = decode("<instance><dataCenterInfo/></instance>", Format.XML);
    InstanceDraft unnamed =
        decode("<instance><dataCenterInfo><metadata/></dataCenterInfo></instance>", Format.XML);

    assertThat(none.dataCenter()).isNull();
    assertThat(none.isDataCenterUnnamed()).isFalse();
    assertThat(unnamed.isDataCenterUnnamed()).isTrue();
  }

  @Test
  void decode_unknownElements_areSkipped() throws Exception {
    assertThat(xml("<x><vipAddress>no</vipAddress></x><vipAddress>yes</vipAddress>").vipAddress())
        .isEqualTo("yes");
  }

  @Test
  void decode_latin1_ifTheSenderSaidSo() throws Exception {
    byte[] body = "<instance><hostName>zürich</hostName></instance>".getBytes(ISO_8859_1);

    assertThat(
            Decoding.DECODER
                .decode(new ByteArrayInputStream(body), Format.XML, ISO_8859_1)
                .hostName())
        .isEqualTo("zürich");
  }
}
