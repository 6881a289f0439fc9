// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication.batch;

import io.eurekaserver.replication.schedule.Scheduler;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs one task whenever it is woken, on the scheduler, never twice at the same time. */
final class SerialTask {

  private static final Logger log = LoggerFactory.getLogger(SerialTask.class);

  private final Scheduler scheduler;
  private final Runnable task;
  private final AtomicInteger calls = new AtomicInteger();

  SerialTask(Scheduler scheduler, Runnable task) {
    this.scheduler = scheduler;
    this.task = task;
  }

  /** The task will begin once more after this call, and see all that was done before it. */
  void wake() {
    if (calls.getAndIncrement() == 0) {
      scheduler.execute(this::run);
    }
  }

  private void run() {
    int seen = calls.get();
    try {
      task.run();
    } catch (RuntimeException | Error e) {
      log.error("A defect: work on a queue of replication stopped half-way; it goes on", e);
    }
    if (calls.addAndGet(-seen) != 0) {
      scheduler.execute(this::run);
    }
  }
}
