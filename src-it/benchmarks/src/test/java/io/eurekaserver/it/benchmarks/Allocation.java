// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.benchmarks;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.Callable;

/**
 * Counts what an operation allocates on its own thread, by the JVM's account. The least of several
 * rounds counts: by then it is compiled as well as it will be, and what tables need to grow is left
 * out.
 */
final class Allocation {

  private static final int ROUNDS = 12;
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  @SuppressWarnings("UnusedVariable") // a result that is kept cannot be left out by the compiler
  private Object last = "";

  private Allocation() {}

  /** Bytes an operation, of which one round does so many. */
  static double of(int operations, Callable<?> operation) throws Exception {
    Allocation allocation = new Allocation();
    long least = Long.MAX_VALUE;
    for (int i = 0; i < ROUNDS; i++) {
      least = Math.min(least, allocation.round(operations, operation));
    }
    return (double) least / operations;
  }

  private long round(int operations, Callable<?> operation) throws Exception {
    long before = THREADS.getCurrentThreadAllocatedBytes();
    for (int i = 0; i < operations; i++) {
      last = operation.call();
    }
    return THREADS.getCurrentThreadAllocatedBytes() - before;
  }
}
