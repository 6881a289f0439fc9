// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.resource;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.eurekaserver.core.model.InstanceId;
import io.eurekaserver.core.model.InstanceInfo;
import io.eurekaserver.core.model.InstanceStatus;
import io.eurekaserver.core.registry.Origin;
import io.eurekaserver.core.registry.RegistryCounter;
import io.eurekaserver.core.testing.Instances;
import io.eurekaserver.web.TestEureka;
import io.eurekaserver.web.error.Cause;
import io.eurekaserver.web.server.RawConnection.Answer;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Writes: what clients and peers send, and what must not have any effect (protocol, section 4). */
class RegistryWriteTest {

  private static final String JSON = "Content-Type: application/json\r\n";
  private static final String REPLICA = "x-netflix-discovery-replication: true\r\n";

  private final TestEureka eureka = new TestEureka();

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

  private void registered(String app, String id) {
    eureka.registry.register(Instances.instance(app, id), Origin.CLIENT);
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
        "",
      })
  void register_otherContentTypes_areAnEmpty415(String header) throws IOException {
    assertEmpty(send("POST /eureka/apps/A", header, body("A", "a")), 415);
    assertThat(instance("A", "a")).isNull();
  }

  /** Headers that are no media types are refused like other broken HTTP. */
  @ParameterizedTest
  @ValueSource(strings = {"Content-Type: rubbish", "Content-Type: application/json\r\nAccept: /"})
  void register_brokenHeader_isAnEmpty400(String header) throws IOException {
    assertEmpty(send("POST /eureka/apps/A", header + "\r\n", body("A", "a")), 400);
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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PUT /eureka/apps/A/a?status=UP&lastDirtyTimestamp=1000 | 200",
        "PUT /eureka/apps/a/a | 200",
        "PUT /v2/apps/A/a/ | 200",
        "PUT /eureka/apps/A/a?lastDirtyTimestamp=999 | 200",
        "PUT /eureka/apps/A/a?lastDirtyTimestamp=2000 | 404",
        "PUT /eureka/apps/A/b?lastDirtyTimestamp=1000 | 404",
        "PUT /eureka/apps/B/a | 404",
        "DELETE /eureka/apps/A/a | 200",
        "DELETE /eureka/apps/A/b | 404",
        "PUT /eureka/apps/A/a/status?value=DOWN | 200",
        "PUT /eureka/apps/A/b/status?value=DOWN | 404",
        "DELETE /eureka/apps/A/a/status | 200",
        "DELETE /eureka/apps/A/b/status | 404",
        "PUT /eureka/apps/A/a/metadata?k=v | 200",
        "PUT /eureka/apps/A/b/metadata?k=v | 404",
      })
  void write_everyAnswerIsEmpty(String request, int status) throws IOException {
    registered("A", "a");
    String headers =
        "Accept: application/json\r\nAccept-Encoding: gzip\r\n"
            + JSON
            + "Content-Encoding: gzip\r\n";

    assertEmpty(send(request, headers, ""), status);
  }

  /** Clients send {} or garbage along; nobody reads it. */
  @ParameterizedTest
  @ValueSource(strings = {"{}", "garbage", "<x>"})
  void renew_withABody_ignoresIt(String body) throws IOException {
    registered("A", "a");

    assertEmpty(send("PUT /eureka/apps/A/a", "", body), 200);
  }

  /** Also a client that accepts nothing we have must keep its lease. */
  @ParameterizedTest
  @ValueSource(
      strings = {"text/plain", "text/html, image/gif, image/jpeg, *; q=.2, */*; q=.2", "image/gif"})
  void renew_anyAccept_isCarriedOut(String accept) throws IOException {
    registered("A", "a");

    assertEmpty(send("PUT /eureka/apps/A/a", "Accept: " + accept + "\r\n", ""), 200);
    assertEmpty(send("DELETE /eureka/apps/A/a", "Accept: " + accept + "\r\n", ""), 200);
  }

  @Test
  void renew_olderFromAPeer_isAConflictWithTheInstance() throws IOException {
    registered("A", "a");

    Answer json =
        send(
            "PUT /eureka/apps/A/a?lastDirtyTimestamp=1",
            REPLICA + "Accept: application/json\r\n",
            "");
    Answer xml = send("PUT /eureka/apps/A/a?lastDirtyTimestamp=1", REPLICA, "");

    assertThat(json.status()).isEqualTo(409);
    assertThat(json.text()).startsWith("{\"instance\":{\"instanceId\":\"a\"");
    assertThat(xml.text()).startsWith("<instance>");
  }

  /** Only exactly "true" marks a peer. */
  @ParameterizedTest
  @CsvSource({"true,true", "TRUE,false", "false,false", "1,false"})
  void replicationHeader_isReadExactly(String value, boolean replica) throws IOException {
    registered("A", "a");

    send("PUT /eureka/apps/A/a", "X-Netflix-Discovery-Replication: " + value + "\r\n", "");

    assertThat(eureka.registry.counters().direct(RegistryCounter.RENEW)).isEqualTo(replica ? 0 : 1);
  }

  /** Unlike the reference servers, which answer 500 after half the work (protocol, 4.7). */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "PUT /eureka/apps/A/a?lastDirtyTimestamp=abc",
        "PUT /eureka/apps/A/a?lastDirtyTimestamp=",
        "PUT /eureka/apps/A/a?lastDirtyTimestamp=99999999999999999999",
        "PUT /eureka/apps/A/a/status?value=DOWN&lastDirtyTimestamp=abc",
        "PUT /eureka/apps/A/a/status?value=bogus",
        "PUT /eureka/apps/A/a/status?value=down",
        "PUT /eureka/apps/A/a/status?value=",
        "PUT /eureka/apps/A/a/status",
        "DELETE /eureka/apps/A/a/status?value=bogus",
        "DELETE /eureka/apps/A/a/status?lastDirtyTimestamp=x",
      })
  void badParameter_is400WithOneSentenceAndNothingChanges(String request) throws IOException {
    registered("A", "a");
    long version = eureka.registry.view().version();

    Answer answer = send(request, "", "");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.text()).endsWith(".").doesNotContain("\n", "Exception");
    assertThat(eureka.registry.view().version()).isEqualTo(version);
    assertThat(eureka.registry.counters().total(RegistryCounter.RENEW)).isZero();
  }

  @Test
  void override_isSetAndRemoved() throws IOException {
    registered("A", "a");

    send("PUT /eureka/apps/A/a/status?value=OUT_OF_SERVICE&lastDirtyTimestamp=2000", "", "");
    assertThat(instance("A", "a").status()).isEqualTo(InstanceStatus.OUT_OF_SERVICE);
    assertThat(instance("A", "a").lastDirtyTimestamp()).isEqualTo(2000);
    assertThat(eureka.server.get("/serverinfo/statusoverrides").text())
        .isEqualTo("{\"a\":\"OUT_OF_SERVICE\"}");

    send("DELETE /eureka/apps/A/a/status?value=UP", "", "");
    assertThat(instance("A", "a").status()).isEqualTo(InstanceStatus.UP);
  }

  @Test
  void removeOverride_withoutValue_leavesUnknown() throws IOException {
    registered("A", "a");

    send("PUT /eureka/apps/A/a/status?value=DOWN", "", "");
    send("DELETE /eureka/apps/A/a/status", "", "");

    assertThat(instance("A", "a").status()).isEqualTo(InstanceStatus.UNKNOWN);
  }

  @Test
  void metadata_isMergedFromTheQuery() throws IOException {
    registered("A", "a");

    send("PUT /eureka/apps/A/a/metadata?zone=a&zone=b&empty=&bare&text=a+b%C3%BC%2B", REPLICA, "");

    assertThat(instance("A", "a").metadata())
        .containsEntry("zone", "a")
        .containsEntry("empty", "")
        .containsEntry("bare", "")
        .containsEntry("text", "a bü+");
    assertThat(eureka.registry.counters().direct(RegistryCounter.REGISTER)).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({"ENABLED,400", "disabled,400", "bogus,400"})
  void asg_withoutSupport_is400(String value, int status) throws IOException {
    assertThat(send("PUT /eureka/asg/g/status?value=" + value, "", "").status()).isEqualTo(status);
  }

  @Test
  void batch_ofEveryAction_isAnsweredItemByItem() throws IOException {
    registered("A", "a");
    String batch =
        """
        {"replicationList":[
        {"appName":"A","id":"a","lastDirtyTimestamp":1,"action":"Heartbeat"},
        {"appName":"A","id":"a","status":"DOWN","lastDirtyTimestamp":1000,"action":"StatusUpdate"},
        {"appName":"A","id":"b","action":"Cancel"}]}""";

    Answer json = send("POST /eureka/peerreplication/batch/", JSON, batch);
    Answer xml =
        send("POST /v2/peerreplication/batch", JSON + "Accept: application/xml\r\n", batch);

    assertThat(json.headers()).containsEntry("Content-Type", "application/json");
    assertThat(json.text())
        .startsWith(
            "{\"responseList\":[{\"statusCode\":409,\"responseEntity\":{\"instanceId\":\"a\"")
        .endsWith("{\"statusCode\":200},{\"statusCode\":404}]}");
    assertThat(xml.headers()).containsEntry("Content-Type", "application/xml");
    assertThat(xml.text()).contains("<statusCode>409</statusCode>");
  }

  @Test
  void batch_xml_is415() throws IOException {
    assertEmpty(
        send("POST /eureka/peerreplication/batch", "Content-Type: application/xml\r\n", "<x/>"),
        415);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"replicationList\":[{\"action\":\"Bogus\"}]}", "[", "null"})
  void batch_brokenEnvelope_is400(String body) throws IOException {
    Answer answer = send("POST /eureka/peerreplication/batch", JSON, body);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.text()).isEqualTo("{\"error\": \"cannot parse request body\"}");
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
