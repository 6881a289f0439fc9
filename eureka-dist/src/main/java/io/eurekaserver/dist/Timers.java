// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist;

import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Everything periodic. Each task runs on its own beat, never twice at a time; two threads share the
 * work, so that a long task does not hold up the others. A task that fails is logged when it begins
 * to fail and when it works again, and goes on.
 */
final class Timers implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Timers.class);
  private static final int THREADS = 2;

  private final AtomicInteger threads = new AtomicInteger();
  private final ScheduledThreadPoolExecutor executor =
      new ScheduledThreadPoolExecutor(THREADS, this::newThread);

  private Thread newThread(Runnable work) {
    Thread thread = new Thread(work, "timer-" + threads.incrementAndGet());
    thread.setDaemon(true);
    return thread;
  }

  /** Runs a task again and again; the interval is the pause between the end and the next start. */
  @SuppressWarnings("FutureReturnValueIgnored") // Guarded catches, and the executor ends it
  void every(Duration interval, String name, Runnable task) {
    long nanos = interval.toNanos();
    executor.scheduleWithFixedDelay(new Guarded(name, task), nanos, nanos, TimeUnit.NANOSECONDS);
  }

  /** Starts nothing new; a task that runs is interrupted. */
  @Override
  public void close() {
    executor.shutdownNow();
  }

  private static final class Guarded implements Runnable {
    private final String name;
    private final Runnable task;
    private long failures;

    private Guarded(String name, Runnable task) {
      this.name = name;
      this.task = task;
    }

    @Override
    public void run() {
      try {
        task.run();
        if (failures > 0) {
          log.info("{} works again after {} failures", name, failures);
          failures = 0;
        }
      } catch (RuntimeException e) {
        failures++;
        if (failures == 1) {
          log.error("{} failed; it is tried again at its next beat", name, e);
        }
      }
    }
  }
}
