// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication.schedule;

import com.google.common.base.Ticker;
import java.time.Duration;

/**
 * Where replication's work runs, and its only source of time: threads in a server, one event queue
 * in the simulation. Every method may be called from any thread and returns at once; no task runs
 * inside the call. Tasks must not block and must not throw.
 */
public interface Scheduler {

  /** The ticker that delays are measured by. */
  Ticker ticker();

  /** Runs a task soon. */
  void execute(Runnable task);

  /** Runs a task once, after a delay. */
  Timer after(Duration delay, Runnable task);

  /** A task that waits for its time. */
  @FunctionalInterface
  interface Timer {

    /** The task does not run, unless it has already begun. */
    void cancel();
  }
}
