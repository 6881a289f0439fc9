// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Ticker;
import io.eurekaserver.core.cache.CacheSettings;
import io.eurekaserver.core.cache.ReadWriteTier;
import io.eurekaserver.core.cache.RegistryPayloads;
import io.eurekaserver.core.event.EventFile;
import io.eurekaserver.core.event.EventFileSettings;
import io.eurekaserver.core.event.EventLog;
import io.eurekaserver.core.event.EventSettings;
import io.eurekaserver.core.model.InstanceId;
import io.eurekaserver.core.model.InstanceStatus;
import io.eurekaserver.core.registry.ApplicationCounts;
import io.eurekaserver.core.registry.LocalRegistry;
import io.eurekaserver.core.registry.Origin;
import io.eurekaserver.core.registry.RegistrySettings;
import io.eurekaserver.core.testing.Instances;
import io.eurekaserver.core.testing.ManualTime;
import io.eurekaserver.web.error.Refusals;
import io.eurekaserver.web.health.Readiness;
import io.eurekaserver.web.traffic.Census;
import io.eurekaserver.web.traffic.ServerFigures;
import io.eurekaserver.web.traffic.Traffic;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page shows what the registry holds at the moment of the scrape. */
class MicrometerPageTest {

  private static final int SHOWN = 2;

  private final ManualTime time = new ManualTime();
  private final LocalRegistry registry =
      new LocalRegistry(RegistrySettings.defaults(), time.asRegistryTime(), "");
  private final ApplicationCounts applications = new ApplicationCounts();
  private final EventLog log = new EventLog(new EventSettings(100), time);

  @BeforeEach
  void listen() {
    registry.tell(applications);
    registry.tell(log);
  }

  private MicrometerPage page(int shown, @Nullable EventFile file) {
    CacheSettings settings = CacheSettings.defaults();
    RegistryPayloads builder =
        new RegistryPayloads(registry.view(), settings, Ticker.systemTicker());
    ReadWriteTier tier = new ReadWriteTier(builder, settings, Ticker.systemTicker());
    return new MicrometerPage(
        new MetricSources(
            new MetricSources.Stored(
                registry, applications, shown, new MetricSources.Happened(log, file)),
            new MetricSources.Tiers(builder, tier, null),
            new ClusterPorts(
                List::of, Map::of, List::of, () -> new Readiness.Verdict(false, "Joining.")),
            new MetricSources.AskedFor(
                new Traffic(List.of("apps"), ""),
                Census.none(),
                new Refusals(Ticker.systemTicker()),
                () -> new ServerFigures(1, 2, 3, new ServerFigures.Threads(4, 5, 2, 1)))));
  }

  private static String text(MicrometerPage page) {
    return new String(page.page(null).body(), StandardCharsets.UTF_8);
  }

  private void register(String app, int count, InstanceStatus status) {
    for (int i = 0; i < count; i++) {
      registry.register(Instances.instance(app, app + ":" + status + i, status), Origin.CLIENT);
    }
  }

  /** The names of small applications, which anybody can make up, are in no series. */
  @Test
  void page_moreApplicationsThanShown_addsTheRestTogether() {
    register("LARGE", 5, InstanceStatus.UP);
    register("LARGE", 1, InstanceStatus.DOWN);
    register("MIDDLE", 4, InstanceStatus.UP);
    register("SMALL", 2, InstanceStatus.UP);
    register("TINY", 1, InstanceStatus.UP);
    register("TINY", 1, InstanceStatus.STARTING);

    String text = text(page(SHOWN, null));

    assertThat(text.lines().filter(line -> line.startsWith("eureka_application_instances{")))
        .containsExactlyInAnyOrder(
            "eureka_application_instances{application=\"LARGE\",status=\"UP\"} 5.0",
            "eureka_application_instances{application=\"LARGE\",status=\"DOWN\"} 1.0",
            "eureka_application_instances{application=\"MIDDLE\",status=\"UP\"} 4.0",
            "eureka_application_instances{application=\"other\",status=\"UP\"} 3.0",
            "eureka_application_instances{application=\"other\",status=\"STARTING\"} 1.0");
    assertThat(text).contains("eureka_applications 4.0", "eureka_instances{status=\"UP\"} 12.0");
  }

  @Test
  void page_noApplicationsShown_leavesTheFamilyOut() {
    register("A", 1, InstanceStatus.UP);

    assertThat(text(page(0, null)))
        .doesNotContain("eureka_application_instances")
        .contains("eureka_instances{status=\"UP\"} 1.0");
  }

  /** One page after the other from the same object: figures are read, not remembered. */
  @Test
  void page_askedAgain_showsWhatHappenedBetween() {
    MicrometerPage page = page(SHOWN, null);
    assertThat(text(page)).contains("eureka_quarantines 0.0", "eureka_leases_held_back 0.0");
    register("A", 1, InstanceStatus.UP);
    registry.quarantines().set(new InstanceId("B", "b:1"), Duration.ofHours(1), Origin.OPERATOR);

    assertThat(text(page))
        .contains(
            "eureka_quarantines 1.0",
            "eureka_events_total 1.0",
            "eureka_events_kept 1.0",
            "eureka_registry_operations_total{operation=\"register\",origin=\"direct\"} 1.0",
            "eureka_ready 0.0");
  }

  @Test
  void page_eventFile_saysWhatIsWrittenAndWhatIsLost(@TempDir Path directory) {
    EventFile file =
        new EventFile(log, new EventFileSettings(directory.resolve("e.jsonl"), 100_000, 1));
    register("A", 130, InstanceStatus.UP);
    file.run();
    assertThat(text(page(SHOWN, file)))
        .contains(
            "eureka_events_total 130.0",
            "eureka_events_kept 100.0",
            "eureka_event_file_written_total 100.0",
            "eureka_event_file_dropped_total 30.0",
            "eureka_event_file_failing 0.0");
    assertThat(text(page(SHOWN, null))).doesNotContain("eureka_event_file");
  }

  /** Nobody can be written to below a file: it fails, and works again when the way is free. */
  @Test
  void page_eventFileFails_isOne(@TempDir Path directory) throws Exception {
    Path inTheWay = Files.createFile(directory.resolve("way"));
    EventFile file =
        new EventFile(log, new EventFileSettings(inTheWay.resolve("e.jsonl"), 100_000, 1));
    file.run();
    assertThat(text(page(SHOWN, file))).contains("eureka_event_file_failing 1.0");
    assertThat(file.trouble()).startsWith("Events cannot be written: ");

    Files.delete(inTheWay);
    file.run();
    assertThat(text(page(SHOWN, file))).contains("eureka_event_file_failing 0.0");
  }

  @Test
  void page_accept_choosesTheFormat() {
    MicrometerPage page = page(SHOWN, null);

    MetricsPage.Page open = page.page("application/openmetrics-text;version=1.0.0,*/*;q=0.1");
    MetricsPage.Page plain = page.page("text/html,*/*");

    assertThat(open.contentType()).startsWith("application/openmetrics-text; version=1.0.0");
    assertThat(new String(open.body(), StandardCharsets.UTF_8)).endsWith("# EOF\n");
    assertThat(plain.contentType()).startsWith("text/plain; version=0.0.4");
    assertThat(new String(plain.body(), StandardCharsets.UTF_8)).doesNotContain("# EOF");
  }
}
