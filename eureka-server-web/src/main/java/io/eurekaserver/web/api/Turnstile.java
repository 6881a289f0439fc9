// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.api;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Lets only a few expensive requests run at a time, and only a few more wait for them: clients must
 * get their answers whatever operators ask for. For any thread.
 */
public final class Turnstile {

  private static final int AT_A_TIME = 2;
  private static final int WAITING = 8;
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private final Semaphore places;
  private final int waiting;
  private final Duration patience;

  /** As the server has it. */
  public Turnstile() {
    this(AT_A_TIME, WAITING, PATIENCE);
  }

  /** With other numbers. */
  Turnstile(int atATime, int waiting, Duration patience) {
    this.places = new Semaphore(atATime, true);
    this.waiting = waiting;
    this.patience = patience;
  }

  /** Does something expensive; a problem with 503 if too many do already. */
  <T> T pass(Supplier<T> work) {
    if (places.getQueueLength() >= waiting || !enter()) {
      throw ProblemException.named(
          503, "busy", "Too many searches run at this moment: try again in a second.");
    }
    try {
      return work.get();
    } finally {
      places.release();
    }
  }

  private boolean enter() {
    try {
      return places.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
