// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.eurekaserver.core.cache.CacheSettings;
import io.eurekaserver.core.delta.DeltaSettings;
import io.eurekaserver.core.lease.LeaseSettings;
import io.eurekaserver.core.lease.MarkSettings;
import io.eurekaserver.core.override.OverrideSettings;
import io.eurekaserver.core.registry.EvictionSettings;
import io.eurekaserver.dist.log.LogSettings;
import io.eurekaserver.replication.HealingSettings;
import io.eurekaserver.replication.SyncSettings;
import io.eurekaserver.replication.peer.ReplicationSettings;
import io.eurekaserver.web.console.PageSettings;
import io.eurekaserver.web.metrics.MetricsSettings;
import io.eurekaserver.web.server.HttpSettings;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which source wins, and which files are read at all. */
class PrecedenceTest {

  @TempDir Path directory;
  private TestSources sources;

  @BeforeEach
  void setUp() {
    sources = new TestSources(directory);
  }

  @Test
  void load_noSources_givesTheDefaultsOfEveryRecord() {
    assertThat(sources.settings())
        .isEqualTo(
            new ServerSettings(
                HttpSettings.defaults(),
                PageSettings.atRoot(""),
                LeaseSettings.defaults(),
                EvictionSettings.defaults(),
                OverrideSettings.defaults(),
                DeltaSettings.defaults(),
                CacheSettings.defaults(),
                new OwnInstanceSettings(
                    "eureka", "machine", "10.1.2.3", false, null, "test", "default", null),
                PeerSettings.defaults(),
                new ClusterSettings(
                    ReplicationSettings.defaults(),
                    SyncSettings.defaults(),
                    HealingSettings.defaults(),
                    MarkSettings.defaults(),
                    -1,
                    false),
                MetricsSettings.defaults(),
                new ConsoleSettings(false),
                EventsSettings.defaults(),
                Map.of(),
                LogSettings.defaults()));
    assertThat(sources.notices()).isEmpty();
  }

  @Test
  void load_eachSource_winsOverTheOnesBefore() {
    sources.file("eureka-client.properties", "eureka.port=1");
    assertThat(sources.settings().http().port()).isEqualTo(1);
    sources.file("config/eureka-client.properties", "eureka.port=2");
    assertThat(sources.settings().http().port()).isEqualTo(2);
    sources.file("eureka-server.properties", "eureka.port=3");
    assertThat(sources.settings().http().port()).isEqualTo(3);
    sources.file("application.yml", "server.port: 4");
    assertThat(sources.settings().http().port()).isEqualTo(4);
    sources.file("application.yaml", "server.port: 5");
    assertThat(sources.settings().http().port()).isEqualTo(5);
    sources.file("application.properties", "server.port=6");
    assertThat(sources.settings().http().port()).isEqualTo(6);
    sources.file("config/application.yml", "server.port: 7");
    assertThat(sources.settings().http().port()).isEqualTo(7);
    sources.file("application-live.yml", "server.port: 8").env("SPRING_PROFILES_ACTIVE", "live");
    assertThat(sources.settings().http().port()).isEqualTo(8);
    sources.env("SERVER_PORT", "9");
    assertThat(sources.settings().http().port()).isEqualTo(9);
    sources.systemProperty("server.port", "10");
    assertThat(sources.settings().http().port()).isEqualTo(10);
    assertThat(sources.settings("--server.port=11").http().port()).isEqualTo(11);
    assertThat(sources.settings("--server.port=11", "--server.port=12").http().port())
        .isEqualTo(12);
  }

  @Test
  void load_differentSpellings_areOneKey() {
    sources.file("application.yml", "eureka:\n  server:\n    evictionIntervalTimerInMs: 1000\n");
    assertThat(sources.settings("--eureka.server.eviction_interval-timerInMs=2s").eviction())
        .extracting(eviction -> eviction.interval().toMillis())
        .isEqualTo(2000L);
  }

