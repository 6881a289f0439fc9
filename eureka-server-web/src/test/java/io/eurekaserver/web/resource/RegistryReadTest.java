// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.resource;

import static org.assertj.core.api.Assertions.assertThat;

import io.eurekaserver.core.model.InstanceStatus;
import io.eurekaserver.core.registry.Origin;
import io.eurekaserver.core.testing.Instances;
import io.eurekaserver.web.TestEureka;
import io.eurekaserver.web.TestEureka.Way;
import io.eurekaserver.web.error.Cause;
import io.eurekaserver.web.server.RawConnection.Answer;
import io.eurekaserver.web.server.TestServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reads of the registry: formats, compression, the gate (protocol, sections 2 and 4). */
@ParameterizedClass
@EnumSource(Way.class)
class RegistryReadTest {

  private static TestEureka eureka;

  @Parameter Way way;

  @BeforeParameterizedClassInvocation
  static void start(Way way) {
    eureka = new TestEureka(way);
    eureka.registry.register(Instances.instance("ORDERS", "a/b c:ü%"), Origin.CLIENT);
    eureka.registry.register(
        Instances.instance("ORDERS", "oos", InstanceStatus.OUT_OF_SERVICE), Origin.PEER);
    eureka.registry.register(Instances.instance("DELTA", "d1"), Origin.CLIENT);
  }

  @AfterParameterizedClassInvocation
  static void stop() {
    eureka.close();
  }

  @AfterEach
  void open() {
    eureka.open = true;
  }

