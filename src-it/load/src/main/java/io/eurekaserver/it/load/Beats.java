// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.load;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Heartbeats at an even rate in the background, until this is closed. */
final class Beats implements AutoCloseable {
  private final List<byte[]> requests;
  private final Thread thread;
  private volatile boolean running = true;
  private final AtomicInteger failed = new AtomicInteger();

  private Beats(InetSocketAddress server, List<byte[]> requests, int perSecond) {
    this.requests = new CopyOnWriteArrayList<>(requests);
    this.thread = new Thread(() -> run(server, perSecond), "beats");
  }

  static Beats start(InetSocketAddress server, List<byte[]> requests, int perSecond) {
    Beats beats = new Beats(server, requests, perSecond);
    beats.thread.setDaemon(true);
    beats.thread.start();
    return beats;
  }

  /** Beats for these as well from now on. */
  void add(List<byte[]> more) {
    requests.addAll(more);
  }

  private void run(InetSocketAddress server, int perSecond) {
    long began = System.nanoTime();
    int next = 0;
    while (running) {
      try (Line line = new Line(server)) {
        for (; running; next++) {
          long left = began + next * 1_000_000_000L / perSecond - System.nanoTime();
          TimeUnit.NANOSECONDS.sleep(Math.max(0, left));
          check(line.call(requests.get(next % requests.size())));
        }
      } catch (IOException e) {
        failed.incrementAndGet();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static void check(int status) throws IOException {
    if (status != 200) {
      throw new IOException("Status " + status + " for a heartbeat");
    }
  }

  /** How many heartbeats have failed; the others went on. */
  int failed() {
    return failed.get();
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
