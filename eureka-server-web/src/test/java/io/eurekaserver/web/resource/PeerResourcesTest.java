// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import io.eurekaserver.core.codec.InstanceDecoder;
import io.eurekaserver.core.model.InstanceId;
import io.eurekaserver.core.model.InstanceStatus;
import io.eurekaserver.core.registry.CancelMark;
import io.eurekaserver.core.registry.CopyEntry;
import io.eurekaserver.core.registry.Differences;
import io.eurekaserver.core.registry.InstanceCopy;
import io.eurekaserver.core.registry.OverrideMark;
import io.eurekaserver.core.registry.RegistryCopies.Repairs;
import io.eurekaserver.core.testing.Instances;
import io.eurekaserver.replication.batch.LaneCounts;
import io.eurekaserver.replication.batch.LaneReport;
import io.eurekaserver.replication.peer.PeerKind;
import io.eurekaserver.replication.peer.PeerReport;
import io.eurekaserver.replication.peer.ReturnWay;
import io.eurekaserver.replication.protocol.DifferencesDecoder;
import io.eurekaserver.web.TestEureka;
import io.eurekaserver.web.health.Readiness;
import io.eurekaserver.web.server.RawConnection.Answer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What peers of our own kind, people and tools may ask. */
class PeerResourcesTest {

  private static final String JSON = "Content-Type: application/json\r\n";
  private static final String GZIP = "Accept-Encoding: gzip\r\n";
  private static final InstanceId ID = new InstanceId("A", "i");

  private final TestEureka eureka = new TestEureka();

  @AfterEach
  void stop() {
    eureka.close();
  }

  private Answer post(String headers, String body) throws IOException {
    return eureka.server.exchange("POST /eureka/peer/v1/differences", headers, body);
  }

  private static Differences decode(byte[] document) throws Exception {
    return new DifferencesDecoder(new InstanceDecoder(() -> Instant.EPOCH))
        .decode(new ByteArrayInputStream(document))
        .value();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/eureka/peer/v1/identity", "/eureka/v2/peer/v1/identity/"})
  void identity_isThisNode(String path) throws IOException {
    Answer answer = eureka.server.get(path);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.text()).isEqualTo("{\"nodeId\":\"n1\",\"complete\":true,\"peers\":[\"n2\"]}");
    assertThat(answer.headers())
        .containsEntry("Content-Type", "application/json")
        .containsEntry("Cache-Control", "no-store");
  }

  /** Nodes that join at the same time must be able to ask each other. */
  @Test
  void notReady_stillAnswersPeers() throws IOException {
    eureka.open = false;
    eureka.verdict = new Readiness.Verdict(false, "Joining.");
    when(eureka.copies.everything()).thenReturn(Differences.NONE);

    assertThat(eureka.server.get("/eureka/peer/v1/identity").status()).isEqualTo(200);
    assertThat(eureka.server.get("/eureka/peer/v1/digest").status()).isEqualTo(200);
    assertThat(post(JSON, "{\"applications\":[]}").status()).isEqualTo(200);
    assertThat(eureka.server.get("/api/v1/peers").status()).isEqualTo(200);
  }

  @Test
  void digest_isOfEveryApplication() throws IOException {
    when(eureka.copies.digests()).thenReturn(Map.of("ORDERS", 255L));

    assertThat(eureka.server.get("/eureka/peer/v1/digest").text())
        .isEqualTo(
            "{\"node\":{\"nodeId\":\"n1\",\"complete\":true,\"peers\":[\"n2\"]},"
                + "\"applications\":{\"ORDERS\":\"00000000000000ff\"}}");
  }

  @Test
  void differences_ofNamedApplications_areJoined() throws Exception {
    CopyEntry theirs = new CopyEntry("i", true, 5, InstanceStatus.UP, InstanceStatus.UNKNOWN);
    when(eureka.copies.differences("A", List.of(theirs)))
        .thenReturn(
            new Differences(
                List.of(), List.of(new CancelMark(ID, 5, Duration.ofMillis(6))), List.of()));
    when(eureka.copies.differences("B", List.of()))
        .thenReturn(
            new Differences(
                List.of(),
                List.of(),
                List.of(new OverrideMark(ID, InstanceStatus.DOWN, Duration.ofMillis(7)))));

    Answer answer =
        post(
            JSON,
            "{\"applications\":[{\"name\":\"A\",\"entries\":[[\"i\",1,5,\"UP\",\"UNKNOWN\"]]},"
                + "{\"name\":\"B\",\"entries\":[]}]}");

    assertThat(answer.text())
        .isEqualTo(
            "{\"instances\":[],\"cancels\":[{\"app\":\"A\",\"id\":\"i\","
                + "\"lastDirtyTimestamp\":5,\"ageMs\":6}],\"overrides\":[{\"app\":\"A\","
                + "\"id\":\"i\",\"status\":\"DOWN\",\"ageMs\":7}]}");
  }

