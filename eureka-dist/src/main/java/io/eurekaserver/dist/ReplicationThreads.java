// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist;

import com.google.common.base.Ticker;
import io.eurekaserver.replication.schedule.Scheduler;
import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The threads on which peers are dealt with. After the end nothing more runs. */
final class ReplicationThreads implements Scheduler, AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(ReplicationThreads.class);
  private static final int THREADS = 2;

  private final AtomicInteger threads = new AtomicInteger();
  private final ScheduledThreadPoolExecutor executor;

  ReplicationThreads() {
    executor = new ScheduledThreadPoolExecutor(THREADS, this::newThread);
    executor.setRemoveOnCancelPolicy(true);
  }

  private Thread newThread(Runnable work) {
    Thread thread = new Thread(work, "replication-" + threads.incrementAndGet());
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public Ticker ticker() {
    return Ticker.systemTicker();
  }

  @Override
  public void execute(Runnable task) {
    after(Duration.ZERO, task);
  }

  @Override
  public Timer after(Duration delay, Runnable task) {
    try {
      ScheduledFuture<?> future =
          executor.schedule(guarded(task), delay.toNanos(), TimeUnit.NANOSECONDS);
      return () -> future.cancel(false);
    } catch (RejectedExecutionException e) {
      return () -> {};
    }
  }

  /** A fault in one task must not be lost, and must not end the others. */
  private static Runnable guarded(Runnable task) {
    return () -> {
      try {
        task.run();
      } catch (RuntimeException e) {
        log.error("A defect: a task of replication failed; the others go on", e);
      }
    };
  }

  @Override
  public void close() {
    executor.shutdownNow();
  }
}
