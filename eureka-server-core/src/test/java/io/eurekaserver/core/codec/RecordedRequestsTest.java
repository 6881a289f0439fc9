// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.eurekaserver.core.model.DataCenter;
import io.eurekaserver.core.model.InstanceDraft;
import io.eurekaserver.core.model.InstanceInfo;
import io.eurekaserver.core.model.InstanceStatus;
import io.eurekaserver.core.model.LeaseInfo;
import io.eurekaserver.core.model.Port;
import io.eurekaserver.core.testing.Fixtures;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What real clients sent to register. */
class RecordedRequestsTest {

  private static InstanceDraft decode(String file) throws DecodeException, IOException {
    Format format = file.contains(".xml") ? Format.XML : Format.JSON;
    return Decoding.DECODER.decode(new ByteArrayInputStream(Fixtures.bytes(file)), format);
  }

  static List<String> registrations() {
    return Stream.concat(Fixtures.SERVERS.stream(), Fixtures.CLIENTS.stream())
        .flatMap(folder -> Fixtures.files(folder).stream())
        .filter(file -> file.matches(".*/\\d+-(re)?(closed-)?(status-re)?register.*request.*"))
        .filter(file -> !file.matches(".*/2(0|1)\\d-register.*"))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("registrations")
  void decode_registrationOfRealClient_lacksNothing(String file) throws Exception {
    InstanceInfo instance = decode(file).build();

    assertThat(instance.instanceId()).isNotEmpty();
    assertThat(instance.leaseInfo()).isNotNull();
    assertThat(instance.vipAddress()).isNotEmpty();
    assertThat(instance.lastDirtyTimestamp()).isPositive().isNotEqualTo(Decoding.NOW);
  }

  @Test
  void registrations_ofAllKinds_areFound() {
    assertThat(registrations()).hasSizeGreaterThan(20);
  }

  @Test
  void decode_springWithExplicitNulls_hasEveryField() throws Exception {
    InstanceInfo instance = decode("eureka-2.0.6/021-register-json-spring.request.json").build();

    assertThat(instance.id().id()).isEqualTo("ord2.example.com:orders:8080");
    assertThat(instance.app()).isEqualTo("ORDERS");
    assertThat(instance.appGroupName()).isNull();
    assertThat(instance.sid()).isEqualTo("na");
    assertThat(instance.homePageUrl()).isEqualTo("http://ord2.example.com:8080/");
    assertThat(instance.status()).isEqualTo(InstanceStatus.UP);
    assertThat(instance.leaseInfo()).isEqualTo(LeaseInfo.ofClient(30, 90));
    assertThat(instance.lastUpdatedTimestamp()).isEqualTo(1700000002000L);
    assertThat(instance.lastDirtyTimestamp()).isEqualTo(1700000002000L);
    assertThat(instance.actionType()).isNull();
    assertThat(instance.port()).isEqualTo(new Port(8080, true));
    assertThat(instance.securePort()).isEqualTo(new Port(443, false));
    assertThat(instance.metadata())
        .isEqualTo(Map.of("management.port", "8081", "zone", "b", "中文", "值 & <x>"));
  }

  @Test
  void decode_xmlOfAmazon_hasEveryField() throws Exception {
    InstanceInfo instance = decode("eureka-2.0.6/023-register-xml-amazon.request.xml").build();

    assertThat(instance.id().id()).isEqualTo("i-0a1b2c3e");
    assertThat(instance.dataCenter().name()).isEqualTo(DataCenter.Name.AMAZON);
    assertThat(instance.dataCenter().metadata())
        .containsExactly(
            Map.entry("instance-id", "i-0a1b2c3e"),
            Map.entry("availability-zone", "us-east-1d"),
            Map.entry("public-hostname", "ec2-198-51-100-22.compute-1.amazonaws.com"));
    assertThat(instance.leaseInfo()).isEqualTo(LeaseInfo.ofClient(10, 30));
    assertThat(instance.metadata())
        .containsExactly(Map.entry("zone", "d"), Map.entry("build_number", "42"));
    assertThat(instance.homePageUrl()).isEqualTo("http://pay2.example.com:7001/?a=1&b=2");
    assertThat(instance.securePort()).isEqualTo(new Port(7002, true));
    assertThat(instance.lastDirtyTimestamp()).isEqualTo(1700000004000L);
    assertThat(instance.asgName()).isEqualTo("payments-v042");
  }

  @Test
  void decode_registrationsThatLackSomething_leaveItToTheValidator() throws Exception {
    assertThat(decode("eureka-2.0.6/200-register-400-instanceid.request.json").registryId())
        .isNull();
    assertThat(decode("eureka-2.0.6/202-register-400-ipaddr.request.json").ipAddr()).isNull();
    assertThat(decode("eureka-2.0.6/203-register-400-app-empty.request.json").app()).isEmpty();
    assertThat(decode("eureka-2.0.6/204-register-400-app-absent.request.json").app()).isNull();
    assertThat(decode("eureka-2.0.6/205-register-400-app-mismatch.request.json").app())
        .isEqualTo("OTHER");
    assertThat(decode("eureka-2.0.6/206-register-400-dc.request.json").dataCenter()).isNull();
    assertThat(decode("eureka-2.0.6/206-register-400-dc.request.json").isDataCenterUnnamed())
        .isFalse();
    assertThat(decode("eureka-2.0.6/207-register-400-dc-name.request.json").isDataCenterUnnamed())
        .isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "209-register-400-malformed-json.request.json",
        "211-register-400-malformed-xml.request.xml",
        "214-register-400-gzip-body.request.bin"
      })
  void decode_malformedRegistrations_areRefused(String name) {
    assertThatThrownBy(
            () ->
                Decoding.DECODER.decode(
                    new ByteArrayInputStream(Fixtures.rawBytes("eureka-2.0.6/" + name)),
                    name.endsWith("xml") ? Format.XML : Format.JSON))
        .isInstanceOf(DecodeException.class)
        .hasMessageContaining("malformed at line 1");
  }
}
