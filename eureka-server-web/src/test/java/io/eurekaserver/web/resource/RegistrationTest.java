// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.resource;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.eurekaserver.core.model.InstanceId;
import io.eurekaserver.core.model.InstanceInfo;
import io.eurekaserver.web.TestEureka;
import io.eurekaserver.web.TestEureka.Way;
import io.eurekaserver.web.error.Cause;
import io.eurekaserver.web.server.RawConnection.Answer;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Registrations: who gets in, and what the others are told (protocol, sections 2.2 and 4.5). */
@ParameterizedClass
@EnumSource(Way.class)
class RegistrationTest {

  private static final String JSON = "Content-Type: application/json\r\n";

  private final TestEureka eureka;

  RegistrationTest(Way way) {
    eureka = new TestEureka(way);
  }

  @AfterEach
  void stop() {
    eureka.close();
  }

  private static String body(String app, String id) {
    return """
        {"instance":{"instanceId":"%s","hostName":"h","app":"%s","ipAddr":"10.0.0.1","status":"UP",
        "dataCenterInfo":{"@class":"com.netflix.appinfo.MyDataCenterInfo","name":"MyOwn"},
        "lastDirtyTimestamp":"1000"}}"""
        .formatted(id, app);
  }

  private Answer send(String request, String headers, String body) throws IOException {
    return eureka.server.exchange(request, headers, body);
  }

  private InstanceInfo instance(String app, String id) {
    return eureka.registry.view().instance(new InstanceId(app, id));
  }

  private static void assertEmpty(Answer answer, int status) {
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.body()).isEmpty();
    assertThat(answer.headers()).doesNotContainKeys("Content-Type", "Content-Encoding", "Vary");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/eureka/apps/ORDERS",
        "/eureka/apps/orders/",
        "/eureka/v2/apps/Orders",
        "/v2/apps/ORDERS",
        "/eureka//apps/ORDERS"
      })
  void register_anyPath_is204AndVisible(String path) throws IOException {
    assertEmpty(
        send("POST " + path, JSON + "Accept-Encoding: gzip\r\n", body("orders", "o1")), 204);
    assertThat(instance("ORDERS", "o1")).isNotNull();
  }

  /** The path of the delta belongs to the delta; the name DELTA does not (protocol, section 1). */
  @Test
  void register_applicationNamedDelta_needsAnotherSpelling() throws IOException {
    Answer refused = send("POST /eureka/apps/delta", JSON, body("DELTA", "d1"));

    assertThat(refused.status()).isEqualTo(405);
    assertThat(refused.headers().get("Allow")).contains("GET");
    assertEmpty(send("POST /eureka/apps/Delta", JSON, body("DELTA", "d1")), 204);
    assertThat(send("GET /eureka/apps/DELTA/d1", "", "").status()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "application/json",
        "application/json;charset=UTF-8",
        "application/json; charset=utf-8",
        "Application/JSON",
        "application/json;charset=ISO-8859-1",
      })
  void register_knownContentTypes_areAccepted(String type) throws IOException {
    assertEmpty(send("POST /eureka/apps/A", "Content-Type: " + type + "\r\n", body("A", "a")), 204);
  }

  @Test
  void register_latin1_isReadAsSuch() throws IOException {
    byte[] latin1 = body("A", "ü").getBytes(ISO_8859_1);
    String type = "Content-Type: application/json;charset=ISO-8859-1\r\n";

    assertThat(eureka.server.exchange("POST /eureka/apps/A", type, latin1).status()).isEqualTo(204);
    assertThat(instance("A", "ü")).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Type: text/plain\r\n",
        "Content-Type: text/json\r\n",
        "Content-Type: application/json;charset=GBK\r\n",
        "Content-Type: rubbish\r\n",
        "",
      })
  void register_otherContentTypes_areAnEmpty415(String header) throws IOException {
    assertEmpty(send("POST /eureka/apps/A", header, body("A", "a")), 415);
    assertThat(instance("A", "a")).isNull();
  }

  /** A list of types that cannot be read is refused like other broken HTTP. */
  @Test
  void register_brokenAccept_isAnEmpty400() throws IOException {
    String headers = "Content-Type: application/json\r\nAccept: /\r\n";
    assertEmpty(send("POST /eureka/apps/A", headers, body("A", "a")), 400);
  }

  @Test
  void register_neitherBodyNorType_is415() throws IOException {
    assertEmpty(send("POST /eureka/apps/A", "", ""), 415);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "[]",
        "{",
        "",
        "{\"instance\":{\"metadata\":[]}}",
        "{\"instance\":{\"hostName\":\"h\\u0000\"}}",
      })
  void register_unreadableBody_isTheBodyThatClientsKnow(String body) throws IOException {
    Answer answer = send("POST /eureka/apps/A", JSON + "Accept: application/xml\r\n", body);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.headers()).containsEntry("Content-Type", "application/json");
    assertThat(answer.text()).isEqualTo("{\"error\": \"cannot parse request body\"}");
    assertThat(answer.headers().get("X-Eureka-Error")).endsWith(".");
    assertThat(eureka.server.refusals.count(Cause.UNDECODABLE)).isEqualTo(1);
  }

  @Test
  void register_deepNesting_is400() throws IOException {
    String deep = "{\"instance\":" + "{\"x\":".repeat(10_000) + "1" + "}".repeat(10_001);

    assertThat(send("POST /eureka/apps/A", JSON, deep).status()).isEqualTo(400);
  }

  /** Neither a file of the server nor a request to elsewhere, nor a billion of laughs. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE instance [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><instance><app>&x;</app></instance>",
        "<!DOCTYPE x [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;'>]><instance><app>&b;</app></instance>",
        "<instance><app>A",
      })
  void register_hostileXml_is400WithTheBodyThatClientsKnow(String xml) throws IOException {
    Answer answer = send("POST /eureka/apps/A", "Content-Type: application/xml\r\n", xml);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.headers()).containsEntry("Content-Type", "application/xml");
    assertThat(answer.text())
        .isEqualTo("<error><message>cannot parse request body</message></error>");
  }

  /** The message is plain text under the negotiated type, as clients know it. */
  @ParameterizedTest
  @CsvSource({"'',application/xml", "Accept: application/json,application/json"})
  void register_refused_saysWhyUnderTheNegotiatedType(String accept, String type)
      throws IOException {
    String header = accept.isEmpty() ? JSON : JSON + accept + "\r\n";

    Answer answer = send("POST /eureka/apps/B", header, body("A", "a"));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.text()).isEqualTo("Mismatched appName, expecting B but was A");
    assertThat(answer.headers()).containsEntry("Content-Type", type);
  }

  @Test
  void register_idThatNeedsEscaping_canBeAddressed() throws IOException {
    String id = "http://h:80/a b+ü%?#";
    send("POST /eureka/apps/A", JSON, body("A", id));
    String path = "/eureka/apps/A/" + java.net.URLEncoder.encode(id, UTF_8).replace("+", "%20");

    assertThat(send("PUT " + path, "", "").status()).isEqualTo(200);
    assertThat(send("DELETE " + path, "", "").status()).isEqualTo(200);
  }
}
