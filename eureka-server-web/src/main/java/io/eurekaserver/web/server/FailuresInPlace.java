// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.server;

import org.eclipse.jetty.util.thread.ThreadPool;
import org.eclipse.jetty.util.thread.TryExecutor;

/**
 * The threads as Jetty's server sees them, which asks for a thread at once only to tell of a
 * failure: that is told by the thread that found it. It never blocks here, as answers are written
 * without waiting.
 *
 * <p>On another thread the answer may come too late (seen with Jetty 12.1.14): the thread that
 * found the failure goes on, and ends a connection whose sender is done before the sender got its
 * answer. This does not keep two threads from one connection; {@link OneReader} does.
 */
final class FailuresInPlace implements ThreadPool, TryExecutor {

  private final ThreadPool threads;

  /** Everything but failures goes to these threads. */
  FailuresInPlace(ThreadPool threads) {
    this.threads = threads;
  }

  @Override
  public boolean tryExecute(Runnable failure) {
    failure.run();
    return true;
  }

  @Override
  public void execute(Runnable task) {
    threads.execute(task);
  }

  @Override
  public void join() throws InterruptedException {
    threads.join();
  }

  @Override
  public int getThreads() {
    return threads.getThreads();
  }

  @Override
  public int getIdleThreads() {
    return threads.getIdleThreads();
  }

  @Override
  public boolean isLowOnThreads() {
    return threads.isLowOnThreads();
  }
}
