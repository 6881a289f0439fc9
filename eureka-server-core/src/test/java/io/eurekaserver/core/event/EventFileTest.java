// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.event;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.eurekaserver.core.registry.Origin;
import io.eurekaserver.core.testing.Instances;
import io.eurekaserver.core.testing.ManualTime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** Every event stands in the files once, whatever happens to them; what is lost is said. */
class EventFileTest {

  private static final Logger LOG = (Logger) LoggerFactory.getLogger(EventFile.class);

  @TempDir Path directory;

  private final ListAppender<ILoggingEvent> said = new ListAppender<>();
  private EventLog log = new EventLog(new EventSettings(10_000), new ManualTime());
  private EventFile file;

  @BeforeEach
  void listen() {
    LOG.setLevel(Level.INFO);
    said.start();
    LOG.addAppender(said);
  }

  @AfterEach
  void stopListening() {
    LOG.detachAppender(said);
    LOG.setLevel(null);
  }

  private void start(int count) {
    file = new EventFile(log, new EventFileSettings(path(), 10_000, count));
  }

  private Path path() {
    return directory.resolve("logs").resolve("events.jsonl");
  }

  private void happen(int times) {
    for (int i = 0; i < times; i++) {
      log.add(News.ofServer(EventKind.SERVER, "Something happened."));
    }
  }

  private List<String> lines(String name) throws IOException {
    return Files.readAllLines(path().resolveSibling(name));
  }

  @Test
  void run_writesEachEventOnce_inOrder() throws Exception {
    start(5);
    happen(2);
    file.run();
    happen(1);
    file.run();
    file.run();

    assertThat(lines("events.jsonl")).hasSize(3);
    assertThat(lines("events.jsonl").get(2)).startsWith("{\"sequence\":3,\"at\":");
  }

  @Test
  void run_anEventOfAnInstance_isTheObjectOfTheAdminApi() throws Exception {
    RegistryEvents events = new RegistryEvents();
    events.registry.register(
        Instances.draft("ORDERS", "a").metadata(Map.of("k", "\"v\"\n")).build(),
        Origin.client("10.0.0.1"));
    log = events.log;
    start(1);
    file.run();

    assertThat(lines("events.jsonl"))
        .containsExactly(
            "{\"sequence\":1,\"at\":1700000000000,\"kind\":\"registered\",\"app\":\"ORDERS\","
                + "\"id\":\"a\",\"origin\":\"client\",\"who\":\"10.0.0.1\",\"reason\":\"\","
                + "\"cause\":\"Its client at 10.0.0.1 registered it.\",\"before\":null,"
                + "\"after\":{\"status\":\"UP\",\"overriddenStatus\":null,"
                + "\"hostName\":\"a.example.com\",\"ipAddr\":\"10.0.0.1\",\"lastDirtyAt\":1000,"
                + "\"metadata\":{\"k\":\"\\\"v\\\"\\n\"}}}");
  }

  @Test
  void run_fullFiles_giveWay_andTheOldestGoes() throws Exception {
    start(3);
    happen(1000);
    file.run();

    assertThat(path().getParent().toFile().list())
        .containsExactlyInAnyOrder("events.jsonl", "events.jsonl.1", "events.jsonl.2");
    List<String> kept = new ArrayList<>(lines("events.jsonl.2"));
    kept.addAll(lines("events.jsonl.1"));
    kept.addAll(lines("events.jsonl"));
    int first = 1000 - kept.size() + 1;
    for (int i = 0; i < kept.size(); i++) {
      assertThat(kept.get(i)).startsWith("{\"sequence\":" + (first + i) + ",");
    }
    for (String name : List.of("events.jsonl", "events.jsonl.1", "events.jsonl.2")) {
      assertThat(Files.size(path().resolveSibling(name))).isLessThanOrEqualTo(10_000);
    }
  }

  @Test
  void run_oneFileOnly_startsAnew() throws Exception {
    start(1);
    happen(1000);
    file.run();

    assertThat(path().getParent().toFile().list()).hasSize(1);
    assertThat(Files.size(path())).isLessThanOrEqualTo(10_000);
  }

  @Test
  void run_unwritable_isSaidOnce_andWhatIsRememberedIsWrittenLater() throws Exception {
    start(5);
    Files.writeString(path().getParent(), "a file where the directory should be");
    happen(3);
    file.run();
    happen(3);
    file.run();

    assertThat(said.list).hasSize(1);
    assertThat(said.list.get(0).getFormattedMessage()).contains("cannot be written");
    Files.delete(path().getParent());
    file.run();
    assertThat(lines("events.jsonl")).hasSize(6);
    assertThat(said.list).hasSize(2);
    assertThat(said.list.get(1).getFormattedMessage()).endsWith("again; 0 are missing in it");
    assertThat(file.dropped()).isZero();
  }

  @Test
  void run_unwritableForTooLong_countsWhatWasForgotten() throws Exception {
    log = new EventLog(new EventSettings(10), new ManualTime());
    start(5);
    Files.writeString(path().getParent(), "a file where the directory should be");
    happen(3);
    file.run();
    happen(22);
    Files.delete(path().getParent());
    file.run();

    assertThat(lines("events.jsonl")).hasSize(10);
    assertThat(file.dropped()).isEqualTo(15);
    assertThat(said.list.get(1).getFormattedMessage()).endsWith("again; 15 are missing in it");
  }

  @Test
  void run_firstOpeningFails_leavesWhatAnEarlierServerWrote() throws Exception {
    start(5);
    Path elsewhere = directory.resolve("elsewhere");
    Files.writeString(path().getParent(), "a file where the directory should be");
    happen(1);
    file.run();
    Files.createDirectories(elsewhere);
    Files.writeString(elsewhere.resolve("events.jsonl"), "of old\n");
    Files.delete(path().getParent());
    Files.move(elsewhere, path().getParent());
    file.run();

    assertThat(lines("events.jsonl")).hasSize(2).first().isEqualTo("of old");
  }

  @Test
  void run_directoryRemovedMeanwhile_makesItAnew() throws Exception {
    start(5);
    happen(1);
    file.run();
    Files.delete(path());
    Files.delete(path().getParent());
    happen(1);
    file.run();

    assertThat(lines("events.jsonl")).hasSize(1);
    assertThat(said.list).isEmpty();
  }

  @Test
  void run_diskFull_failsWithoutHarm() {
    Path full = Path.of("/dev/full");
    org.junit.jupiter.api.Assumptions.assumeTrue(Files.exists(full), "needs /dev/full");
    file = new EventFile(log, new EventFileSettings(full, 10_000, 1));
    happen(3);
    file.run();
    file.run();
    file.close();

    assertThat(said.list).hasSize(1);
    assertThat(said.list.get(0).getFormattedMessage()).contains("No space left");
  }

  @Test
  void run_tornLine_isCutOff() throws Exception {
    RotatingFile rotating = new RotatingFile(new EventFileSettings(path(), 10_000, 1));
    rotating.begin();
    rotating.append("whole\n".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    rotating.tear();
    Files.writeString(path(), "whole\nha");
    rotating.begin();
    rotating.append("next\n".getBytes(java.nio.charset.StandardCharsets.UTF_8));

    assertThat(lines("events.jsonl")).containsExactly("whole", "next");
  }
}
