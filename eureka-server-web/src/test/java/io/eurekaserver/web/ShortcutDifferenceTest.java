// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.eurekaserver.core.model.InstanceStatus;
import io.eurekaserver.core.registry.Origin;
import io.eurekaserver.core.testing.Instances;
import io.eurekaserver.web.TestEureka.Way;
import io.eurekaserver.web.error.Cause;
import io.eurekaserver.web.server.RawConnection;
import io.eurekaserver.web.server.RawConnection.Answer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Two servers with the same registry, one with the shortcut and one without, get the same requests,
 * ordinary ones and odd ones, and must give the same answers: status, headers and bytes. Their
 * registries must be alike in the end.
 */
class ShortcutDifferenceTest {

  private static final int REQUESTS = 1_500;

  private static final List<String> METHODS =
      List.of(
          "PUT", "PUT", "PUT", "GET", "GET", "GET", "POST", "POST", "HEAD", "OPTIONS", "DELETE");

  private static final List<String> PREFIXES =
      List.of("/eureka", "", "/eureka/v2", "/eureka/v1", "/v2", "//eureka", "/eureka;x=y", "/v1");

  private static final List<String> PATHS =
      List.of(
          "/apps/A/a",
          "/apps",
          "/apps/delta",
          "/apps/A",
          "/apps/a/a/",
          "/apps/A/none",
          "/apps/A/host:8080",
          "/apps/A/x%20y%2Fz",
          "/apps/A/x y",
          "/apps/A/%zz",
          "/apps/A/+",
          "/apps/A/a;b=c",
          "/apps//A//a",
          "/apps/./A/a",
          "/apps/.A/a",
          "/apps/A/..",
          "/apps/",
          "/apps/NONE",
          "/apps/delta/",
          "/apps/DELTA",
          "/apps/A/a/status",
          "/vips/vip-a",
          "/vips/",
          "/vips/none,vip-a",
          "/svips/svip-a",
          "/svips/%76ip",
          "/nothing/at/all",
          "/");

  private static final List<String> QUERIES =
      List.of(
          "",
          "?status=UP&lastDirtyTimestamp=1000",
          "?lastDirtyTimestamp=999",
          "?regions=us,eu",
          "?lastDirtyTimestamp=2000&overriddenstatus=DOWN",
          "?lastDirtyTimestamp=1000&lastDirtyTimestamp=x",
          "?lastDirtyTimestamp=x",
          "?lastDirtyTimestamp=",
          "?lastDirtyTimestamp",
          "?=1000&&lastDirtyTimestamp=1000&",
          "?lastDirtyTimestamp=1%30%300",
          "?lastDirtyTimestamp=+1000",
          "?overriddenstatus=ODD",
          "?overriddenstatus=out_of_service&a=b=c",
          "?value=DOWN",
          "?%",
          "?a^b");

  private static final List<String> ACCEPTS =
      List.of(
          "",
          "",
          "Accept: application/json\r\n",
          "Accept: application/json\r\n",
          "Accept: application/xml\r\n",
          "Accept: application/json, application/*+json\r\n",
          "Accept: text/html, */*;q=.2\r\n",
          "Accept: application/xml\r\nAccept: application/json;q=0.9\r\n",
          "accept: text/plain\r\n",
          "Accept: \r\n",
          "Accept: ,\r\n",
          "Accept: application\r\n",
          "Accept: application/json;q=2\r\n");

  private static final List<String> OTHERS =
      List.of(
          "",
          "",
          "Accept-Encoding: gzip\r\n",
          "Accept-Encoding: gzip, deflate\r\n",
          "Accept-Encoding: gzip;q=0\r\nX-Eureka-Accept: compact\r\n",
          "accept-encoding: identity\r\nAccept-Encoding: gzip\r\n",
          "X-Eureka-Accept: COMPACT\r\n",
          "X-Eureka-Accept: full\r\n",
          "x-netflix-discovery-replication: true\r\n",
          "X-Netflix-Discovery-Replication: true\r\n",
          "x-netflix-discovery-replication: TRUE\r\n",
          "x-netflix-discovery-replication: true \r\n",
          "x-netflix-discovery-replication: true, true\r\n",
          "x-netflix-discovery-replication: true\r\nX-Netflix-Discovery-Replication: true\r\n",
          "x-netflix-discovery-replication: \r\n",
          "Content-Type: text/plain\r\n",
          "Connection: close\r\n");