  @Test
  void differences_toOneThatKnowsNothing_areEverything_gzippedOnRequest() throws Exception {
    InstanceCopy copy =
        new InstanceCopy(
            Instances.instance("A", "i"), Duration.ofSeconds(1), Duration.ZERO, Duration.ZERO);
    when(eureka.copies.everything())
        .thenReturn(new Differences(Collections.nCopies(50, copy), List.of(), List.of()));

    Answer plain = post(JSON, "{\"applications\":[]}");
    Answer gzip = post(JSON + GZIP, "{\"applications\":[]}");

    assertThat(decode(plain.body()).instances()).hasSize(50);
    assertThat(gzip.headers()).containsEntry("Content-Encoding", "gzip");
    assertThat(new GZIPInputStream(new ByteArrayInputStream(gzip.body())).readAllBytes())
        .isEqualTo(plain.body());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[", "{}", "{\"applications\":[{\"name\":\"A\",\"entries\":[[1]]}]}"})
  void differences_badBody_is400WithOneSentence(String body) throws IOException {
    Answer answer = post(JSON, body);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.text()).endsWith(".").doesNotContain("\n", "Exception");
    verifyNoInteractions(eureka.copies);
  }

  @ParameterizedTest
  @CsvSource({
    "Content-Type: application/xml,415",
    "X: y,415",
    "Content-Type: application/json,400"
  })
  void differences_otherTypes_areRefused(String header, int status) throws IOException {
    assertThat(post(header + "\r\n", "<x/>").status()).isEqualTo(status);
  }

  @Test
  void differences_get_isNotAllowed() throws IOException {
    assertThat(eureka.server.get("/eureka/peer/v1/differences").status()).isEqualTo(405);
    assertThat(eureka.server.get("/eureka/peer/v2/identity").status()).isEqualTo(404);
  }

  @Test
  void peers_everythingIsPrinted() throws IOException {
    LaneReport lane =
        new LaneReport(
            new LaneCounts(20, 5, 6, 7, 8, 9, 10),
            4,
            2,
            3,
            Duration.ofMillis(1),
            0,
            Duration.ofMillis(15));
    eureka.reports =
        List.of(
            new PeerReport(
                "http://b:8761/eureka/",
                PeerKind.EUREKA_SERVER,
                "n2",
                true,
                false,
                ReturnWay.MISSING,
                10L,
                "b answered 400: \"no\"",
                11L,
                lane,
                new Repairs(12, 13, 14)),
            new PeerReport(
                "http://c:8761/eureka/",
                PeerKind.UNKNOWN,
                "",
                false,
                true,
                ReturnWay.UNKNOWN,
                0,
                null,
                0,
                lane,
                Repairs.NONE));

    Answer answer = eureka.server.get("/api/v1/peers");

    String tasks =
        "\"lagMs\":1,\"waiting\":2,\"inFlight\":3,\"retryInMs\":15,\"batches\":4,"
            + "\"tasks\":{\"accepted\":20,\"sent\":5,\"coalesced\":6,\"expired\":7,"
            + "\"overflowed\":8,\"failed\":9,\"discarded\":10}";
    assertThat(answer.text())
        .isEqualTo(
            "{\"peers\":[{\"url\":\"http://b:8761/eureka/\",\"kind\":\"eureka-server\","
                + "\"nodeId\":\"n2\",\"target\":true,\"available\":false,\"listsUs\":false,\"lastSuccess\":10,"
                + "\"lastError\":\"b answered 400: \\\"no\\\"\",\"lastErrorAt\":11,"
                + tasks
                + ",\"repairs\":{\"registered\":12,\"cancelled\":13,\"overrides\":14}},"
                + "{\"url\":\"http://c:8761/eureka/\",\"kind\":\"unknown\",\"nodeId\":\"\","
                + "\"target\":false,\"available\":true,\"listsUs\":null,\"lastSuccess\":null,\"lastError\":null,\"lastErrorAt\":null,"
                + tasks
                + ",\"repairs\":{\"registered\":0,\"cancelled\":0,\"overrides\":0}}]}");
    assertThat(answer.headers()).containsEntry("Content-Type", "application/json");
  }

  @Test
  void peers_none_isAnEmptyList() throws IOException {
    assertThat(eureka.server.get("/api/v1/peers").text()).isEqualTo("{\"peers\":[]}");
  }

  /** A peer's news of a group must not be sent round for ever; any case marks them here. */
  @ParameterizedTest
  @CsvSource({"'',1", "true,0", "TRUE,0", "false,1"})
  void asgStatus_isToldToPeersUnlessOneOfThemToldUs(String replication, int told)
      throws IOException {
    try (TestEureka aws = TestEureka.withGroups()) {
      String header =
          replication.isEmpty() ? "" : "X-Netflix-Discovery-Replication: " + replication + "\r\n";

      Answer answer = aws.server.exchange("PUT /eureka/asg/g/status?value=disabled", header, "");

      assertThat(answer.status()).isEqualTo(200);
      assertThat(aws.replicatedGroups).isEqualTo(Collections.nCopies(told, "g=false"));
    }
  }

  @Test
  void asgStatus_refused_isNotToldToPeers() throws IOException {
    Answer answer = eureka.server.exchange("PUT /eureka/asg/g/status?value=ENABLED", "", "");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(eureka.replicatedGroups).isEmpty();
  }
}
