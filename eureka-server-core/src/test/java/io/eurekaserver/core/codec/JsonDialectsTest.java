// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.codec;

import static io.eurekaserver.core.codec.Decoding.decode;
import static io.eurekaserver.core.codec.Decoding.json;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.eurekaserver.core.model.ActionType;
import io.eurekaserver.core.model.InstanceInfo;
import io.eurekaserver.core.model.InstanceStatus;
import io.eurekaserver.core.model.LeaseInfo;
import io.eurekaserver.core.model.Port;
import java.io.ByteArrayInputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The many ways in which clients spell an instance in JSON (protocol, sections 3.1-3.5, 3.9). */
class JsonDialectsTest {

  @Test
  void decode_leastThatRegisters_hasTheDefaults() throws Exception {
    InstanceInfo instance = json("");

    assertThat(instance.instanceId()).isNull();
    assertThat(instance.id().id()).isEqualTo("h");
    assertThat(instance.sid()).isEqualTo(InstanceInfo.NO_SID);
    assertThat(instance.status()).isEqualTo(InstanceStatus.UP);
    assertThat(instance.overriddenStatus()).isEqualTo(InstanceStatus.UNKNOWN);
    assertThat(instance.port()).isEqualTo(new Port(7001, true));
    assertThat(instance.securePort()).isEqualTo(new Port(7002, false));
    assertThat(instance.countryId()).isEqualTo(1);
    assertThat(instance.leaseInfo()).isNull();
    assertThat(instance.metadata()).isEmpty();
    assertThat(instance.vipAddress()).isNull();
    assertThat(instance.isCoordinatingDiscoveryServer()).isFalse();
    assertThat(instance.lastUpdatedTimestamp()).isEqualTo(Decoding.NOW);
    assertThat(instance.lastDirtyTimestamp()).isEqualTo(Decoding.NOW);
    assertThat(instance.actionType()).isNull();
  }

