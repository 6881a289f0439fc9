// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.eurekaserver.web.traffic.Served;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who asked for what, one line each, without secrets, and never in the way of those who serve. */
class AccessLogTest {

  private static final Instant NOW = Instant.parse("2026-01-31T09:00:00.123Z");

  @TempDir Path directory;
  private final AccessLog log = new AccessLog(InstantSource.fixed(NOW));

  @AfterEach
  void end() {
    log.close();
  }

  private Path file() {
    return directory.resolve("logs/access.log");
  }

  private LogSettings to(String target, LogFormat format, boolean heartbeats) {
    return new LogSettings(format, 60, new AccessSettings(target, heartbeats, 1 << 20, 2));
  }

  private List<String> lines() throws IOException {
    log.close();
    return Files.readAllLines(file());
  }

  @Test
  void text_isLikeCombined_withTheTimeAtTheEnd() throws IOException {
    log.prepare(to(file().toString(), LogFormat.TEXT, false)).run();
    log.onServed(new Asked("GET", "/eureka/apps", "a=b", "Java-EurekaClient/v1.10", 200));
    assertThat(lines())
        .containsExactly(
            "10.0.0.7 - - [31/Jan/2026:09:00:00 +0000] \"GET /eureka/apps?a=b\" 200 1234 \"-\""
                + " \"Java-EurekaClient/v1.10\" 1.500ms");
  }

  @Test
  void json_isOneObjectALine() throws IOException {
    log.prepare(to(file().toString(), LogFormat.JSON, false)).run();
    log.onServed(new Asked("GET", "/eureka/apps", null, null, 404));
    List<String> lines = lines();
    assertThat(lines).hasSize(1);
    assertThat(LogLinesTest.parsed(lines.get(0)))
        .containsAllEntriesOf(
            Map.of(
                "timestamp", "2026-01-31T09:00:00.123Z",
                "remote", "10.0.0.7",
                "method", "GET",
                "target", "/eureka/apps",
                "status", "404",
                "bytes", "1234",
                "durationMs", "1.5",
                "userAgent", "-"));
  }

  /** Header injection and log forging: quotes, line ends and escapes stay inside their field. */
  @Test
  void text_hostileHeaderAndPath_stayInTheirPlace() throws IOException {
    log.prepare(to(file().toString(), LogFormat.TEXT, false)).run();
    log.onServed(new Asked("GET", "/a\"b\u001b[31m", null, "x\" 200 0\n1.2.3.4 - -", 400));
    assertThat(lines())
        .singleElement()
        .asString()
        .contains("\"GET /a\\\"b\\u001b[31m\"", "\"x\\\" 200 0\\n1.2.3.4 - -\"");
  }

  @Test
  void line_secretsInQueryPathAndAgent_areHidden() throws IOException {
    log.prepare(to(file().toString(), LogFormat.TEXT, false)).run();
    log.onServed(
        new Asked("GET", "/p", "a=1&password=s3cret&pass%77ord=s3cret;token=s3cret", "u", 200));
    log.onServed(new Asked("GET", "http://joe:s3cret@h/p", "u=http://joe:s3cret@h/", "u", 200));
    log.onServed(new Asked("GET", "/p", "x%zz=s3cret", "Bearer s3cret.s3cret.s3cret", 200));
    assertThat(lines())
        .hasSize(3)
        .noneMatch(line -> line.contains("s3cret"))
        .first()
        .asString()
        .contains("?a=1&password=******&");
  }

  @Test
  void heartbeats_thatWentWell_areLeftOutUnlessAskedFor() throws IOException {
    log.prepare(to(file().toString(), LogFormat.TEXT, false)).run();
    serveRoutine();
    log.prepare(to(file().toString(), LogFormat.TEXT, true)).run();
    serveRoutine();
    assertThat(lines().stream().map(line -> line.replaceAll(".*\"(P[^\"]+\" \\d+).*", "$1")))
        .containsExactly(
            "PUT /eureka/apps/A/a:1\" 404",
            "PUT /eureka/apps/A/a:1/status?value=UP\" 200",
            "PUT /eureka/apps/A/a:1\" 200",
            "PUT /eureka/apps/A/a:1\" 404",
            "PUT /eureka/apps/A/a:1/status?value=UP\" 200",
            "POST /eureka/peerreplication/batch/\" 200");
  }

  private void serveRoutine() {
    log.onServed(new Asked("PUT", "/eureka/apps/A/a:1", null, "u", 200));
    log.onServed(new Asked("PUT", "/eureka/apps/A/a:1", null, "u", 404));
    log.onServed(new Asked("PUT", "/eureka/apps/A/a:1/status", "value=UP", "u", 200));
    log.onServed(new Asked("POST", "/eureka/peerreplication/batch/", null, "u", 200));
  }

  @Test
  void off_writesNothing_andStartsNoThread() {
    log.prepare(LogSettings.defaults()).run();
    log.onServed(new Asked("GET", "/p", null, "u", 200));
    assertThat(Thread.getAllStackTraces().keySet())
        .noneMatch(t -> t.getName().equals("access-log"));
  }

  @Test
  void prepare_fileThatCannotBeWritten_isRefusedInOneSentence() {
    assertThatThrownBy(() -> log.prepare(to(directory.toString(), LogFormat.TEXT, false)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("eureka.log.access=" + directory + ": the file cannot be written");
  }

  @Test
  void file_rotates_withinItsBounds() throws IOException {
    try (RotatingFile rotating = new RotatingFile(file(), 10, 2)) {
      for (String line : List.of("111111\n", "222222\n", "333333\n", "444444\n")) {
        rotating.write(line.getBytes(java.nio.charset.StandardCharsets.UTF_8));
      }
    }
    assertThat(Files.readString(file())).isEqualTo("444444\n");
    assertThat(Files.readString(directory.resolve("logs/access.log.1"))).isEqualTo("333333\n");
    assertThat(Files.readString(directory.resolve("logs/access.log.2"))).isEqualTo("222222\n");
    try (var files = Files.list(directory.resolve("logs"))) {
      assertThat(files).hasSize(3);
    }
  }

  /** A disk that stands still holds up nobody: what has no room is dropped, and counted. */
  @Test
  void offer_withASinkThatStandsStill_neverWaits() {
    CountDownLatch stuck = new CountDownLatch(1);
    AccessWriter writer = new AccessWriter(new Stuck(stuck), "stuck", LogFormat.TEXT);
    writer.start();
    Access line = Access.of(new Asked("GET", "/p", null, "u", 200), 0);
    int asked = 3 * AccessWriter.CAPACITY;
    for (int i = 0; i < asked; i++) {
      writer.offer(line);
    }
    assertThat(writer.dropped()).isBetween((long) AccessWriter.CAPACITY, (long) asked);
    stuck.countDown();
    await().until(() -> writer.waiting() == 0);
    writer.end(java.time.Duration.ofSeconds(5));
  }

  private record Stuck(CountDownLatch until) implements LineSink {
    @Override
    public void write(byte[] lines) throws IOException {
      try {
        until.await();
      } catch (InterruptedException e) {
        throw new IOException(e);
      }
    }

    @Override
    public void close() {}
  }

  private record Asked(String method, String path, String query, String userAgent, int status)
      implements Served {
    @Override
    public String header(String name) {
      assertThat(name).as("no other header is looked at").isEqualTo("User-Agent");
      return userAgent;
    }

    @Override
    public String remoteAddress() {
      return "10.0.0.7";
    }

    @Override
    public long bytes() {
      return 1234;
    }

    @Override
    public long nanos() {
      return 1_500_000;
    }
  }
}
