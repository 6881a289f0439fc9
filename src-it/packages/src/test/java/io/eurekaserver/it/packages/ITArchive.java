// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.packages;

import static org.assertj.core.api.Assertions.assertThat;

import io.eurekaserver.it.Http;
import io.eurekaserver.it.Ports;
import io.eurekaserver.it.ServerLaunch;
import io.eurekaserver.it.ServerProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is in the archive, and where a server that is started from it finds its settings. */
class ITArchive {
  private static final String STATUS_PATH = "/eureka/status";

  @TempDir Path directory;
  private Path home;
  private Path work;

  @BeforeEach
  void unpack() throws IOException {
    home = Archive.unpack(directory.resolve("unpacked, once"));
    work = Files.createDirectory(directory.resolve("work"));
  }

  /** The comma in the directory's name parts lists of files: conf/ is left alone there. */
  private Path plainHome() throws IOException {
    return Files.move(home, directory.resolve("with a blank"));
  }

  @Test
  void archive_hasEverything_ownedByRoot_writableByNobodyElse() {
    List<String> names =
        Archive.listing().stream()
            .map(line -> line.replaceFirst(".*? eureka-server-[^/]*/", ""))
            .toList();
    assertThat(names)
        .contains(
            "bin/eureka-server",
            "lib/eureka-server.jar",
            "conf/application.yml",
            "conf/env",
            "systemd/eureka-server.service",
            "deploy/Dockerfile",
            "deploy/compose.yaml",
            "deploy/kubernetes/eureka-server.yaml",
            "deploy/helm/eureka-server/Chart.yaml",
            "deploy/helm/eureka-server/templates/_names.tpl",
            "docs/README.md",
            "LICENSE",
            "README.md");
    assertThat(Archive.listing())
        .allMatch(line -> line.matches("(d|-)rw.r-.r-. root/root .*"))
        .filteredOn(line -> line.matches("-rwx.*"))
        .singleElement()
        .asString()
        .endsWith("bin/eureka-server");
  }

  private ServerLaunch launch(Path from) {
    return new ServerLaunch()
        .launcher(from.resolve("bin/eureka-server"))
        .directory(work)
        .environment("CLASS_DATA_DIR", "off");
  }

  private static void write(Path file, String environment) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, "eureka.environment: " + environment + "\n");
  }

  private static void assertEnvironment(ServerLaunch launch, String expected) {
    try (ServerProcess server = launch.start()) {
      String status = Http.get(server.root() + STATUS_PATH, "Accept", "application/json").body();
      assertThat(status).contains("\"environment\":\"" + expected + "\"");
      server.stop();
    }
  }

  @Test
  void conf_isRead_whenNothingElseIsThere() throws IOException {
    Path plain = plainHome();
    write(plain.resolve("conf/application.yml"), "own");
    assertEnvironment(launch(plain), "own");
  }

  /** All or nothing: what the working directory's file leaves out does not come from conf/. */
  @Test
  void conf_isLeftAlone_whenTheWorkingDirectoryHasSettings() throws IOException {
    Path plain = plainHome();
    write(plain.resolve("conf/application.yml"), "own");
    Files.createDirectory(work.resolve("config"));
    Files.writeString(work.resolve("config/eureka-server.properties"), "eureka.datacenter=dc1\n");
    assertEnvironment(launch(plain), "test");
  }

  @Test
  void conf_isLeftAlone_whenAFileIsNamed() throws IOException {
    Path plain = plainHome();
    write(plain.resolve("conf/application.yml"), "own");
    write(directory.resolve("named.yml"), "named");
    assertEnvironment(launch(plain).args("--config=" + directory.resolve("named.yml")), "named");
    assertEnvironment(
        launch(plain)
            .environment("SPRING_CONFIG_LOCATION", directory.resolve("named.yml").toString()),
        "named");
  }

  @Test
  void conf_inAPathThatCannotBeNamed_isNoProblem() {
    assertEnvironment(launch(home), "test");
  }

  /** Quotes are taken off, what is set already stays, and nothing is executed. */
  @Test
  void env_isReadAsText() throws IOException {
    Path plain = plainHome();
    Files.writeString(
        plain.resolve("conf/env"),
        """
        # EUREKA_ENVIRONMENT=comment
        EUREKA_ENVIRONMENT="two words $(touch executed)"
        EUREKA_INSTANCE_APPNAME=file
        not a variable=1
        JAVA_OPTS='-Dunused=1 -Xmx99m'""");
    try (ServerProcess server =
        launch(plain).environment("EUREKA_INSTANCE_APPNAME", "caller").start()) {
      String status = Http.get(server.root() + STATUS_PATH, "Accept", "application/json").body();
      assertThat(status)
          .contains("\"environment\":\"two words $(touch executed)\"")
          .contains("\"app\":\"CALLER\"");
      assertThat(Files.readString(Path.of("/proc/" + server.child().pid() + "/cmdline")))
          .contains("-Xmx99m");
      server.stop();
    }
    assertThat(work).isEmptyDirectory();
  }

  /** Exit codes that a health check can use; the port and the path come from the same settings. */
  @Test
  void alive_saysWhetherTheServerOfTheseSettingsLives() throws IOException {
    Path plain = plainHome();
    int port = Ports.free();
    Files.writeString(
        plain.resolve("conf/application.yml"),
        "server: {port: %d, servlet: {context-path: /registry}}\n".formatted(port));
    String launcher = plain.resolve("bin/eureka-server").toString();
    try (ServerProcess server = launch(plain).port(port).start()) {
      assertThat(Tools.run(work, launcher, "alive").exitCode()).isZero();
      assertThat(Tools.run(work, launcher, "alive", "--server.servlet.context-path=/x").exitCode())
          .isEqualTo(1);
      server.stop();
    }
    Tools.End end = Tools.run(work, launcher, "alive");
    assertThat(end.exitCode()).isEqualTo(1);
    assertThat(end.output()).singleElement().asString().contains("127.0.0.1:" + port, "refused");
  }
}