  private static Answer get(String path, String... headers) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (String header : headers) {
      lines.append(header).append("\r\n");
    }
    return eureka.server.exchange("GET " + path, lines.toString(), "");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/eureka/apps",
        "/eureka/apps/",
        "/eureka/v2/apps",
        "/v2/apps/",
        "//eureka//apps",
        "/eureka/apps?regions=us-east-1,eu",
        "/eureka/apps/delta",
        "/eureka/apps/orders",
        "/eureka/apps/DELTA",
        "/eureka/vips/orders",
        "/eureka/svips/none",
        "/eureka/apps/ORDERS/a%2Fb%20c:%C3%BC%25",
        "/eureka/instances/oos",
        "/eureka/apps/delta/d1",
        "/eureka/status",
      })
  void read_withoutAccept_isXmlWithItsLength(String path) throws IOException {
    Answer answer = get(path);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.headers()).containsEntry("Content-Type", "application/xml");
    assertThat(answer.headers()).containsEntry("Content-Length", "" + answer.body().length);
    assertThat(answer.text()).startsWith("<");
  }

  /** A client that accepts JSON with a charset still gets the plain type: it knows no other. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/json",
        "application/json;charset=UTF-8",
        "*/*;q=0.1,application/json"
      })
  void read_json_hasATypeWithoutCharset(String accept) throws IOException {
    Answer answer = get("/eureka/apps", "Accept: " + accept);

    assertThat(answer.headers()).containsEntry("Content-Type", "application/json");
    assertThat(answer.text()).startsWith("{\"applications\":{");
  }

  /** The first time it is gathered, then sent from a copy that all receivers share. */
  @Test
  void read_aLargeAnswerAgainAndAgain_isTheSame() throws IOException {
    for (int i = 0; i < 500; i++) {
      eureka.registry.register(Instances.instance("many", "i" + i), Origin.CLIENT);
    }
    Answer first = get("/eureka/apps", "Accept: application/json");

    assertThat(first.body()).hasSizeGreaterThan(256 * 1024);
    for (int i = 0; i < 4; i++) {
      Answer again = get("/eureka/apps", "Accept: application/json");
      assertThat(again.body()).isEqualTo(first.body());
      assertThat(again.headers()).containsEntry("Content-Length", "" + first.body().length);
    }
  }

  @Test
  void read_acceptInTwoHeaderLines_isOneList() throws IOException {
    Answer answer = get("/eureka/apps", "Accept: text/plain", "Accept: application/json");

    assertThat(answer.headers()).containsEntry("Content-Type", "application/json");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/eureka/apps", "/eureka/apps/ORDERS", "/eureka/instances/oos", "/eureka/status"})
  void read_unknownType_isAnEmpty406(String path) throws IOException {
    Answer answer = get(path, "Accept: text/plain");

    assertThat(answer.status()).isEqualTo(406);
    assertThat(answer.body()).isEmpty();
    assertThat(answer.headers()).doesNotContainKey("Content-Type");
  }

  @ParameterizedTest
  @CsvSource({"compact,false", "COMPACT,false", "full,true", "tiny,true"})
  void read_compact_leavesOut(String value, boolean complete) throws IOException {
    Answer answer = get("/eureka/apps", "Accept: application/json", "X-Eureka-Accept: " + value);

    assertThat(answer.text().contains("leaseInfo")).isEqualTo(complete);
  }

  @Test
  void read_singleInstance_hasNoCompactForm() throws IOException {
    Answer answer = get("/eureka/apps/ORDERS/oos", "X-Eureka-Accept: compact");

    assertThat(answer.text()).contains("leaseInfo");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/eureka/v1/apps", "/v1/apps/ORDERS/oos", "/eureka/V1/instances/oos"})
  void read_v1Xml_knowsNoOutOfService(String path) throws IOException {
    assertThat(get(path).text())
        .contains("<status>DOWN</status>")
        .doesNotContain(">OUT_OF_SERVICE</status>");
    assertThat(get(path, "Accept: application/json").text())
        .contains("\"status\":\"OUT_OF_SERVICE\"");
  }

  @Test
  void read_xml_tellsTheTrueStatus() throws IOException {
    assertThat(get("/eureka/apps/ORDERS/oos").text()).contains("<status>OUT_OF_SERVICE</status>");
  }

  /** Payloads are always compressed on request: their compressed bytes are ready. */
  @ParameterizedTest
  @ValueSource(
      strings = {"/eureka/apps", "/eureka/apps/delta", "/eureka/apps/ORDERS", "/eureka/vips/none"})
  void read_gzip_isThePlainAnswerCompressed(String path) throws IOException {
    Answer plain = get(path, "Accept: application/json");
    Answer gzip = get(path, "Accept: application/json", "Accept-Encoding: gzip");

    assertThat(plain.headers()).doesNotContainKey("Content-Encoding");
    assertThat(plain.headers()).containsEntry("Vary", "Accept-Encoding");
    assertThat(gzip.headers())
        .containsEntry("Content-Encoding", "gzip")
        .containsEntry("Vary", "Accept-Encoding")
        .containsEntry("Content-Length", "" + gzip.body().length);
    byte[] unpacked = new GZIPInputStream(new ByteArrayInputStream(gzip.body())).readAllBytes();
    assertThat(unpacked).isEqualTo(plain.body());
  }

  @ParameterizedTest
  @ValueSource(strings = {"identity", "gzip;q=0", "deflate", "identity;q=0"})
  void read_gzipNotAskedFor_isPlainAndNever406(String encoding) throws IOException {
    Answer answer = get("/eureka/apps", "Accept-Encoding: " + encoding);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.headers()).doesNotContainKey("Content-Encoding");
  }

  @Test
  void read_smallAnswer_isNotWorthCompressing() throws IOException {
    Answer answer = get("/health/live", "Accept-Encoding: gzip");

    assertThat(answer.headers()).doesNotContainKeys("Content-Encoding", "Vary");
  }

  @Test
  void head_gzip_hasTheHeadersOfGet() throws IOException {
    String headers = "Accept-Encoding: gzip\r\nAccept: application/json\r\n";
    Answer head = eureka.server.exchange("HEAD /eureka/apps", headers, "");

    assertThat(head.headers())
        .containsEntry("Content-Encoding", "gzip")
        .containsEntry("Content-Type", "application/json")
        .containsKey("Content-Length");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/eureka/apps/NOPE",
        "/eureka/apps/ORDERS/nope",
        "/eureka/instances/nope",
        "/eureka/nope",
        "/eureka/APPS",
        "/eureka/%61pps",
        "/eureka/instances",
        "/eureka/vips",
        "/eureka/svips/",
        "/eureka/apps/ORDERS/x/y/z",
        "/EUREKA/apps",
      })
  void read_nothingThere_isAnEmpty404(String path) throws IOException {
    Answer answer = get(path, "Accept: application/json", "Accept-Encoding: gzip");

    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.body()).isEmpty();
    assertThat(answer.headers()).containsOnlyKeys("Content-Length", "Date");
  }

  /** ALL_APPS is the name of an application like any other (protocol, section 1). */
  @Test
  void read_applicationNamedAllApps_isNotTheRegistry() throws IOException {
    assertThat(get("/eureka/apps/ALL_APPS").status()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/eureka/apps",
        "/eureka/apps/delta",
        "/eureka/apps/ORDERS",
        "/eureka/vips/orders",
        "/eureka/svips/x"
      })
  void closed_registryReads_areAnEmpty403(String path) throws IOException {
    eureka.open = false;

    Answer answer = get(path);

    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.body()).isEmpty();
    assertThat(answer.headers())
        .containsEntry("X-Eureka-Error", "The registry is not complete yet.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/eureka/apps/ORDERS/oos", "/eureka/instances/oos", "/eureka/status"})
  void closed_otherReads_stayOpen(String path) throws IOException {
    eureka.open = false;

    assertThat(get(path).status()).isEqualTo(200);
  }

  @Test
  void deltaDisabled_is403AndTheRestIsServed() throws IOException {
    try (TestEureka without = new TestEureka(TestServer.settings(), true)) {
      assertThat(without.server.get("/eureka/apps/delta").status()).isEqualTo(403);
      assertThat(without.server.get("/eureka/apps").status()).isEqualTo(200);
      assertThat(without.server.refusals.count(Cause.CLOSED)).isEqualTo(1);
    }
  }

  @Test
  void statusOverrides_isJsonById() throws IOException {
    Answer answer = get("/eureka/serverinfo/statusoverrides");

    assertThat(answer.headers()).containsEntry("Content-Type", "application/json");
    assertThat(answer.text()).isEqualTo("{}");
    assertThat(get("/serverinfo/statusoverrides").text()).isEqualTo("{}");
    assertThat(get("/serverinfo/statusoverrides", "Accept: application/xml").status())
        .isEqualTo(406);
  }
}
