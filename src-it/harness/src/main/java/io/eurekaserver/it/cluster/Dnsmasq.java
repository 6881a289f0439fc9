// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.cluster;

import io.eurekaserver.it.Child;
import io.eurekaserver.it.Needs;
import io.eurekaserver.it.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.awaitility.Awaitility;

/**
 * A real name server on 127.0.0.1 that knows the domain {@code test} and nobody else. A change of
 * its records is a restart at the same port, a matter of milliseconds; answers carry a TTL of 0
 * unless told otherwise. One thread at a time.
 */
public final class Dnsmasq implements AutoCloseable {
  private static final Duration START = Duration.ofSeconds(10);

  private final int port = Ports.free();
  private final Path directory;
  private int ttlSeconds;
  private Child child;
  private ServfailUpstream upstream;

  private Dnsmasq(Path directory) {
    this.directory = directory;
  }

  /** Starts one with these records; skips the test where dnsmasq is not installed. */
  public static Dnsmasq start(DnsRecords records) {
    Needs.required(installed(), "needs dnsmasq (Debian: dnsmasq-base)");
    Dnsmasq dns = new Dnsmasq(emptyDirectory());
    dns.serve(records);
    return dns;
  }

  private static Optional<String> installed() {
    return Commands.attempt("dnsmasq", "--version").isEmpty()
        ? Optional.of("dnsmasq")
        : Optional.empty();
  }

  private static Path emptyDirectory() {
    try {
      Path parent = Files.createDirectories(Path.of("target", "dns").toAbsolutePath());
      return Files.createTempDirectory(parent, "dnsmasq-");
    } catch (IOException e) {
      throw new UncheckedIOException("No directory for dnsmasq", e);
    }
  }

  /** {@code 127.0.0.1:PORT}. */
  public String address() {
    return "127.0.0.1:" + port;
  }

  /** The TTL of the records that are served next. */
  public Dnsmasq ttl(int seconds) {
    this.ttlSeconds = seconds;
    return this;
  }

  /** Knows these records from now on; other names below {@code test} do not exist. */
  public void serve(DnsRecords records) {
    List<String> options = new ArrayList<>(records.options());
    options.add("local=/test/");
    restart(records.hosts(), options);
  }

  /** Answers every query with SERVFAIL from now on. */
  public void serveFailure() {
    closeUpstream();
    upstream = ServfailUpstream.start();
    restart(List.of(), List.of("server=127.0.0.1#" + upstream.port(), "cache-size=0"));
  }

  /** Takes queries from now on and answers none. */
  public void serveSilence() {
    restart(List.of(), List.of("server=127.0.0.1#" + Ports.free(), "cache-size=0"));
  }

  /** How many queries have arrived since its records were changed last. */
  public long queries() {
    return child.lines().stream().filter(line -> line.contains(": query[")).count();
  }

  /** Ends it: nobody listens at its port. */
  public void stop() {
    if (child != null) {
      child.close();
    }
  }

  private void restart(List<String> hosts, List<String> options) {
    stop();
    List<String> all = new ArrayList<>(common());
    all.addAll(options);
    try {
      Files.write(directory.resolve("hosts"), hosts);
      Files.write(directory.resolve("dnsmasq.conf"), all);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot configure dnsmasq", e);
    }
    child = Child.start("dnsmasq", command(), line -> {});
    Awaitility.await("dnsmasq started")
        .atMost(START)
        .pollInterval(Duration.ofMillis(5))
        .until(() -> !child.alive() || said("started"));
    if (!child.alive()) {
      throw new AssertionError("dnsmasq ended. " + child.transcript());
    }
  }

  private boolean said(String word) {
    return child.lines().stream().anyMatch(line -> line.contains(word));
  }

  private List<String> common() {
    return List.of(
        "port=" + port,
        "listen-address=127.0.0.1",
        "bind-interfaces",
        "no-resolv",
        "log-queries",
        "no-hosts",
        "user=" + System.getProperty("user.name"),
        "local-ttl=" + ttlSeconds,
        "addn-hosts=" + directory.resolve("hosts"));
  }

  private ProcessBuilder command() {
    String conf = directory.resolve("dnsmasq.conf").toString();
    return new ProcessBuilder(
        "dnsmasq", "--keep-in-foreground", "--log-facility=-", "--conf-file=" + conf);
  }

  private void closeUpstream() {
    if (upstream != null) {
      upstream.close();
    }
  }

  @Override
  public void close() {
    stop();
    closeUpstream();
  }
}
