// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.beside;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** A server that was started for one measurement; closing it ends its process. */
final class RunningServer implements AutoCloseable {
  private static final Duration START_LIMIT = Duration.ofMinutes(2);
  private static final long POLL_MILLIS = 5;

  private final Process process;
  private final Thread reaper;
  private final Path log;
  private final InetSocketAddress address;
  private final ServerProbe probe;
  private final double startMillis;

  private RunningServer(Contender contender, Path javaHome, Duration deltaKept)
      throws IOException, InterruptedException {
    this.address = new InetSocketAddress(InetAddress.getLoopbackAddress(), freePort());
    this.log = Files.createTempFile("beside-stock-", ".log");
    long began = System.nanoTime();
    this.process =
        new ProcessBuilder(
                contender.command(javaHome.resolve("bin/java"), address.getPort(), deltaKept))
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    this.reaper = new Thread(process::destroyForcibly, "reaper-" + process.pid());
    Runtime.getRuntime().addShutdownHook(reaper);
    this.probe = new ServerProbe(process.pid(), javaHome);
    awaitFirstAnswer(began);
    this.startMillis = (System.nanoTime() - began) / 1e6;
  }

  /** Starts a server on a free port and waits for the first 200. */
  static RunningServer start(Contender contender, Path javaHome, Duration deltaKept)
      throws IOException, InterruptedException {
    return new RunningServer(contender, javaHome, deltaKept);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private void awaitFirstAnswer(long began) throws IOException, InterruptedException {
    while (!answers()) {
      boolean late = System.nanoTime() - began > START_LIMIT.toNanos();
      if (late || !process.isAlive()) {
        end();
        throw new IOException("No 200 from the server, see " + log);
      }
      TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
    }
  }

  private boolean answers() {
    try {
      Load.one(address, Requests.get(address.getPort(), "/eureka/apps"), 200);
      return true;
    } catch (IOException e) {
      return false; // Not listening yet, or not ready to answer.
    }
  }

  /** Where it listens: the loopback address. */
  InetSocketAddress address() {
    return address;
  }

  /** What its process uses. */
  ServerProbe probe() {
    return probe;
  }

  /** From the start of the process to the first 200. */
  double startMillis() {
    return startMillis;
  }

  /** Ends the process and drops its log. */
  @Override
  public void close() throws IOException {
    end();
    Files.deleteIfExists(log);
  }

  /** Politely first, by force after ten seconds. */
  private void end() {
    process.destroy();
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
    Runtime.getRuntime().removeShutdownHook(reaper);
  }
}