  private static final String JSON = "Content-Type: application/json\r\n";

  private static final String INSTANCE =
      """
      {"instance":{"instanceId":"%s","hostName":"h","app":"A","ipAddr":"10.0.0.1","status":"UP",
      "dataCenterInfo":{"@class":"com.netflix.appinfo.MyDataCenterInfo","name":"MyOwn"},
      "vipAddress":"vip-a","lastDirtyTimestamp":"%d","lastUpdatedTimestamp":"1000"}}""";

  private static final List<String> BODIES =
      List.of(
          INSTANCE.formatted("a", 1000),
          INSTANCE.formatted("a", 999),
          INSTANCE.formatted("host:8080", 1000),
          "{\"instance\":{\"app\":\"A\"}}",
          "{\"instance\":",
          "<instance/>",
          "{}");

  private final TestEureka shorter = new TestEureka(Way.SHORT);
  private final TestEureka byJersey = new TestEureka(Way.BY_JERSEY);

  @BeforeEach
  void register() {
    for (TestEureka eureka : List.of(shorter, byJersey)) {
      eureka.registry.register(Instances.instance("A", "a"), Origin.CLIENT);
      eureka.registry.register(
          Instances.instance("A", "host:8080", InstanceStatus.STARTING), Origin.CLIENT);
    }
  }

  @AfterEach
  void stop() {
    shorter.close();
    byJersey.close();
  }

  /** One request, as its parts. */
  private record Sent(String line, String headers, String body) {

    Answer to(TestEureka eureka) throws IOException {
      return RawConnection.exchange(eureka.server.port(), line, headers, body.getBytes(UTF_8));
    }
  }

  /** One of the first four, which are ordinary, as often as one of all. */
  private static <T> T any(Random random, List<T> of) {
    return of.get(random.nextInt(random.nextBoolean() ? 4 : of.size()));
  }

  private static Sent anyRequest(Random random) {
    String method = any(random, METHODS);
    String target = any(random, PREFIXES) + any(random, PATHS) + any(random, QUERIES);
    String headers = any(random, ACCEPTS) + any(random, OTHERS);
    boolean body = method.equals("POST") || random.nextInt(8) == 0;
    return new Sent(
        method + " " + target.replace(" ", "%20"),
        headers.contains("Content-Type") ? headers : headers + JSON,
        body ? any(random, BODIES) : "");
  }

  private void assertSameAnswers(Sent request) throws IOException {
    assertThat(comparable(request.to(shorter)))
        .as(request.toString())
        .isEqualTo(comparable(request.to(byJersey)));
  }

