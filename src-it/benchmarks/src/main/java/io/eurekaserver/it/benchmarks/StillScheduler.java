// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.benchmarks;

import com.google.common.base.Ticker;
import io.eurekaserver.core.testing.ManualTime;
import io.eurekaserver.replication.schedule.Scheduler;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;

/** Time stands still: what should run soon runs when told, what should run later never does. */
final class StillScheduler implements Scheduler {

  private final Ticker ticker = new ManualTime();
  private final Queue<Runnable> due = new ArrayDeque<>();

  @Override
  public Ticker ticker() {
    return ticker;
  }

  @Override
  public void execute(Runnable task) {
    due.add(task);
  }

  @Override
  public Timer after(Duration delay, Runnable task) {
    return () -> {};
  }

  /** Runs all that is due, and what that makes due. */
  void run() {
    for (Runnable next = due.poll(); next != null; next = due.poll()) {
      next.run();
    }
  }
}
