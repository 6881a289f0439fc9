// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.eurekaserver.it.Http;
import io.eurekaserver.it.InstanceBody;
import io.eurekaserver.it.Ports;
import io.eurekaserver.it.Registry;
import io.eurekaserver.it.cluster.Address;
import io.eurekaserver.it.cluster.Cluster;
import io.eurekaserver.it.cluster.JarLauncher;
import io.eurekaserver.it.cluster.Node;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A cluster of two, read by a real Prometheus. */
class ITMetrics {
  private static final Cluster CLUSTER = new Cluster();
  private static Prometheus prometheus;

  @BeforeAll
  static void start() {
    Programs.required("prometheus");
    List<Address> addresses = Cluster.loopback(1, 2, Ports.free());
    String urls = addresses.stream().map(Address::serviceUrl).collect(Collectors.joining(","));
    List<String> settings =
        List.of(
            "--eureka.client.service-url.defaultZone=" + urls,
            "--eureka.client.register-with-eureka=false",
            "--eureka.events.file=events.jsonl",
            "--eureka.peers.healing-interval-ms=1000");
    addresses.forEach(at -> CLUSTER.add(new Node(new JarLauncher(Map.of()), at, settings)));
    CLUSTER.start();
    prometheus = Prometheus.scraping(addresses);
  }

  @AfterAll
  static void end() {
    if (prometheus != null) {
      prometheus.close();
    }
    CLUSTER.close();
  }

  /** A label that picks a node's series. */
  private static String on(int node) {
    Address at = CLUSTER.node(node).address();
    return "instance=\"" + at.host() + ":" + at.port() + '"';
  }

  private static Registry registry() {
    return CLUSTER.node(0).registry();
  }

  /** Prometheus asks for OpenMetrics first, gets it, and can read all of it. */
  @Test
  void targets_openMetrics_areUp() {
    prometheus.awaitThat(
        "two targets are up without an error",
        "targets",
        data ->
            data.path("activeTargets").size() == 2
                && allOf(data.path("activeTargets"), "health", "up", "lastError", ""));
    Http.Answer page =
        Http.get(
            CLUSTER.node(0).address().root() + "/metrics",
            "Accept",
            "application/openmetrics-text;version=1.0.0,text/plain;version=0.0.4;q=0.5,*/*;q=0.1");
    assertThat(page.header("Content-Type")).startsWith("application/openmetrics-text");
    assertThat(page.body()).endsWith("# EOF\n");
  }

  /** What is registered, changed and cancelled at one node is counted at both. */
  @Test
  void instances_registeredChangedCancelled_areCountedByApplicationAndStatus() {
    for (int i = 0; i < 4; i++) {
      assertThat(registry().register(InstanceBody.of("ORDERS", "orders:" + i, "UP")))
          .isEqualTo(204);
    }
    awaitOrders("UP", 4);
    assertThat(registry().override("ORDERS", "orders:0", "OUT_OF_SERVICE")).isEqualTo(200);
    assertThat(registry().cancel("ORDERS", "orders:1")).isEqualTo(200);
    awaitOrders("UP", 2);
    awaitOrders("OUT_OF_SERVICE", 1);
    prometheus.awaitValue(
        1,
        "eureka_registry_operations_total{operation=\"cancel\",origin=\"peer\",%s}"
            .formatted(on(1)));
  }

  private static void awaitOrders(String status, int count) {
    for (int node = 0; node < 2; node++) {
      prometheus.awaitValue(
          count,
          "eureka_application_instances{application=\"ORDERS\",status=\"%s\",%s}"
              .formatted(status, on(node)));
    }
  }

