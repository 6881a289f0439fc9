// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication.discovery;

import com.google.common.net.HostAndPort;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * A real DNS server on a loopback port. It knows the names in {@code .test} that it is given, in
 * its options or in a hosts file, says NXDOMAIN for the others there, and REFUSED for all else.
 */
final class Dnsmasq implements AutoCloseable {

  private static final int ATTEMPTS = 10;

  private final int port;
  private final Path hosts;
  private final List<String> options;
  private Process process;
  private BufferedReader log;

  private Dnsmasq(int port, Path hosts, List<String> options) {
    this.port = port;
    this.hosts = hosts;
    this.options = options;
  }

  /** Starts one, or skips the test with its reason; with CI=true a machine without one fails it. */
  static Dnsmasq start(Path directory, String... options) {
    for (int attempt = 1; ; attempt++) {
      Dnsmasq server = new Dnsmasq(port(), directory.resolve("hosts"), List.of(options));
      try {
        server.writeHosts();
        server.start();
        return server;
      } catch (AssertionError e) {
        if (attempt == ATTEMPTS || !String.valueOf(e.getMessage()).contains("already in use")) {
          throw e;
        }
      }
    }
  }

  /** Below those that the system hands out, so that it stays free while the server restarts. */
  private static int port() {
    return ThreadLocalRandom.current().nextInt(20_000, 30_000);
  }

  private static String executable() {
    Stream<String> folders = Arrays.stream(System.getenv("PATH").split(":"));
    Optional<String> found =
        Stream.concat(folders, Stream.of("/usr/sbin"))
            .map(folder -> Path.of(folder, "dnsmasq"))
            .filter(Files::isExecutable)
            .map(Path::toString)
            .findFirst();
    String reason = "needs dnsmasq (Debian: dnsmasq-base)";
    if (found.isEmpty() && "true".equals(System.getenv("CI"))) {
      throw new AssertionError(reason + " (CI=true: this may not be skipped)");
    }
    Assumptions.assumeTrue(found.isPresent(), reason);
    return found.get();
  }

  /** Starts it again on its port. */
  void start() {
    List<String> command = new ArrayList<>();
    command.add(executable());
    command.addAll(
        List.of(
            "--no-daemon",
            "--conf-file=/dev/null",
            "--pid-file=",
            "--user=" + System.getProperty("user.name"),
            "--port=" + port,
            "--listen-address=127.0.0.1",
            "--bind-interfaces",
            "--no-resolv",
            "--no-hosts",
            "--addn-hosts=" + hosts,
            "--local=/test/"));
    command.addAll(options);
    try {
      process = new ProcessBuilder(command).redirectErrorStream(true).start();
      log = process.inputReader(StandardCharsets.UTF_8);
      awaitLine("dnsmasq: started");
      awaitLine("dnsmasq: read " + hosts);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void awaitLine(String begin) throws IOException {
    StringBuilder said = new StringBuilder();
    for (String line = log.readLine(); line != null; line = log.readLine()) {
      said.append(line).append('\n');
      if (line.startsWith(begin)) {
        return;
      }
    }
    throw new AssertionError("dnsmasq ended: " + said);
  }

  /** Changes its hosts file, as lines of it, and makes it read that. */
  void hosts(String... lines) {
    writeHosts(lines);
    try {
      new ProcessBuilder("kill", "-HUP", String.valueOf(process.pid())).start().waitFor();
      awaitLine("dnsmasq: read " + hosts);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private void writeHosts(String... lines) {
    try {
      Files.write(hosts, List.of(lines));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  HostAndPort address() {
    return HostAndPort.fromParts("127.0.0.1", port);
  }

  /** A client that asks this server only. */
  DnsClient client() {
    return DnsClient.ofServers(List.of(address()));
  }

  /** Ends it, as a crash would. */
  void stop() {
    process.destroyForcibly().onExit().join();
  }

  @Override
  public void close() {
    stop();
  }
}
