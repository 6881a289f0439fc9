// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication.batch;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Carries a batch to the receiver.
 *
 * @param <T> the tasks
 */
@FunctionalInterface
public interface Sender<T> {

  /**
   * Begins to send and returns at once. The future never fails; it may be completed by any thread.
   * A lane calls this only when the one before is complete.
   */
  CompletableFuture<SendResult> send(List<T> batch);

  /**
   * How many tasks the next batch may hold. Asked often, on the scheduler.
   *
   * @param usual as many as may be urgent; never less than that
   */
  default int batchSize(int usual) {
    return usual;
  }

  /**
   * A batch was delivered after one or more that were not. Called on the scheduler, never at the
   * same time as {@link #send}; must return at once.
   */
  default void recovered() {}
}
