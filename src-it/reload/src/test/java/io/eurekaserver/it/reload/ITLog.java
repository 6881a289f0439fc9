// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.reload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.eurekaserver.it.Child;
import io.eurekaserver.it.Http;
import io.eurekaserver.it.InstanceBody;
import io.eurekaserver.it.ServerLaunch;
import io.eurekaserver.it.ServerProcess;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a real server writes down: no secret, no line that somebody else wrote. */
class ITLog {

  private static final String SECRET = "s3cr3t";
  private static final String BASIC =
      Base64.getEncoder().encodeToString(("joe:" + SECRET).getBytes(StandardCharsets.UTF_8));

  @TempDir Path directory;

  /** A secret in every place that has one: peers' URLs, queries, headers, settings, reloads. */
  @ParameterizedTest
  @ValueSource(strings = {"text", "json"})
  void secrets_areInNoLine(String format) throws IOException {
    String settings =
        """
        eureka.client.service-url.defaultZone: http://joe:%1$s@localhost:1/eureka/,http://joe:%1$s@no.such.host.invalid:2/e/
        eureka.server.remote-region-trust-store-password: %1$s
        eureka.log.access: stdout
        eureka.log.format: %2$s
        logging.level.io.eurekaserver: debug
        """;
    try (Reloading server = Reloading.start(directory, settings.formatted(SECRET, format))) {
      server.awaitLine("Peer http://localhost:1/eureka/: ");
      String root = server.server().root();
      Http.get(root + "/eureka/apps?password=" + SECRET + "&u=http://joe:" + SECRET + "@x/");
      Http.get(root + "/eureka/status?pass%77ord=" + SECRET, "Authorization", "Basic " + BASIC);
      raw(server.server(), "GET http://joe:" + SECRET + "@localhost/eureka/apps/" + " HTTP/1.1");
      assertThat(Http.get(root + "/api/v1/settings").body()).doesNotContain(SECRET);
      assertThat(Http.get(root + "/api/v1/peers").body()).doesNotContain(SECRET);
      server.reload(settings.formatted(SECRET + "2", format), "what is hidden has changed");
      server.reload(
          "eureka.client.service-url.defaultZone: joe:" + SECRET + "@x\n", "Not reloaded");
      server.awaitLine("/eureka/status?pass%77ord=******");
      server.server().stop();
      assertThat(server.lines()).noneMatch(line -> line.contains(SECRET) || line.contains(BASIC));
    }
  }

  private static void raw(ServerProcess server, String line) throws IOException {
    try (Socket socket = new Socket("localhost", server.port())) {
      String request =
          line + "\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Basic " + BASIC;
      socket.getOutputStream().write((request + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
      socket.getInputStream().readAllBytes();
    }
  }

  /** What is printed instead of a start: settings in effect, and why there is none. */
  @Test
  void secrets_areNotPrinted() throws IOException {
    String url = "--eureka.client.service-url.defaultZone=http://joe:" + SECRET + "@a b/";
    assertThat(printed(url)).noneMatch(line -> line.contains(SECRET));
    String good = "--eureka.client.service-url.defaultZone=http://joe:" + SECRET + "@a/";
    String password = "--eureka.server.remote-region-trust-store-password=" + SECRET;
    assertThat(printed("--print-config", good, password))
        .noneMatch(line -> line.contains(SECRET))
        .anyMatch(line -> line.contains("http://***@a/"));
    assertThat(printed("--eureka.server.my-url=${NONE}http://joe:" + SECRET + "@a/"))
        .noneMatch(line -> line.contains(SECRET));
    Files.writeString(directory.resolve("application.yml"), "a: {password: " + SECRET + ", b: [\n");
    assertThat(printed()).noneMatch(line -> line.contains(SECRET));
  }

  private List<String> printed(String... args) {
    try (Child child = new ServerLaunch().directory(directory).args(args).startUnchecked()) {
      child.awaitExit(Duration.ofSeconds(20));
      assertThat(child.lines()).isNotEmpty();
      return child.lines();
    }
  }

  /** Line ends in the path, a header, the body and an application's name write no line. */
  @Test
  void forgedLines_areNotWritten() throws IOException {
    String forged = "2026-01-01T00:00:00.000Z INFO  main eureka-server - forged";
    try (Reloading server = Reloading.start(directory, "eureka.log.access: stdout\n")) {
      String url = server.server().serviceUrl();
      String body = InstanceBody.of("A\\r\\n" + forged, "a:1", "UP").json();
      Http.send(
          "POST",
          url + "apps/A%0D%0A" + forged.replace(" ", "%20"),
          body,
          "Content-Type",
          "application/json");
      Http.send(
          "POST",
          url + "apps/A",
          "{\"instance\":\"\\n" + forged + "\"}",
          "Content-Type",
          "application/json");
      Http.send("PUT", url + "apps/A/a:1/status?value=%0A" + forged.replace(" ", "%20"), "");
      raw(
          server.server(),
          "GET /eureka/apps/\u001b[31m HTTP/1.1\r\nUser-Agent: x\" 200 1\t" + forged);
      server.awaitLine("\"PUT /eureka/apps/A/a:1/status?value=%0A");
      server.server().stop();
      assertThat(server.lines()).noneMatch(line -> line.startsWith("2026-01-01"));
      assertThat(server.lines()).noneMatch(line -> line.chars().anyMatch(c -> c < ' '));
    }
  }

  /** Every line of a server with JSON is a JSON object, its access log included. */
  @Test
  void json_everyLine_isAnObject() throws IOException {
    ObjectMapper json = new ObjectMapper();
    try (Reloading server =
        Reloading.start(directory, "eureka.log: {format: json, access: stdout}\n")) {
      Http.get(server.server().serviceUrl() + "apps/\u00e4%22", "User-Agent", "a \"b\" \\ c");
      server.awaitLine("\"logger\":\"access\"", "\"durationMs\":");
      server.server().stop();
      for (String line : server.lines()) {
        assertThat(json.readTree(line).path("timestamp").asText()).endsWith("Z");
      }
    }
  }

  /** The file of the access log: heartbeats only when asked for, bounded, complete at the end. */
  @Test
  void accessFile_rotatesAndIsComplete() throws IOException {
    String settings =
        "eureka.log: {access: logs/access.log, access-max-bytes: 64KB, access-files: 2}\n";
    try (Reloading server = Reloading.start(directory, settings)) {
      server.server().registry().register(InstanceBody.of("A", "a:1", "UP"));
      server.server().registry().renew("A", "a:1");
      for (int i = 0; i < 3_000; i++) {
        Http.get(server.server().serviceUrl() + "apps/A/a:1?number=" + i);
      }
      server.server().stop();
    }
    Path log = directory.resolve("logs/access.log");
    assertThat(Files.readString(log)).contains("?number=2999").doesNotContain("\"PUT ");
    await().until(() -> Files.exists(log.resolveSibling("access.log.2")));
    try (var files = Files.list(log.getParent())) {
      assertThat(files).hasSize(3).allMatch(file -> file.toFile().length() <= 64 * 1024);
    }
  }
}