  @Test
  void load_namedFiles_replaceTheUsualOnes() {
    sources
        .file("application.yml", "server.port: 4\neureka.environment: usual")
        .file("a.yml", "server.port: 5")
        .file("b.properties", "eureka.port=6\neureka.datacenter=b");
    ServerSettings settings = sources.settings("--config=a.yml,b.properties");
    assertThat(settings.http().port()).isEqualTo(6);
    assertThat(settings.ownInstance().environment()).isEqualTo("test");
    assertThat(settings.ownInstance().dataCenter()).isEqualTo("b");
  }

  @Test
  void load_namedDirectoryAndPrefixes_areUnderstood() {
    sources.file("etc/application.yml", "server.port: 4").file("x.yml", "server.port: 5");
    assertThat(sources.settings("--spring.config.location=etc/").http().port()).isEqualTo(4);
    String absolute = "file:" + directory.resolve("x.yml");
    assertThat(sources.settings("--spring.config.location=" + absolute).http().port()).isEqualTo(5);
    assertThat(
            sources
                .settings(
                    "--spring.config.location=classpath:/,optional:no.yml,optional:no/,optional:no,etc")
                .http()
                .port())
        .isEqualTo(4);
    assertThat(sources.settings("--spring.config.additional-location=x.yml").http().port())
        .isEqualTo(5);
  }

  @Test
  void load_namedFileThatIsMissingOrUnreadable_stopsTheStart() {
    assertThatThrownBy(() -> sources.load("--config=no/such.yml"))
        .isInstanceOf(SettingsException.class)
        .hasMessage("no/such.yml: there is no such file");
    assertThatThrownBy(() -> sources.load("--config=no/"))
        .isInstanceOf(SettingsException.class)
        .hasMessage("no/: there is no such directory");
    sources.file("settings.toml", "a=1");
    assertThatThrownBy(() -> sources.load("--config=settings.toml"))
        .hasMessage("settings.toml: the name must end in .yml, .yaml or .properties");
  }

  @Test
  void load_usualFileThatCannotBeRead_stopsTheStart() {
    sources.file("application.yml/inner.txt", "makes application.yml a directory");
    assertThatThrownBy(sources::load)
        .isInstanceOf(SettingsException.class)
        .hasMessageStartingWith("application.yml: cannot be read");
  }

  @Test
  void load_emptyText_standsForTheDefault() {
    sources
        .file("application.yml", "server:\n  port:\n  address: ''\n")
        .env("EUREKA_DATACENTER", "");
    assertThat(sources.settings().http()).isEqualTo(HttpSettings.defaults());
    assertThat(sources.settings().ownInstance().dataCenter()).isEqualTo("default");
  }

  @Test
  void load_list_isReplacedAsAWhole() {
    sources.file(
        "application.yml",
        """
        eureka.client.service-url:
          defaultZone: [http://a/eureka, http://b/eureka/]
          other: http://c/eureka/
        """);
    assertThat(
            sources
                .settings("--eureka.client.serviceUrl.defaultZone=http://d/eureka/")
                .peers()
                .serviceUrls())
        .isEqualTo(
            Map.of(
                "defaultZone", List.of("http://d/eureka/"), "other", List.of("http://c/eureka/")));
  }

  @Test
  void load_wordsOnTheCommandLine_thatAreNoSettings_stopTheStart() {
    assertThatThrownBy(() -> sources.load("start"))
        .isInstanceOf(SettingsException.class)
        .hasMessage("'start' is not understood: write --key=value, or --help for all keys");
    assertThatThrownBy(() -> sources.load("--server.port"))
        .hasMessage(
            "'--server.port' needs a value: write --server.port=VALUE, or --help for all keys");
    assertThatThrownBy(() -> sources.load("-Dserver.port=1"))
        .hasMessage("'-Dserver.port=1' must stand before -jar, or be written as --server.port=1");
  }
}
