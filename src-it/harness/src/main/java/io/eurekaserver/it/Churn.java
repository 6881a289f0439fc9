// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it;

import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Registers, cancels, overrides and renews a handful of instances at random, as fast as the server
 * answers, until it is closed. Applications are small on purpose: they become empty and come back,
 * which is where deltas go wrong. The seed makes a run repeatable as far as timing allows.
 */
public final class Churn implements AutoCloseable {
  private static final List<String> APPS = List.of("CHURN-A", "CHURN-B", "CHURN-C", "CHURN-D");
  private static final List<String> STATUSES = List.of("UP", "UP", "DOWN", "STARTING");
  private static final int IDS = 3;

  private final Registry registry;
  private final Random random;
  private final Thread thread;
  private volatile boolean running = true;
  private final AtomicInteger operations = new AtomicInteger();

  private Churn(Registry registry, long seed) {
    this.registry = registry;
    this.random = new Random(seed);
    this.thread = new Thread(this::run, "churn-" + seed);
  }

  /** Starts churning with a seed that the caller prints. */
  public static Churn start(Registry registry, long seed) {
    Churn churn = new Churn(registry, seed);
    churn.thread.setDaemon(true);
    churn.thread.start();
    return churn;
  }

  private void run() {
    while (running) {
      step(APPS.get(random.nextInt(APPS.size())), "churn-" + random.nextInt(IDS));
      operations.incrementAndGet();
    }
  }

  private void step(String app, String id) {
    switch (random.nextInt(8)) {
      case 0, 1, 2 -> registry.register(InstanceBody.of(app, id, pick(STATUSES)));
      case 3, 4, 5 -> registry.cancel(app, id);
      case 6 -> registry.override(app, id, "OUT_OF_SERVICE");
      default -> registry.removeOverride(app, id, "UP");
    }
  }

  private String pick(List<String> from) {
    return from.get(random.nextInt(from.size()));
  }

  /** How many changes have been asked for so far. */
  public int operations() {
    return operations.get();
  }

  /** Stops after the running operation has been answered. */
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
