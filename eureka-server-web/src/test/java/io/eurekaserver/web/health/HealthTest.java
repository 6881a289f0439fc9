// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.eurekaserver.core.model.InstanceStatus;
import io.eurekaserver.core.testing.Instances;
import io.eurekaserver.web.TestEureka;
import io.eurekaserver.web.resource.ServerStatus;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HealthTest {

  private static TestEureka eureka;

  @BeforeAll
  static void start() {
    eureka = new TestEureka();
  }

  @AfterAll
  static void stop() {
    eureka.close();
  }

  @Test
  void ready_saysWhyNot() throws IOException {
    eureka.verdict = new Readiness.Verdict(false, "Waiting for peer \"a\".");
    var no = eureka.server.get("/health/ready");
    eureka.verdict = new Readiness.Verdict(true, "Complete.");
    var yes = eureka.server.get("/health/ready");

    assertThat(no.status()).isEqualTo(503);
    assertThat(no.text())
        .isEqualTo("{\"status\":\"not ready\",\"reason\":\"Waiting for peer \\\"a\\\".\"}");
    assertThat(yes.status()).isEqualTo(200);
    assertThat(yes.headers()).containsEntry("Content-Type", "application/json");
    assertThat(eureka.server.get("/health/live").status()).isEqualTo(200);
  }

  /** The registry's own place for it, with and without base path (protocol, section 4.12). */
  @ParameterizedTest
  @CsvSource({"UP,200", "STARTING,204", "OUT_OF_SERVICE,503", "DOWN,500", "UNKNOWN,500"})
  void healthcheck_isTheOwnStatus(InstanceStatus status, int code) throws IOException {
    eureka.status =
        new ServerStatus(
            Map.of(), List.of(), List.of(), Instances.instance("EUREKA", "self", status), null);

    var answer = eureka.server.get("/eureka/healthcheck");

    assertThat(answer.status()).isEqualTo(code);
    assertThat(answer.body()).isEmpty();
    assertThat(eureka.server.get("/healthcheck").status()).isEqualTo(code);
  }

  @Test
  void root_pointsSomewhere() throws IOException {
    assertThat(eureka.server.get("/").text()).contains("/eureka/apps");
  }
}
