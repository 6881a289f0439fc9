// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.resource;

import static org.assertj.core.api.Assertions.assertThat;

import io.eurekaserver.core.model.InstanceId;
import io.eurekaserver.core.model.InstanceInfo;
import io.eurekaserver.core.model.InstanceStatus;
import io.eurekaserver.core.registry.Origin;
import io.eurekaserver.core.registry.RegistryCounter;
import io.eurekaserver.core.testing.Instances;
import io.eurekaserver.web.TestEureka;
import io.eurekaserver.web.TestEureka.Way;
import io.eurekaserver.web.server.RawConnection.Answer;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Changes of what is registered, and what must not have any effect (protocol, section 4). */
@ParameterizedClass
@EnumSource(Way.class)
class RegistryWriteTest {

  private static final String JSON = "Content-Type: application/json\r\n";
  private static final String REPLICA = "x-netflix-discovery-replication: true\r\n";

  private final TestEureka eureka;

  RegistryWriteTest(Way way) {
    eureka = new TestEureka(way);
  }

  @AfterEach
  void stop() {
    eureka.close();
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
}
