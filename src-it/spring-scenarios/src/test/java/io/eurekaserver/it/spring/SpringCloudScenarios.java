// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.spring;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.eurekaserver.it.Registry;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * What applications of a Spring Cloud generation must go through at our server. One greeter and a
 * caller for each transport live through all tests; each test begins and ends with them alone and
 * up. Leases last five seconds and are renewed every second.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class SpringCloudScenarios {
  private static final Duration DEADLINE = Duration.ofSeconds(30);
  private static final Duration START = Duration.ofSeconds(90);
  private static final int CALLS = 6;
  private static final String GREETER = "GREETER";
  private static final String MISMATCH = "Reconcile hashcodes do not match";

  private final RegistryServer server = new RegistryServer();
  private final Program program;
  private final List<Transport> transports;
  private final List<NamedApp> callers = new ArrayList<>();
  private NamedApp greeter;
  private NamedApp second;

  /** The scenarios for one generation; its first transport is what its users have by default. */
  SpringCloudScenarios(String module, String mainClass, List<Transport> transports) {
    this.program = new Program(module, mainClass);
    this.transports = List.copyOf(transports);
  }

  @BeforeAll
  void startApplications() {
    server.start();
    greeter = app(transports.get(0), "greeter-1");
    transports.forEach(transport -> callers.add(app(transport, "caller-" + transport.name())));
    all().forEach(app -> await(START, app, () -> status(app).equals("UP")));
  }

  private NamedApp app(Transport transport, String id) {
    return NamedApp.start(program, transport, server.serviceUrl(), id);
  }

  @AfterAll
  void endApplications() {
    callers.forEach(NamedApp::close);
    if (greeter != null) {
      greeter.close();
    }
    server.close();
  }

  @BeforeEach
  void awaitApplicationsUp() {
    all().forEach(app -> await(DEADLINE, app, () -> status(app).equals("UP")));
    awaitGreeters(Set.of("greeter-1"));
  }

  /** A registry that a client builds from deltas must have the hash that the server says. */
  @AfterEach
  void deltasAgree() {
    for (NamedApp app : all()) {
      assertThat(app.newLines()).as(app.id()).noneMatch(line -> line.contains(MISMATCH));
    }
  }

  @AfterEach
  void endSecondGreeter() {
    if (second != null) {
      second.close();
      second = null;
    }
  }

  @Test
  void applications_callEachOtherByName_overEveryTransport() {
    for (int i = 0; i < transports.size(); i++) {
      NamedApp caller = callers.get(i);
      assertThat(caller.transport()).isEqualTo(transports.get(i).type());
      assertThat(caller.call("greeter")).contains("greeter-1");
    }
    Set<String> ids = Set.copyOf(callers.stream().map(NamedApp::id).toList());
    await(DEADLINE, greeter, () -> greeter.calls("caller", CALLS).equals(ids));
  }

  @Test
  void heartbeats_renewTheLease_withoutRegisteringAgain() {
    List<JsonNode> before = all().stream().map(this::lease).toList();
    for (int i = 0; i < before.size(); i++) {
      NamedApp app = all().get(i);
      long threeBeatsLater = before.get(i).path("lastRenewalTimestamp").asLong() + 3_000;
      await(
          DEADLINE, app, () -> lease(app).path("lastRenewalTimestamp").asLong() >= threeBeatsLater);
      assertThat(lease(app).path("registrationTimestamp"))
          .as(app.transcript())
          .isEqualTo(before.get(i).path("registrationTimestamp"));
    }
  }

  @Test
  void secondGreeter_joinsAndIsStopped_isBalancedToAndDisappearsAtOnce() {
    startSecond();
    awaitGreeters(Set.of("greeter-1", "greeter-2"));
    second.stop();
    assertThat(status(second)).as("cancelled by itself, not evicted").isEmpty();
    awaitGreeters(Set.of("greeter-1"));
  }

  @Test
  void secondGreeter_isKilled_isEvictedAfterItsLease() {
    startSecond();
    awaitGreeters(Set.of("greeter-1", "greeter-2"));
    second.kill();
    assertThat(status(second)).as("nobody said good-bye").isEqualTo("UP");
    await(DEADLINE, greeter, () -> status(second).isEmpty());
    awaitGreeters(Set.of("greeter-1"));
  }

  @Test
  void override_takesOutOfCalls_untilItIsRemoved() {
    assertThat(registry().override(GREETER, "greeter-1", "OUT_OF_SERVICE")).isEqualTo(200);
    awaitGreeters(Set.of(""));
    JsonNode held = registry().instance(GREETER, "greeter-1");
    assertThat(held.path("overriddenStatus").asText(held.path("overriddenstatus").asText()))
        .isEqualTo("OUT_OF_SERVICE");
    assertThat(registry().removeOverride(GREETER, "greeter-1", "UP")).isEqualTo(200);
    awaitGreeters(Set.of("greeter-1"));
  }

  @Test
  void actuator_changesTheStatus_andCancelsTheChange() {
    assertThat(greeter.changeStatus("OUT_OF_SERVICE")).isEqualTo(200);
    awaitGreeters(Set.of(""));
    assertThat(status(greeter)).isEqualTo("OUT_OF_SERVICE");
    assertThat(greeter.changeStatus("CANCEL_OVERRIDE")).isEqualTo(200);
    awaitGreeters(Set.of("greeter-1"));
    assertThat(status(greeter)).isEqualTo("UP");
  }

  @Test
  void server_isKilledAndComesBackEmpty_applicationsRegisterAgainByThemselves() {
    server.kill();
    callers.forEach(caller -> assertThat(caller.call("greeter")).contains("greeter-1"));
    server.start();
    all().forEach(app -> await(DEADLINE, app, () -> status(app).equals("UP")));
    awaitGreeters(Set.of("greeter-1"));
    // A delta of the new server cannot be applied to the registry of the old one.
    all().forEach(NamedApp::newLines);
  }

  private void startSecond() {
    second = app(transports.get(0), "greeter-2");
    await(START, second, () -> status(second).equals("UP"));
  }

  private List<NamedApp> all() {
    List<NamedApp> all = new ArrayList<>(callers);
    all.add(greeter);
    return all;
  }

  private Registry registry() {
    return server.registry();
  }

  private String status(NamedApp app) {
    return registry().statusOf(app.registryName(), app.id());
  }

  private JsonNode lease(NamedApp app) {
    return registry().instance(app.registryName(), app.id()).path("leaseInfo");
  }

  /**
   * Waits until calls of every caller are answered by exactly these; an empty text is a failure.
   */
  private void awaitGreeters(Set<String> ids) {
    for (NamedApp caller : callers) {
      await(DEADLINE, caller, () -> caller.calls("greeter", CALLS).equals(ids));
    }
  }

  private static void await(Duration deadline, NamedApp app, Callable<Boolean> condition) {
    try {
      Awaitility.await()
          .atMost(deadline)
          .pollInterval(Duration.ofMillis(100))
          .ignoreException(UncheckedIOException.class)
          .until(condition);
    } catch (RuntimeException e) {
      throw new AssertionError(e.getMessage() + ". " + app.transcript(), e);
    }
  }
}
