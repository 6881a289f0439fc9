// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.load;

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
  private final long began;
  private double startMillis;

  private RunningServer(InetSocketAddress address, ProcessBuilder command, Path javaHome)
      throws IOException {
    this.address = address;
    this.log = Files.createTempFile("load-", ".log");
    this.began = System.nanoTime();
    this.process = command.redirectOutput(log.toFile()).start();
    this.reaper = new Thread(process::destroyForcibly, "reaper-" + process.pid());
    Runtime.getRuntime().addShutdownHook(reaper);
    this.probe = new ServerProbe(process.pid(), javaHome);
  }

  /** Starts a server on a free port and waits for the first 200. */
  static RunningServer start(Contender contender, Setup setup)
      throws IOException, InterruptedException {
    int port = freePort();
    InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    RunningServer server = launch(address, contender, setup.at(port));
    server.awaitFirstAnswer();
    return server;
  }

  /** Starts a server that is told to listen at this address, and does not wait for it. */
  static RunningServer launch(InetSocketAddress address, Contender contender, Setup setup)
      throws IOException {
    return new RunningServer(address, contender.command(setup), setup.javaHome());
  }

  /** A port that nobody listens at. */
  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  /** Waits for the first 200. */
  void awaitFirstAnswer() throws IOException, InterruptedException {
    while (!answers()) {
      boolean late = System.nanoTime() - began > START_LIMIT.toNanos();
      if (late || !process.isAlive()) {
        end();
        throw new IOException("No 200 from the server, see " + log);
      }
      TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
    }
    startMillis = (System.nanoTime() - began) / 1e6;
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

  /** When its process was started, on the scale of {@link System#nanoTime}. */
  long began() {
    return began;
  }

  /** From the start of the process to the first 200. */
  double startMillis() {
    return startMillis;
  }

  /** Sends the process a signal by its name: {@code STOP} or {@code CONT}. */
  void signal(String name) throws IOException, InterruptedException {
    String pid = Long.toString(process.pid());
    if (new ProcessBuilder("kill", "-" + name, pid).inheritIO().start().waitFor() != 0) {
      throw new IOException("kill -" + name + " " + pid + " failed");
    }
  }

  /** Ends the process at once. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** Ends the process and drops its log. */
  @Override
  public void close() throws IOException {
    end();
    Files.deleteIfExists(log);
  }

  /** Politely first, by force after half a minute: some write a cache when they end. */
  private void end() {
    process.destroy();
    try {
      if (!process.waitFor(30, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
    Runtime.getRuntime().removeShutdownHook(reaper);
  }
}
