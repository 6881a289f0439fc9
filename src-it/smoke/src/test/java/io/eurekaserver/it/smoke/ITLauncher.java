// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.smoke;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.eurekaserver.it.Child;
import io.eurekaserver.it.Http;
import io.eurekaserver.it.ServerLaunch;
import io.eurekaserver.it.ServerProcess;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The archive and its launcher: class data is made once and used, and nothing of it is fatal. */
class ITLauncher {
  private static final String MADE = "made the class-data archive";
  private static final Duration MAKING = Duration.ofMinutes(5);
  private static final String OPTIONS_SHOWN = "-XX:+PrintCommandLineFlags";

  @TempDir Path directory;

  /** In a path with a blank in it. The second start maps classes from the file. */
  @ParameterizedTest
  @EnumSource(TestedJava.class)
  void start_makesClassData_andTheNextUsesIt(TestedJava java) throws IOException {
    Unpacked unpacked = Unpacked.into(directory.resolve("with a blank"));
    makeByStarting(unpacked, java.home());
    assertThat(unpacked.classData()).hasSize(1);

    try (ServerProcess second = unpacked.launch(java.home()).start()) {
      assertThat(usesClassData(second, unpacked)).as(second.child().transcript()).isTrue();
      assertAnswers(second);
      second.stop();
      assertThat(second.child().lines()).noneMatch(line -> line.contains(MADE));
    }
    assertThat(unpacked.classData()).hasSize(1);
  }

  /** Returns what was said. */
  private static List<String> makeByStarting(Unpacked unpacked, Path javaHome) {
    try (ServerProcess first = unpacked.launch(javaHome).start()) {
      assertAnswers(first);
      await(first.child().transcript())
          .atMost(MAKING)
          .until(() -> first.child().lines().stream().anyMatch(line -> line.contains(MADE)));
      first.stop();
      return first.child().lines();
    }
  }

  private static void assertAnswers(ServerProcess server) {
    assertThat(Http.get(server.root() + "/health/live").status()).isEqualTo(200);
  }

  /** The kernel's word for it: the file is mapped into the process. */
  private static boolean usesClassData(ServerProcess server, Unpacked unpacked) throws IOException {
    String name = unpacked.classData().get(0).getFileName().toString();
    return Files.readString(Path.of("/proc/" + server.child().pid() + "/maps")).contains(name);
  }

  /** Half of a file lets a JVM 17 crash, if it gets to see it. */
  @ParameterizedTest
  @EnumSource(TestedJava.class)
  void start_withDamagedClassData_saysSoAndMakesItAnew(TestedJava java) throws IOException {
    Unpacked unpacked = Unpacked.into(directory);
    makeNow(unpacked, java.home());
    Path file = unpacked.classData().get(0);
    assertThat(file.toFile().setWritable(true)).isTrue();
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.truncate(channel.size() / 2);
    }
    assertThat(makeByStarting(unpacked, java.home()))
        .filteredOn(line -> line.contains(file + " is damaged"))
        .hasSize(1);
    assertThat(unpacked.classData()).hasSize(1);
  }

  /** As the build of an image does it. */
  private static void makeNow(Unpacked unpacked, Path javaHome) {
    Refusal made = Refusal.run(unpacked.launch(javaHome).args("--warm-up"), MAKING);
    assertThat(made.exitCode()).as(String.join("\n", made.lines())).isZero();
    assertThat(made.lines()).anyMatch(line -> line.contains(MADE));
  }

  @Test
  void start_twiceAtOnce_bothServe() throws IOException {
    Unpacked unpacked = Unpacked.into(directory);
    try (ServerProcess one = unpacked.launch(TestedJava.RUNNING.home()).start();
        ServerProcess other = unpacked.launch(TestedJava.RUNNING.home()).start()) {
      for (ServerProcess server : List.of(one, other)) {
        assertAnswers(server);
        await(server.child().transcript())
            .atMost(MAKING)
            .until(() -> server.child().lines().stream().anyMatch(line -> line.contains(MADE)));
      }
      one.stop();
      other.stop();
    }
    assertThat(unpacked.cache()).isDirectoryNotContaining("glob:**/part-*");
    assertThat(unpacked.classData()).isNotEmpty();
  }

  /** A file where the directories should be made: root, who may write everywhere, is told too. */
  @Test
  void start_withoutAPlaceForClassData_saysSoOnce() throws IOException {
    Unpacked unpacked = Unpacked.into(directory);
    Files.writeString(unpacked.cache(), "in the way");
    Files.writeString(unpacked.home().resolve("elsewhere"), "in the way");
    try (ServerProcess server = unpacked.launch(TestedJava.RUNNING.home()).start()) {
      assertAnswers(server);
      server.stop();
      assertThat(server.child().lines())
          .filteredOn(line -> line.contains("without a class-data archive"))
          .hasSize(1);
    }
  }

  @Test
  void start_throughALinkWithOptions_passesThemOn() throws IOException {
    Unpacked unpacked = Unpacked.into(directory.resolve("unpacked"));
    Path link = Files.createSymbolicLink(directory.resolve("link"), unpacked.launcher());
    ServerLaunch launch =
        unpacked
            .launch(TestedJava.RUNNING.home())
            .launcher(link)
            .environment("CLASS_DATA_DIR", "off")
            .environment("JAVA_OPTS", "-Xmx123m " + OPTIONS_SHOWN)
            .args("--eureka.server.nonsense=1");
    try (ServerProcess server = launch.start()) {
      server.stop();
      assertThat(server.child().lines())
          .anyMatch(line -> line.contains("-XX:MaxHeapSize=" + 123 * 1024 * 1024))
          .anyMatch(line -> line.contains("eureka.server.nonsense"));
    }
    assertThat(unpacked.cache()).doesNotExist();
  }

  @Test
  void version_isPrinted_andNothingIsMade() throws IOException {
    Unpacked unpacked = Unpacked.into(directory);
    Refusal end = Refusal.run(unpacked.launch(TestedJava.RUNNING.home()).args("--version"));
    assertThat(end.exitCode()).isZero();
    assertThat(end.lines()).singleElement().asString().matches("eureka-server \\S+");
    assertThat(unpacked.classData()).isEmpty();
  }

  @Test
  void start_withAnOldJava_saysSoInOneLine() throws IOException {
    Path java = directory.resolve("old/bin/java");
    Files.createDirectories(java.getParent());
    Files.writeString(java, "#!/bin/sh\necho 'openjdk version \"11.0.2\" 2019-01-15' >&2\n");
    Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
    Unpacked unpacked = Unpacked.into(directory.resolve("unpacked"));
    Refusal.of(unpacked.launch(directory.resolve("old"))).assertNames("too old", "11", "17");
  }

  /** The process that was started is the JVM itself: signals and exit codes are its own. */
  @Test
  void start_onATakenPort_endsWithTheExitCodeOfTheServer() throws IOException {
    Unpacked unpacked = Unpacked.into(directory);
    try (ServerProcess first = unpacked.launch(TestedJava.RUNNING.home()).start();
        Child second =
            unpacked
                .launch(TestedJava.RUNNING.home())
                .environment("CLASS_DATA_DIR", "off")
                .port(first.port())
                .startUnchecked()) {
      assertThat(second.awaitExit(MAKING)).as(second.transcript()).isEqualTo(1);
      first.stop();
    }
  }
}
