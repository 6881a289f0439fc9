// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.packages;

import static org.assertj.core.api.Assertions.assertThat;

import io.eurekaserver.it.Http;
import io.eurekaserver.it.Jdks;
import io.eurekaserver.it.Needs;
import io.eurekaserver.it.Ports;
import io.eurekaserver.it.ServerLaunch;
import io.eurekaserver.it.ServerProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The Dockerfile without Docker: each instruction is done as it says, below a directory that is
 * then the root of the process, read-only, with Java 25, busybox's programs (as Alpine has them)
 * and without rights. What is not shown: another libc than this machine's.
 */
class ITImage {
  private static final Path SCRIPT = Path.of("src/test/resources/container.sh").toAbsolutePath();

  @TempDir Path directory;
  private final Dockerfile file = Dockerfile.read();
  private Path root;
  private Path java;

  @BeforeEach
  void build() throws IOException {
    for (String program : List.of("unshare", "mount", "chroot")) {
      Tools.required(program, "The image");
    }
    boolean isRoot = "root".equals(System.getProperty("user.name"));
    Needs.required(Optional.of(isRoot).filter(yes -> yes), "The image needs root, for mounts");
    java = Needs.required(Jdks.version(25), "No Java 25: set JAVA25_HOME to one");
    root = Files.createDirectory(directory.resolve("root"));
    Path context = Archive.unpack(directory.resolve("context"));
    for (Dockerfile.Instruction copy : file.all("COPY")) {
      copy(context, copy.rest());
    }
    for (Dockerfile.Instruction run : file.all("RUN")) {
      Tools.succeed(directory, command("rw", "0:0", run.exec()));
    }
  }

  /** COPY A B... TO: files into a directory, or the content of one directory. */
  private void copy(Path context, String words) {
    List<String> all = List.of(words.split(" +"));
    String target = root + all.get(all.size() - 1);
    Tools.succeed(root, "mkdir", "-p", target);
    for (String source : all.subList(0, all.size() - 1)) {
      Path from = context.resolve(source);
      String which = Files.isDirectory(from) ? from + "/." : from.toString();
      Tools.succeed(root, "cp", "-a", which, target);
    }
  }

  private String[] command(String mode, String user, List<String> command) {
    List<String> all = new ArrayList<>(prefix(mode, user));
    all.addAll(command);
    return all.toArray(String[]::new);
  }

  private List<String> prefix(String mode, String user) {
    return List.of(
        "unshare",
        "--mount",
        "sh",
        SCRIPT.toString(),
        root.toString(),
        java.toString(),
        mode,
        user,
        file.only("WORKDIR").rest());
  }

  private ServerProcess start(int port) {
    return new ServerLaunch()
        .under(prefix("ro", file.only("USER").rest()))
        .launcher(Path.of(file.only("ENTRYPOINT").exec().get(0)))
        .port(port)
        .start();
  }

  @Test
  void container_withoutRights_servesFromClassDataAndEndsCleanly() throws IOException {
    List<Path> before = files();
    int port = Ports.free();
    List<String> check = new ArrayList<>(file.healthCheck());
    check.add("--server.port=" + port);
    try (ServerProcess server = start(port)) {
      assertThat(Http.get(server.root() + "/health/ready").status()).isEqualTo(200);
      assertThat(Tools.run(directory, command("ro", "10001:10001", check)).exitCode()).isZero();
      Path process = Path.of("/proc/" + server.child().pid());
      assertThat(Files.readString(process.resolve("status"))).contains("Uid:\t10001\t10001");
      assertThat(Files.readString(process.resolve("maps")))
          .contains("/opt/eureka-server/cache/java25-");
      server.stop();
      assertThat(server.child().lines()).noneMatch(line -> line.contains("class-data"));
    }
    assertThat(files()).isEqualTo(before);
    assertThat(Tools.run(directory, command("ro", "10001:10001", check)).exitCode()).isEqualTo(1);
  }

  /** Everything in the image is root's, and nobody else may write it. */
  @Test
  void files_belongToRoot() throws IOException {
    for (Path path : files()) {
      assertThat(Files.getOwner(path).getName()).as("%s", path).isEqualTo("root");
      assertThat(Files.getAttribute(path, "unix:mode"))
          .as("%s", path)
          .matches(mode -> ((int) mode & 0022) == 0);
    }
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> all = Files.walk(root.resolve("opt/eureka-server"))) {
      return all.sorted().toList();
    }
  }
}