  @Test
  void decode_explicitNulls_areTheDefaults() throws Exception {
    InstanceInfo instance =
        json(
            "\"instanceId\":null,\"sid\":null,\"status\":null,\"overriddenStatus\":null,"
                + "\"port\":null,\"securePort\":null,\"countryId\":null,\"leaseInfo\":null,"
                + "\"metadata\":null,\"vipAddress\":null,\"isCoordinatingDiscoveryServer\":null,"
                + "\"lastDirtyTimestamp\":null,\"actionType\":null,\"hostName\":null,"
                + "\"dataCenterInfo\":null");

    assertThat(InstanceEncoder.document(instance, Form.JSON_FULL))
        .isEqualTo(InstanceEncoder.document(json(""), Form.JSON_FULL));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'$':8080,'@enabled':'true'}   | 8080 | true",
        "{'$':'8080','@enabled':true}   | 8080 | true",
        "{'@enabled':'TRUE','$':8080}   | 8080 | true",
        "{'@enabled':false,'$':'8080'}  | 8080 | false",
        "{'$':8080,'@enabled':'yes'}    | 8080 | false",
        "{'$':8080,'@enabled':1}        | 8080 | true",
        "{'$':8080,'@enabled':0}        | 8080 | false",
        "{'$':8080,'@enabled':null}     | 8080 | false",
        "{'$':8080.9}                   | 8080 | true",
        "{'$':'8080.9'}                 | 8080 | true",
        "{'$':'x'}                      | 0    | true",
        "{'$':null}                     | 0    | true",
        "{'@enabled':'false'}           | 7001 | false",
        "{}                             | 7001 | true",
        "{'$':1,'x':{'y':[1]}}          | 1    | true",
        "8080                           | 8080 | true",
        "'8080'                         | 8080 | true",
        "-1                             | -1   | true"
      })
  void decode_ports_inEverySpelling(String port, int number, boolean enabled) throws Exception {
    assertThat(json("\"port\":" + port.replace('\'', '"')).port())
        .isEqualTo(new Port(number, enabled));
  }

  @Test
  void decode_bareSecurePort_staysDisabled() throws Exception {
    assertThat(json("\"securePort\":443").securePort()).isEqualTo(new Port(443, false));
  }

  @ParameterizedTest
  @ValueSource(strings = {"[8080]", "true", "\"x\"", "99999999999", "{\"$\":{}}", "{\"$\":[1]}"})
  void decode_portThatIsNone_isRefused(String port) {
    assertThatThrownBy(() -> json("\"port\":" + port))
        .isInstanceOf(DecodeException.class)
        .hasMessageStartingWith("port must be");
  }

  @ParameterizedTest
  @CsvSource({
    "UP,UP",
    "down,UNKNOWN",
    "OUT_OF_SERVICE,OUT_OF_SERVICE",
    "BOGUS,UNKNOWN",
    "'',UNKNOWN"
  })
  void decode_status_isExact(String text, InstanceStatus status) throws Exception {
    assertThat(json("\"status\":\"" + text + "\"").status()).isEqualTo(status);
    assertThat(json("\"overriddenStatus\":\"" + text + "\"").overriddenStatus()).isEqualTo(status);
  }

  @Test
  void decode_bothSpellingsOfTheOverride_theLaterWins() throws Exception {
    String one = "\"overriddenstatus\":\"DOWN\"";
    String other = "\"overriddenStatus\":\"UP\"";

    assertThat(json(one).overriddenStatus()).isEqualTo(InstanceStatus.DOWN);
    assertThat(json(one + "," + other).overriddenStatus()).isEqualTo(InstanceStatus.UP);
    assertThat(json(other + "," + one).overriddenStatus()).isEqualTo(InstanceStatus.DOWN);
  }

  @Test
  void decode_sameFieldTwice_theLastWins() throws Exception {
    assertThat(json("\"vipAddress\":\"a\",\"vipAddress\":\"b\"").vipAddress()).isEqualTo("b");
  }

  @Test
  void decode_numbersAndBooleansAsTextFields_areTheirText() throws Exception {
    InstanceInfo instance =
        json("\"instanceId\":17,\"vipAddress\":true,\"asgName\":1.50,\"hostName\":4");

    assertThat(instance.instanceId()).isEqualTo("17");
    assertThat(instance.vipAddress()).isEqualTo("true");
    assertThat(instance.asgName()).isEqualTo("1.50");
    assertThat(instance.hostName()).isEqualTo("4");
  }

  @ParameterizedTest
  @CsvSource({
    "1700000000000,1700000000000",
    "'\"1700000000000\"',1700000000000",
    "'\" 17 \"',17",
    "-5,-5",
    "1.7e12,1700000000000",
    "'\"soon\"',0",
    "'\"\"',0",
    "99999999999999999999,0"
  })
  void decode_lastDirtyTimestamp_inEverySpelling(String value, long expected) throws Exception {
    assertThat(json("\"lastDirtyTimestamp\":" + value).lastDirtyTimestamp()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"5,5", "'\"7\"',7", "'\"x\"',0", "2.9,2", "99999999999,0"})
  void decode_countryId_inEverySpelling(String value, int expected) throws Exception {
    assertThat(json("\"countryId\":" + value).countryId()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"true,true", "'\"true\"',true", "'\"True\"',true", "false,false", "1,false"})
  void decode_coordinatingServer_inEverySpelling(String value, boolean expected) throws Exception {
    assertThat(json("\"isCoordinatingDiscoveryServer\":" + value).isCoordinatingDiscoveryServer())
        .isEqualTo(expected);
  }

  @Test
  void decode_actionType_isKeptIfKnown() throws Exception {
    assertThat(json("\"actionType\":\"DELETED\"").actionType()).isEqualTo(ActionType.DELETED);
    assertThat(json("\"actionType\":\"EATEN\"").actionType()).isNull();
  }

  @ParameterizedTest
  @CsvSource({"na,na", "unknown,na", "'',na", "4711,4711"})
  void decode_sid_knowsTwoWordsForNone(String sid, String expected) throws Exception {
    assertThat(json("\"sid\":\"" + sid + "\"").sid()).isEqualTo(expected);
  }

  @Test
  void decode_names_areUpperCased() throws Exception {
    InstanceInfo instance = json("\"app\":\"shop-i\",\"appGroupName\":\"group-i\"");

    assertThat(instance.app()).isEqualTo("SHOP-I");
    assertThat(instance.appGroupName()).isEqualTo("GROUP-I");
  }

  @Test
  void decode_missingApp_isLeftToTheValidator() throws Exception {
    assertThat(decode("{\"instance\":{\"hostName\":\"h\"}}", Format.JSON).app()).isNull();
  }

  @Test
  void decode_unknownFieldsOfAnyShape_areSkipped() throws Exception {
    InstanceInfo instance =
        json(
            "\"identifyingAttribute\":\"x\",\"n\":1,\"o\":{\"a\":{\"vipAddress\":\"no\"}},"
                + "\"l\":[1,[{\"x\":[]}]],\"z\":null,\"vipAddress\":\"yes\"");

    assertThat(instance.vipAddress()).isEqualTo("yes");
  }

  @ParameterizedTest
  @ValueSource(strings = {"hostName", "app", "instanceId", "homePageUrl", "lastDirtyTimestamp"})
  void decode_knownScalarThatIsNested_isRefused(String name) {
    for (String value : List.of("{\"a\":1}", "[\"a\"]")) {
      assertThatThrownBy(() -> json("\"" + name + "\":" + value))
          .isInstanceOf(DecodeException.class)
          .hasMessage(name + " must be a text, a number or a boolean.");
    }
  }

  @Test
  void decode_unwrappedInstance_isAccepted() throws Exception {
    assertThat(decode("{\"app\":\"a\",\"hostName\":\"h\"}", Format.JSON).app()).isEqualTo("A");
    assertThat(decode("{}", Format.JSON).app()).isNull();
  }

  @Test
  void decode_bytesAfterTheDocument_areIgnored() throws Exception {
    assertThat(decode("{\"instance\":{\"app\":\"a\"}} }garbage", Format.JSON).app()).isEqualTo("A");
  }

  @Test
  void decode_latin1_ifTheSenderSaidSo() throws Exception {
    byte[] body = "{\"instance\":{\"hostName\":\"zürich\"}}".getBytes(ISO_8859_1);

    assertThat(
            Decoding.DECODER
                .decode(new ByteArrayInputStream(body), Format.JSON, ISO_8859_1)
                .hostName())
        .isEqualTo("zürich");
  }

  @Test
  void decode_leaseInfo_inEverySpelling() throws Exception {
    assertThat(json("\"leaseInfo\":{}").leaseInfo()).isEqualTo(LeaseInfo.DEFAULT);
    assertThat(
            json("\"leaseInfo\":{\"durationInSecs\":\"9\",\"renewalIntervalInSecs\":3.0}")
                .leaseInfo())
        .isEqualTo(LeaseInfo.ofClient(3, 9));
    assertThat(
            json("\"leaseInfo\":{\"durationInSecs\":-1,\"renewalIntervalInSecs\":null}")
                .leaseInfo())
        .isEqualTo(LeaseInfo.DEFAULT);
    assertThat(
            json("\"leaseInfo\":{\"renewalTimestamp\":5,\"x\":{\"y\":1},\"durationInSecs\":7}")
                .leaseInfo())
        .isEqualTo(LeaseInfo.ofClient(30, 7));
    assertThat(
            json("\"leaseInfo\":{\"registrationTimestamp\":1,\"lastRenewalTimestamp\":2,"
                    + "\"evictionTimestamp\":3,\"serviceUpTimestamp\":1700000000000}")
                .leaseInfo())
        .isEqualTo(new LeaseInfo(30, 90, 1, 2, 3, 1700000000000L));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"durationInSecs\":2147483648}",
        "{\"renewalIntervalInSecs\":\"-2147483649\"}",
        "{\"durationInSecs\":99999999999999999999}",
        "{\"durationInSecs\":\"long\"}",
        "{\"durationInSecs\":[1]}",
        "[]",
        "17",
        "\"x\""
      })
  void decode_leaseInfoThatIsNone_isRefused(String lease) {
    assertThatThrownBy(() -> json("\"leaseInfo\":" + lease))
        .isInstanceOf(DecodeException.class)
        .hasMessageStartingWith("leaseInfo");
  }
}
