// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.beside;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Heartbeats at an even rate in the background, until this is closed. */
final class Beats implements AutoCloseable {
  private final Thread thread;
  private volatile boolean running = true;
  private volatile IOException failure;

  private Beats(InetSocketAddress server, List<byte[]> requests, int perSecond) {
    this.thread = new Thread(() -> run(server, requests, perSecond), "beats");
  }

  static Beats start(InetSocketAddress server, List<byte[]> requests, int perSecond) {
    Beats beats = new Beats(server, requests, perSecond);
    beats.thread.setDaemon(true);
    beats.thread.start();
    return beats;
  }

  private void run(InetSocketAddress server, List<byte[]> requests, int perSecond) {
    long began = System.nanoTime();
    try (Line line = new Line(server)) {
      for (long i = 0; running; i++) {
        long left = began + i * 1_000_000_000L / perSecond - System.nanoTime();
        TimeUnit.NANOSECONDS.sleep(Math.max(0, left));
        int status = line.call(requests.get((int) (i % requests.size())));
        if (status != 200) {
          throw new IOException("Status " + status + " for a heartbeat");
        }
      }
    } catch (IOException e) {
      failure = e;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Fails when a heartbeat has failed. */
  void check() throws IOException {
    if (failure != null) {
      throw new IOException("Heartbeats have ended", failure);
    }
  }

  @Override
  public void close() {
    running = false;
    thread.interrupt();
    try {
      thread.join(30_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
