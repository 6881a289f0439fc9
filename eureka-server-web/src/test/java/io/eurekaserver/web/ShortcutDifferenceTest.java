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
          assertSameAnswers(new Sent(line, "Content-Type: application/json\r\n" + headers, body));
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
      assertSameAnswers(Sent.any(random));
    }
    assertThat(byJersey.seenByJersey()).isGreaterThan(shorter.seenByJersey() + REQUESTS / 10);
    assertThat(shorter.registry.view().applications())
        .hasSameSizeAs(byJersey.registry.view().applications());
  }

  /** What clients send all day. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /eureka/apps/A/a",
        "GET /v2/apps/A/none/",
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
    for (String body : Sent.BODIES) {
      assertSameAnswers(new Sent("POST /eureka/apps/A", Sent.JSON, body));
    }
    assertThat(shorter.seenByJersey()).isZero();
  }

  /** It is read on another thread than small ones; nobody can tell. */
  @Test
  void registration_ofSeventyKilobytes_isNotForJerseyEither() throws IOException {
    String body = Sent.INSTANCE.formatted("large", 1000).replace("vip-a", "v".repeat(70_000));

    assertSameAnswers(new Sent("POST /eureka/apps/A", Sent.JSON, body));

    assertThat(shorter.registry.view().instance("large")).isNotNull();
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
        "GET /eureka/instances/a",
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
        String instance = Sent.INSTANCE.formatted("late", 1000);
        connection.send(
            "POST /eureka/apps/A HTTP/1.1\r\nHost: x\r\n%sContent-Length: %d\r\n\r\n"
                .formatted(Sent.JSON, instance.length()));
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
