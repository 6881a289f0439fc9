// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Threads that begin together, so that short races really meet. */
public final class Threads {

  /** The threads of all races of this process: daemons, kept for the next race. */
  public static final Threads RACE = new Threads();

  private final ExecutorService pool =
      Executors.newCachedThreadPool(
          task -> {
            Thread thread = new Thread(task, "race");
            thread.setDaemon(true);
            return thread;
          });

  private Threads() {}

  /** What one of the threads does. */
  @FunctionalInterface
  public interface Task {
    /** Runs; threads are numbered from 0. */
    void run(int thread) throws Exception;
  }

  /** Runs a task on so many threads at once and waits for all; the first failure is thrown. */
  public void run(int threads, Task task) throws Exception {
    CyclicBarrier start = new CyclicBarrier(threads);
    List<Future<?>> running = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      int thread = i;
      running.add(
          pool.submit(
              () -> {
                start.await(30, TimeUnit.SECONDS);
                task.run(thread);
                return null;
              }));
    }
    for (Future<?> each : running) {
      each.get(30, TimeUnit.SECONDS);
    }
  }

  /** Starts a task on a thread of its own. */
  public <T> Future<T> start(Callable<T> task) {
    return pool.submit(task);
  }
}
