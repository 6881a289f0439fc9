// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.reload;

import static org.assertj.core.api.Assertions.assertThat;

import io.eurekaserver.dist.config.LoadedSettings;
import io.eurekaserver.dist.config.LocalHost;
import io.eurekaserver.dist.config.ServerSettings;
import io.eurekaserver.dist.config.SettingsReader;
import io.eurekaserver.dist.config.SettingsSources;
import io.eurekaserver.web.api.ReloadResult;
import io.eurekaserver.web.api.SettingRow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Everything is checked before anything changes; what cannot change is named. */
class ReloadTest {

  private static final String START =
      """
      server.port: 8761
      eureka.server.max-request-body-bytes: 1MB
      eureka.client.service-url.defaultZone: http://joe:s3cret@a/eureka/
      eureka.datacenter: ${random.uuid}
      logging.level.com.acme: debug
      """;

  @TempDir Path directory;
  private final List<ServerSettings> taken = new ArrayList<>();
  private final List<String> told = new ArrayList<>();
  private Reload reload;

  @BeforeEach
  void start() {
    write(START);
    SettingsReader reader =
        new SettingsReader(
            new SettingsSources(
                List.of(),
                Map.of(),
                Map.of(),
                directory,
                () -> new LocalHost("machine", "10.1.2.3"),
                new SplittableRandom()));
    LoadedSettings loaded = reader.read();
    reload = new Reload(loaded, reader::read);
    reload.add(next -> () -> taken.add(next));
    reload.tell(told::add);
  }

  private void write(String text) {
    try {
      Files.writeString(directory.resolve("application.yml"), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private SettingRow row(String key) {
    return reload.all().stream().filter(row -> row.key().equals(key)).findFirst().orElseThrow();
  }

  @Test
  void reload_nothingChanged_saysSo_alsoOfRandomValuesAndOtherWords() {
    write(START.replace("1MB", "1024KB"));
    assertThat(reload.reload("test")).isEqualTo(new ReloadResult(List.of(), List.of(), List.of()));
    assertThat(told).isEmpty();
  }

  @Test
  void reload_reloadableKeys_areTakenOver_othersWait() {
    write(START.replace("1MB", "2MB").replace("8761", "8762").replace(": debug", ": warn"));
    ReloadResult result = reload.reload("test");
    assertThat(result.problems()).isEmpty();
    assertThat(result.changed())
        .containsExactlyInAnyOrder(
            new ReloadResult.Change("eureka.server.max-request-body-bytes", "1MB", "2MB"),
            new ReloadResult.Change("logging.level.com.acme", "debug", "warn"));
    assertThat(result.needRestart())
        .containsExactly(new ReloadResult.Pending("server.port", "8761", "8762"));
    assertThat(taken).hasSize(1);
    assertThat(taken.get(0).http().maxBodyBytes()).isEqualTo(2 << 20);
    assertThat(row("server.port").value()).isEqualTo("8761");
    assertThat(row("eureka.server.max-request-body-bytes"))
        .extracting(SettingRow::value, SettingRow::isDefault, SettingRow::reloadable)
        .containsExactly("2MB", false, true);
    assertThat(told).singleElement().asString().contains("2 changed, 1 wait");
    assertThat(reload.reload("again").needRestart()).as("said until it is done").hasSize(1);
  }

  @Test
  void reload_badValues_changeNothing_andEachIsNamed() {
    write(START.replace("1MB", "2MB").replace("8761", "x").replace(": debug", ": loud"));
    ReloadResult result = reload.reload("test");
    assertThat(result.changed()).isEmpty();
    assertThat(result.problems())
        .hasSize(2)
        .anyMatch(line -> line.startsWith("server.port=x (application.yml:1): it must be"))
        .anyMatch(line -> line.startsWith("logging.level.com.acme=loud"));
    assertThat(taken).isEmpty();
    assertThat(row("eureka.server.max-request-body-bytes").value()).isEqualTo("1MB");
    write("a: [");
    assertThat(reload.reload("test").problems())
        .singleElement()
        .asString()
        .contains("application.yml", "not readable as YAML");
  }

  /** One part that cannot is enough: nothing else has changed then. */
  @Test
  void reload_aPartThatCannot_changesNothing() {
    reload.add(
        next -> {
          throw new IllegalArgumentException("eureka.log.access=/x: password=s3cret");
        });
    write(START.replace("1MB", "2MB"));
    assertThat(reload.reload("test").problems())
        .containsExactly("eureka.log.access=/x: password=******");
    assertThat(taken).isEmpty();
    assertThat(row("eureka.server.max-request-body-bytes").value()).isEqualTo("1MB");
  }

  @Test
  void reload_secretsThatChanged_areNamedAndHidden() {
    write(START.replace("s3cret", "s3cret2"));
    ReloadResult result = reload.reload("test");
    assertThat(result.changed())
        .containsExactly(
            new ReloadResult.Change(
                "eureka.client.service-url.defaultZone",
                "http://***@a/eureka/",
                "http://***@a/eureka/ (what is hidden has changed)"));
    assertThat(reload.all()).noneMatch(row -> row.value().contains("s3cret"));
  }

  @Test
  void reload_keysThatWereRemoved_haveTheirDefaultAgain() {
    write("server.port: 8761\neureka.datacenter: ${random.uuid}\n");
    assertThat(reload.reload("test").changed())
        .contains(
            new ReloadResult.Change("eureka.server.max-request-body-bytes", "1MB", "10MB"),
            new ReloadResult.Change("logging.level.com.acme", "debug", "(not set)"));
  }

  @Test
  void reload_keysThatThisServerCannotTakeOver_wait() {
    reload.except((key, next) -> key.name().startsWith("eureka.client.service-url"));
    write(START.replace("@a/", "@b/"));
    assertThat(reload.reload("test").needRestart()).hasSize(1);
  }

  /** With a signal that is never ignored from the start, as SIGHUP is below nohup. */
  @Test
  void hangup_runsOnTheSignal() throws Exception {
    java.util.concurrent.CountDownLatch heard = new java.util.concurrent.CountDownLatch(1);
    Hangup.runs("WINCH", heard::countDown);
    new ProcessBuilder("kill", "-WINCH", Long.toString(ProcessHandle.current().pid()))
        .start()
        .waitFor();
    assertThat(heard.await(10, java.util.concurrent.TimeUnit.SECONDS)).isTrue();
  }
}
