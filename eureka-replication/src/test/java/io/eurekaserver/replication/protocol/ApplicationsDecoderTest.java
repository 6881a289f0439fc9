// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.eurekaserver.core.codec.DecodeException;
import io.eurekaserver.core.codec.InstanceDecoder;
import io.eurekaserver.core.model.InstanceInfo;
import io.eurekaserver.core.model.InstanceStatus;
import io.eurekaserver.core.testing.Fixtures;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApplicationsDecoderTest {

  private static final String GOOD =
      "{\"instanceId\":\"i1\",\"hostName\":\"h\",\"app\":\"A\",\"ipAddr\":\"1\","
          + "\"dataCenterInfo\":{\"name\":\"MyOwn\"}}";

  private static Partial<List<InstanceInfo>> decode(byte[] document)
      throws DecodeException, IOException {
    return new ApplicationsDecoder(new InstanceDecoder(() -> Instant.EPOCH))
        .decode(new ByteArrayInputStream(document));
  }

  private static Partial<List<InstanceInfo>> decode(String document)
      throws DecodeException, IOException {
    return decode(document.getBytes(UTF_8));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "eureka-2.0.6/030-apps-full-json.response.json",
        "eureka-1.10.18/030-apps-full-json.response.json",
        "eureka-1.10.18/034-apps-full-json-gzip.response.json.gz"
      })
  void decode_registryOfRealServer_hasEveryInstanceWithItsLease(String file) throws Exception {
    Partial<List<InstanceInfo>> read = decode(Fixtures.bytes(file));

    assertThat(read.leftOut()).isZero();
    assertThat(read.value()).hasSize(4);
    assertThat(read.value()).extracting(InstanceInfo::app).containsOnly("ORDERS", "PAYMENTS");
    assertThat(read.value())
        .allSatisfy(i -> assertThat(i.leaseInfo().lastRenewalTimestamp()).isPositive());
  }

  @Test
  void decode_overridden_keepsStatusAndOverride() throws Exception {
    String document =
        "{\"applications\":{\"application\":[{\"name\":\"A\",\"instance\":["
            + GOOD.replace(
                "\"app\"",
                "\"status\":\"OUT_OF_SERVICE\",\"overriddenStatus\":\"OUT_OF_SERVICE\",\"app\"")
            + "]}]}}";

    InstanceInfo instance = decode(document).value().get(0);

    assertThat(instance.status()).isEqualTo(InstanceStatus.OUT_OF_SERVICE);
    assertThat(instance.overriddenStatus()).isEqualTo(InstanceStatus.OUT_OF_SERVICE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "eureka-2.0.6/010-apps-empty-json.response.json",
        "eureka-1.10.18/010-apps-empty-json.response.json"
      })
  void decode_emptyRegistry_isEmpty(String file) throws Exception {
    assertThat(decode(Fixtures.bytes(file)).value()).isEmpty();
  }

  /** Old servers write no list for none, and no list for one. */
  @Test
  void decode_oldServer_writesNoListsForOne() throws Exception {
    String one = "{\"applications\":{\"application\":{\"name\":\"A\",\"instance\":" + GOOD + "}}}";

    assertThat(decode(one).value()).extracting(InstanceInfo::id).hasToString("[A/i1]");
    assertThat(decode("{\"applications\":{\"versions__delta\":1}}").value()).isEmpty();
    assertThat(decode("{\"applications\":{\"application\":null}}").value()).isEmpty();
    assertThat(decode("{\"applications\":{\"application\":{\"name\":\"A\"}}}").value()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"instanceId\":\"bad\",\"metadata\":[{\"a\":[1]}],\"app\":\"A\"}",
        "{\"instanceId\":\"bad\",\"hostName\":\"h\",\"app\":\"A\"}",
        "{\"dataCenterInfo\":{\"name\":\"Mars\",\"x\":{\"y\":[]}}}",
        "{}",
        "null",
        "[[1]]",
        "\"x\""
      })
  void decode_oneBadInstance_doesNotLoseTheOthers(String bad) throws Exception {
    String document =
        "{\"applications\":{\"application\":[{\"instance\":["
            + bad
            + ","
            + GOOD
            + "]},"
            + "{\"instance\":["
            + GOOD
            + "],\"name\":\"A\"}]}}";

    Partial<List<InstanceInfo>> read = decode(document);

    assertThat(read.value()).hasSize(2);
    assertThat(read.leftOut()).isEqualTo(1);
    assertThat(read.firstFault()).isNotEmpty();
  }

  @Test
  void decode_unknownFieldsEverywhere_areIgnored() throws Exception {
    String document =
        "{\"x\":[{}],\"applications\":{\"y\":{\"application\":[1]},\"application\":"
            + "[{\"z\":[[]],\"instance\":["
            + GOOD
            + "]}]}}";

    assertThat(decode(document).value()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{}",
        "<applications/>",
        "{\"applications\":[]}",
        "{\"applications\":null}",
        "{\"applications\":{\"application\":[1]}}",
        "{\"applications\":{\"application\":[{\"instance\":[" + GOOD + "]}",
        "{\"applications\":{\"application\":[{\"instance\":[{\"metadata\":[",
        "{\"applications\":{\"application\":[{\"x\":[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[["
      })
  void decode_noRegistry_isRefusedWithOneSentence(String document) {
    assertThatThrownBy(() -> decode(document))
        .isInstanceOf(DecodeException.class)
        .hasMessageEndingWith(".");
  }
}
