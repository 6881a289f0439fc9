// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.codec;

import static io.eurekaserver.core.codec.Decoding.decode;
import static io.eurekaserver.core.codec.Decoding.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.eurekaserver.core.model.DataCenter;
import io.eurekaserver.core.model.DataCenter.Name;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The nested parts that clients spell in many ways in JSON (protocol, sections 3.3 and 3.5). */
class JsonMapsTest {

  private static final String CLASSES = "\"@class\":\"com.netflix.appinfo.";

  @Test
  void decode_metadata_keepsScalarsAsTextInOrder() throws Exception {
    assertThat(
            json("\"metadata\":{\"b\":1,\"@class\":\"java.util.HashMap\",\"a\":true,\"n\":null,"
                    + "\"class\":\"data\",\"f\":1.5,\"\":\"empty\"}")
                .metadata())
        .containsExactly(
            Map.entry("b", "1"),
            Map.entry("a", "true"),
            Map.entry("class", "data"),
            Map.entry("f", "1.5"),
            Map.entry("", "empty"));
    assertThat(json("\"metadata\":{\"@class\":\"java.util.Collections$EmptyMap\"}").metadata())
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "[{\"a\":\"b\"}]", "\"x\"", "1", "{\"a\":{}}", "{\"a\":[1]}"})
  void decode_metadataThatIsNone_isRefused(String metadata) {
    assertThatThrownBy(() -> json("\"metadata\":" + metadata))
        .isInstanceOf(DecodeException.class)
        .hasMessageContaining("metadata");
  }

  /** The registration fills a missing id from here, for every way in; decoding changes nothing. */
  @Test
  void decode_idInMetadata_staysThere() throws Exception {
    assertThat(json("\"metadata\":{\"instanceId\":\"9\"}").instanceId()).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'name':'MyOwn',CLASSInstanceInfo$DefaultDataCenterInfo'   | MY_OWN",
        "CLASSMyDataCenterInfo','name':'Netflix'                   | NETFLIX",
        "'name':'MyOwn'                                            | MY_OWN",
        "'name':'Amazon'                                           | AMAZON",
        "'x':{'y':[]},'name':'MyOwn','metadata':{'instance-id':'no'} | MY_OWN",
        "CLASSAmazonInfo'                                          | AMAZON",
        "CLASSAmazonInfo','metadata':null                          | AMAZON",
        "CLASSInstanceInfo$DefaultDataCenterInfo','name':'Amazon','metadata':{'a':'b'} | AMAZON"
      })
  void decode_dataCenter_inEverySpelling(String fields, Name name) throws Exception {
    assertThat(dataCenter(fields)).isEqualTo(new DataCenter(name, Map.of()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CLASSAmazonInfo','name':'Amazon','metadata':{'b':1,'@class':'x','a':'y','n':null}",
        "'metadata':{'b':'1','@class':'x','a':'y'},CLASSAmazonInfo','name':'MyOwn','x':1",
        "'metadata':{'b':'1','@class':'x','a':'y'},'name':'Amazon'"
      })
  void decode_amazon_keepsItsMetadataInOrder(String fields) throws Exception {
    DataCenter dataCenter = dataCenter(fields);

    assertThat(dataCenter.name()).isEqualTo(Name.AMAZON);
    assertThat(dataCenter.metadata())
        .containsExactly(Map.entry("b", "1"), Map.entry("@class", "x"), Map.entry("a", "y"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'name':'Mars'",
        "'name':'amazon'",
        "'name':{}",
        "CLASSInstanceInfo','name':'MyOwn'",
        "'@class':'java.lang.ProcessBuilder','name':'MyOwn'",
        "CLASSAmazonInfo','metadata':[]",
        "CLASSAmazonInfo','metadata':{'a':{}}"
      })
  void decode_dataCenterThatIsNone_isRefused(String fields) {
    assertThatThrownBy(() -> dataCenter(fields))
        .isInstanceOf(DecodeException.class)
        .hasMessageContaining("dataCenterInfo");
    assertThatThrownBy(() -> json("\"dataCenterInfo\":\"MyOwn\""))
        .hasMessage("dataCenterInfo must be an object.");
  }

  @Test
  void decode_dataCenterWithoutName_isNotTheSameAsNone() throws Exception {
    assertThat(decode("{\"instance\":{}}", Format.JSON).isDataCenterUnnamed()).isFalse();
    assertThat(
            decode("{\"instance\":{\"dataCenterInfo\":{\"name\":null}}}", Format.JSON)
                .isDataCenterUnnamed())
        .isTrue();
  }

  private static DataCenter dataCenter(String fields) throws Exception {
    String quoted = fields.replace('\'', '"').replace("CLASS", CLASSES);
    return json("\"dataCenterInfo\":{" + quoted + "}").dataCenter();
  }
}