  /** Each renewal is one more, here and, as a copy, at the peer; and so are the requests. */
  @Test
  void renewals_areCountedHereAndAtThePeer() {
    String renewals = "eureka_registry_operations_total{operation=\"renew\",origin=\"%s\",%s}";
    String requests =
        "eureka_http_requests_total{route=\"apps/{app}/{id}\",method=\"PUT\",status=\"%d\",%s}";
    assertThat(registry().register(InstanceBody.of("PAYMENTS", "payments:0", "UP"))).isEqualTo(204);
    for (int i = 0; i < 7; i++) {
      assertThat(registry().renew("PAYMENTS", "payments:0")).isEqualTo(200);
    }
    for (int i = 0; i < 3; i++) {
      assertThat(registry().renew("NOBODY", "nobody:0")).isEqualTo(404);
    }

    prometheus.awaitValue(7, renewals.formatted("direct", on(0)));
    prometheus.awaitValue(7, requests.formatted(200, on(0)));
    prometheus.awaitValue(3, requests.formatted(404, on(0)));
    prometheus.awaitValue(0, renewals.formatted("direct", on(1)));
    prometheus.awaitValue(
        10,
        "eureka_http_request_seconds_count{route=\"apps/{app}/{id}\",method=\"PUT\",%s}"
            .formatted(on(0)));
    prometheus.awaitValue(1, "eureka_ready{%s}".formatted(on(1)));
  }

  /** Every event gets into the file, and health says that it does. */
  @Test
  void events_ofARegistration_areWritten() {
    assertThat(registry().register(InstanceBody.of("EVENTS", "events:0", "UP"))).isEqualTo(204);
    prometheus.awaitValue(1, "eureka_event_file_written_total{%1$s} > bool 0".formatted(on(0)));
    prometheus.awaitValue(
        0, "eureka_events_total{%1$s} - eureka_event_file_written_total{%1$s}".formatted(on(0)));
    prometheus.awaitValue(0, "eureka_event_file_dropped_total{%s}".formatted(on(0)));
    assertThat(CLUSTER.node(0).get("/health").body())
        .contains("\"eventFile\"", "All events are written.");
  }

  /** Prometheus takes the shipped rules, and no expression of them fails. */
  @Test
  void alertRules_areLoadedAndHealthy() {
    prometheus.awaitThat(
        "all rules are evaluated",
        "rules",
        data -> {
          JsonNode rules = data.path("groups").path(0).path("rules");
          return rules.size() > 0 && allOf(rules, "health", "ok", "type", "alerting");
        });
    JsonNode rules = prometheus.api("rules").path("groups").path(0).path("rules");
    assertThat(rules.findValues("lastError")).isEmpty();
    assertThat(rules.size()).isEqualTo(shippedAlerts());
  }

  private static int shippedAlerts() {
    try {
      return (int)
          Files.readAllLines(Programs.MONITORING.resolve("alerts.yml")).stream()
              .filter(line -> line.strip().startsWith("- alert:"))
              .count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean allOf(JsonNode nodes, String... fieldsAndValues) {
    for (JsonNode node : nodes) {
      for (int i = 0; i < fieldsAndValues.length; i += 2) {
        if (!node.path(fieldsAndValues[i]).asText().equals(fieldsAndValues[i + 1])) {
          return false;
        }
      }
    }
    return true;
  }

  /** No alert and no panel asks for a series that a cluster does not have. */
  @ParameterizedTest
  @ValueSource(strings = {"alerts.yml", "dashboard.json"})
  void names_ofShippedFiles_exist(String file) {
    registry().full(); // so that there is a ready answer, which has a size
    registry().delta();

    prometheus.awaitThat(
        "every name in " + file + " exists",
        "label/__name__/values",
        data -> prometheus.names().containsAll(ShippedNames.in(file)));
    assertThat(ShippedNames.in(file)).hasSizeGreaterThan(15);
  }

  /** The text page passes Prometheus' own lint. */
  @Test
  void textPage_hasNoLint(@TempDir Path directory) throws IOException {
    prometheus.awaitValue(2, "count(eureka_peer_return_way == 1)"); // the last series to appear
    Http.Answer page = Http.get(CLUSTER.node(1).address().root() + "/actuator/prometheus");
    Path file = Files.writeString(directory.resolve("metrics.txt"), page.body());

    assertThat(page.header("Content-Type")).startsWith("text/plain; version=0.0.4");
    assertThat(Programs.promtool(ProcessBuilder.Redirect.from(file.toFile()), "check", "metrics"))
        .isEmpty();
  }

  /** The shipped rules are well formed, and fire and stay silent as their tests say. */
  @Test
  void alertRules_passPromtool() {
    assertThat(Programs.promtool("check", "rules", "alerts.yml"))
        .anyMatch(line -> line.contains(shippedAlerts() + " rules found"));
    assertThat(Programs.promtool("test", "rules", "alerts-test.yml"))
        .anyMatch(line -> line.contains("SUCCESS"));
  }
}
