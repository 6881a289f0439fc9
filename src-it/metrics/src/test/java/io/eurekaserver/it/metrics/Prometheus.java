// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.metrics;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.eurekaserver.it.Child;
import io.eurekaserver.it.Http;
import io.eurekaserver.it.Ports;
import io.eurekaserver.it.cluster.Address;
import io.eurekaserver.it.cluster.Cluster;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A real Prometheus that scrapes servers every second, asked over its HTTP API. */
final class Prometheus implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration START = Duration.ofSeconds(20);
  private static final Duration SOON = Duration.ofSeconds(15);

  private final Child child;
  private final String root;

  private Prometheus(Child child, String root) {
    this.child = child;
    this.root = root;
  }

  /** Scrapes them from now on, with the shipped alert rules. */
  static Prometheus scraping(List<Address> servers) {
    String program = Programs.required("prometheus");
    String listen = "127.0.0.1:" + Ports.free();
    Path directory = configured(servers);
    ProcessBuilder command =
        new ProcessBuilder(
            program,
            "--config.file=" + directory.resolve("prometheus.yml"),
            "--storage.tsdb.path=" + directory.resolve("data"),
            "--web.listen-address=" + listen,
            "--log.level=warn");
    Child child = Child.start("prometheus", command, line -> {});
    Prometheus prometheus = new Prometheus(child, "http://" + listen);
    prometheus.awaitReady();
    return prometheus;
  }

  /** The configuration that the docs show, but quick. */
  private static Path configured(List<Address> servers) {
    String targets =
        servers.stream()
            .map(at -> '"' + at.host() + ":" + at.port() + '"')
            .collect(Collectors.joining(", "));
    String configuration =
        """
        global: {scrape_interval: 1s, scrape_timeout: 1s, evaluation_interval: 1s}
        rule_files: ["%s"]
        scrape_configs:
          - job_name: eureka
            static_configs:
              - targets: [%s]
        """
            .formatted(Programs.MONITORING.resolve("alerts.yml"), targets);
    try {
      Path parent = Files.createDirectories(Path.of("target", "prometheus").toAbsolutePath());
      Path directory = Files.createTempDirectory(parent, "run-");
      Files.writeString(directory.resolve("prometheus.yml"), configuration);
      return directory;
    } catch (IOException e) {
      throw new UncheckedIOException("No directory for Prometheus", e);
    }
  }

  private void awaitReady() {
    try {
      Cluster.await(
          "Prometheus is ready",
          START,
          () -> !child.alive() || Http.get(root + "/-/ready").status() == 200,
          child::transcript);
      if (!child.alive()) {
        throw new AssertionError("Prometheus ended. " + child.transcript());
      }
    } catch (RuntimeException | AssertionError e) {
      child.close();
      throw e;
    }
  }

  /** The {@code data} of an answer of its API. */
  JsonNode api(String path) {
    try {
      return JSON.readTree(Http.get(root + "/api/v1/" + path).body()).path("data");
    } catch (JsonProcessingException e) {
      throw new AssertionError("Not JSON: " + path, e);
    }
  }

  /** What a query finds now. */
  private JsonNode query(String expression) {
    return api("query?query=" + URLEncoder.encode(expression, StandardCharsets.UTF_8));
  }

  /** Waits until a query finds exactly one series, with this value. */
  void awaitValue(double wanted, String expression) {
    Cluster.await(
        expression + " is " + wanted,
        SOON,
        () -> {
          JsonNode found = query(expression).path("result");
          return found.size() == 1 && found.path(0).path("value").path(1).asDouble() == wanted;
        },
        () -> query(expression).toString());
  }

  /** Waits until its API shows something. */
  void awaitThat(String what, String path, Condition condition) {
    Cluster.await(
        what, SOON, () -> condition.holds(api(path)), () -> child.transcript() + api(path));
  }

  /** Something that an answer may or may not show. */
  @FunctionalInterface
  interface Condition {
    /** Whether it holds now. */
    boolean holds(JsonNode data);
  }

  /** The names of all series that it has ever seen. */
  Set<String> names() {
    Set<String> names = new TreeSet<>();
    api("label/__name__/values").forEach(name -> names.add(name.asText()));
    return names;
  }

  @Override
  public void close() {
    child.close();
  }
}