  private static byte[] unpacked(Answer answer) throws IOException {
    if (!answer.headers().containsKey("Content-Encoding") || answer.body().length == 0) {
      return answer.body();
    }
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
      return in.readAllBytes();
    }
  }

  private static Map<String, String> comparable(Answer answer) throws IOException {
    Map<String, String> all = new TreeMap<>(answer.headers());
    all.remove("Date");
    all.put("status", "" + answer.status());
    all.put("body", new String(unpacked(answer), UTF_8));
    all.computeIfPresent(
        "X-Eureka-Error", (name, why) -> why.replaceAll("fault [0-9a-f]+", "fault"));
    if (all.containsKey("Content-Encoding") || !all.get("body").isEmpty()) {
      all.remove("Content-Length"); // depends on the digits of times
    }
    return withoutTimes(all);
  }

  /** The two registries were not filled in the same millisecond. */
  private static Map<String, String> withoutTimes(Map<String, String> answer) {
    answer.computeIfPresent(
        "body",
        (name, body) ->
            body.replaceAll("Timestamp\":\"?[0-9]+", "Timestamp\":")
                .replaceAll("Timestamp>[0-9]+", "Timestamp>"));
    return answer;
  }

  @Test
  void batches_whateverTheyHold_areAnsweredAlike() throws IOException {
    String items =
        """
        {"replicationList":[{"appName":"A","id":"a","action":"Heartbeat","lastDirtyTimestamp":1},
        {"appName":"A","id":"none","action":"Heartbeat"},{"appName":"A","action":"Cancel"}]}""";
    for (String path : List.of("batch/", "batch", "BATCH/", "batch/x")) {
      for (String headers : List.of("", "Accept: application/xml\r\n", "x-eureka-node-id: b\r\n")) {
        for (String body : List.of(items, "{\"replicationList\":[]}", "{}", "{", "")) {
          String line = "POST /eureka/peerreplication/" + path;
          assertSameAnswers(new Sent(line, JSON + headers, body));
          assertSameAnswers(new Sent(line, "Content-Type: text/xml\r\n" + headers, body));
        }
      }
    }
    assertThat(byJersey.seenByJersey()).isGreaterThan(shorter.seenByJersey());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void anyRequests_areAnsweredAlike(long seed) throws IOException {
    Random random = new Random(seed);
    for (int i = 0; i < REQUESTS; i++) {
      assertSameAnswers(anyRequest(random));
    }
    assertThat(byJersey.seenByJersey()).isGreaterThan(shorter.seenByJersey() + REQUESTS / 10);
    assertThat(shorter.registry.view().applications())
        .hasSameSizeAs(byJersey.registry.view().applications());
  }

  /** What clients send all day. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "PUT /eureka/apps/A/a?status=UP&lastDirtyTimestamp=1000",
        "PUT /eureka/v2/apps/A/a",
        "PUT /eureka/apps/A/none",
        "PUT /eureka/apps/A/a?lastDirtyTimestamp=x",
        "GET /eureka/apps/",
        "GET /eureka/apps",
        "GET /eureka/apps/delta",
        "GET /v2/apps/delta?regions=us",
        "GET /eureka/apps/A",
        "GET /eureka/apps/NONE",
        "GET /eureka/vips/vip-a",
        "GET /eureka/svips/none",
      })
  void ordinaryRequest_isNotForJersey(String request) throws IOException {
    assertSameAnswers(new Sent(request, "Accept: application/json\r\n", ""));

    assertThat(shorter.seenByJersey()).isZero();
    assertThat(byJersey.seenByJersey()).isOne();
  }

  @Test
  void registration_isNotForJersey() throws IOException {
    for (String body : BODIES) {
      assertSameAnswers(new Sent("POST /eureka/apps/A", JSON, body));
    }
    assertThat(shorter.seenByJersey()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "PUT /eureka/apps/A/a%20b",
        "PUT /eureka/apps//A/a",
        "PUT /eureka/apps/A/a?lastDirtyTimestamp=%31",
        "HEAD /eureka/apps",
        "OPTIONS /eureka/apps",
        "GET /eureka/apps/A/a",
        "DELETE /eureka/apps/A/a",
        "POST /eureka/apps/A",
      })
  void unusualRequest_isForJersey(String request) throws IOException {
    assertSameAnswers(new Sent(request, "", ""));

    assertThat(shorter.seenByJersey()).isOne();
  }

  /** A renewal with a body, and a registration in pieces. */
  @Test
  void bodies_areReadInFullWhoeverAnswers() throws IOException {
    for (TestEureka eureka : List.of(shorter, byJersey)) {
      try (RawConnection connection = eureka.server.connect()) {
        connection.send("PUT /eureka/apps/A/a HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n\r\n{}");
        assertThat(connection.answer().status()).isEqualTo(200);
        String instance = INSTANCE.formatted("late", 1000);
        connection.send(
            "POST /eureka/apps/A HTTP/1.1\r\nHost: x\r\n%sContent-Length: %d\r\n\r\n"
                .formatted(JSON, instance.length()));
        for (int at = 0; at < instance.length(); at += 50) {
          connection.send(instance.substring(at, Math.min(at + 50, instance.length())));
        }
        assertThat(connection.answer().status()).isEqualTo(204);
        connection.send("GET /eureka/apps/A HTTP/1.1\r\nHost: x\r\n\r\n");
        assertThat(connection.answer().text()).contains("late");
      }
    }
  }

  /** What a resource throws is answered by the same mapper. */
  @Test
  void closed_isRefusedAndCountedOnce() throws IOException {
    shorter.open = false;
    byJersey.open = false;

    assertSameAnswers(new Sent("GET /eureka/apps", "", ""));

    for (TestEureka eureka : List.of(shorter, byJersey)) {
      assertThat(eureka.server.refusals.count(Cause.CLOSED)).isOne();
    }
  }
}
