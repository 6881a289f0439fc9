// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.eurekaserver.core.cache.Rope;
import io.eurekaserver.core.event.EventFile;
import io.eurekaserver.core.lease.SelfPreservation;
import io.eurekaserver.core.registry.RegistryCopies.Repairs;
import io.eurekaserver.replication.batch.LaneCounts;
import io.eurekaserver.replication.batch.LaneReport;
import io.eurekaserver.replication.peer.PeerKind;
import io.eurekaserver.replication.peer.PeerReport;
import io.eurekaserver.replication.peer.ReturnWay;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import javax.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Only readiness decides about the status code; everything else is said in words. */
class HealthCausesTest {

  private static final LaneReport LANE =
      new LaneReport(new LaneCounts(0, 0, 0, 0, 0, 0, 0), 0, 0, 0, Duration.ZERO, 0, Duration.ZERO);

  private boolean ready = true;
  private @Nullable EventFile file;

  private HealthCauses causes() {
    return new HealthCauses(
        () -> new Readiness.Verdict(ready, ready ? "Complete." : "Joining."),
        () -> List.of(peer(true, true), peer(true, false), peer(false, true)),
        () -> new SelfPreservation.Verdict(true, "Too few renewals."),
        file);
  }

  private static PeerReport peer(boolean target, boolean available) {
    return new PeerReport(
        "http://b:8761/eureka/",
        PeerKind.EUREKA_SERVER,
        "n2",
        target,
        available,
        ReturnWay.OPEN,
        0,
        null,
        0,
        LANE,
        Repairs.NONE);
  }

  private static String text(Response answer) {
    return new String(((Rope) answer.getEntity()).toByteArray(), StandardCharsets.UTF_8);
  }

  @Test
  void health_ready_isUpWithItsCauses() {
    Response answer = new HealthResource(causes()).health();

    assertThat(answer.getStatus()).isEqualTo(200);
    assertThat(text(answer))
        .isEqualTo(
            "{\"status\":\"UP\",\"components\":{\"live\":{\"status\":\"UP\"},"
                + "\"ready\":{\"status\":\"UP\",\"details\":{\"reason\":\"Complete.\"}},"
                + "\"peers\":{\"status\":\"UP\","
                + "\"details\":{\"reason\":\"1 of 2 peers can be reached.\"}},"
                + "\"selfPreservation\":{\"status\":\"UP\","
                + "\"details\":{\"reason\":\"Too few renewals.\"}}}}");
    assertThat(text(new ActuatorHealthResource(causes()).health())).isEqualTo(text(answer));
  }

  @Test
  void health_notReady_is503EverywhereButForLiveness() {
    ready = false;

    Response health = new HealthResource(causes()).health();
    Response actuator = new ActuatorHealthResource(causes()).health();
    Response readiness = new ActuatorReadinessResource(causes()).health();

    assertThat(List.of(health.getStatus(), actuator.getStatus(), readiness.getStatus()))
        .containsOnly(503);
    assertThat(text(health)).startsWith("{\"status\":\"OUT_OF_SERVICE\"").contains("Joining.");
    assertThat(text(readiness)).isEqualTo("{\"status\":\"OUT_OF_SERVICE\"}");
    assertThat(new LiveResource().live().getStatus()).isEqualTo(200);
    assertThat(text(new ActuatorLivenessResource().live())).isEqualTo("{\"status\":\"UP\"}");
  }

  @Test
  void readiness_ready_isUp() {
    Response readiness = new ActuatorReadinessResource(causes()).health();

    assertThat(readiness.getStatus()).isEqualTo(200);
    assertThat(text(readiness)).isEqualTo("{\"status\":\"UP\"}");
  }

  /** A full disk is no reason to send clients elsewhere. */
  @Test
  void health_eventFileFails_saysSoAndStaysUp() {
    file = mock(EventFile.class);
    assertThat(text(new HealthResource(causes()).health())).contains("All events are written.");

    when(file.trouble()).thenReturn("Events cannot be written: IOException.");

    Response answer = new HealthResource(causes()).health();
    assertThat(answer.getStatus()).isEqualTo(200);
    assertThat(text(answer))
        .contains(
            "\"eventFile\":{\"status\":\"UP\",\"details\":{"
                + "\"reason\":\"Events cannot be written: IOException.\"}}");
  }
}
