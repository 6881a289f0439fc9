// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.peers;

import io.eurekaserver.it.cluster.Cluster;
import io.eurekaserver.it.spring.NamedApp;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** An application that calls another by name, again and again. */
final class Lookups implements AutoCloseable {
  private static final int PAUSE_MILLIS = 50;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final NamedApp caller;
  private final String called;
  private final Thread thread = new Thread(this::run, "lookups");
  private final AtomicInteger count = new AtomicInteger();
  private final List<String> failures = Collections.synchronizedList(new ArrayList<>());
  private volatile boolean running = true;

  private Lookups(NamedApp caller, String called) {
    this.caller = caller;
    this.called = called;
  }

  /** Waits until the caller has found somebody, then starts to count. */
  static Lookups start(NamedApp caller, String called) {
    Cluster.await(
        "first call",
        PATIENCE,
        () -> caller.calls(called, 5).stream().noneMatch(String::isEmpty),
        caller::transcript);
    Lookups lookups = new Lookups(caller, called);
    lookups.thread.setDaemon(true);
    lookups.thread.start();
    return lookups;
  }

  private void run() {
    long began = System.nanoTime();
    try {
      while (running) {
        if (caller.call(called).isEmpty()) {
          failures.add("after " + TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began) + " ms");
        }
        count.incrementAndGet();
        TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Waits until so many more calls have been made. */
  void awaitMore(int calls) {
    int enough = count.get() + calls;
    Cluster.await("calls", PATIENCE, () -> count.get() >= enough, caller::transcript);
  }

  /** How many calls were made. */
  int count() {
    return count.get();
  }

  /** When a call failed. */
  List<String> failures() {
    return List.copyOf(failures);
  }

  @Override
  public void close() {
    running = false;
    try {
      thread.join(20_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
