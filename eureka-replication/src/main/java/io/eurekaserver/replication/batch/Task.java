// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication.batch;

import java.time.Duration;

/**
 * Something to tell a receiver. Tasks of one key keep their order; a lane asks them which of them
 * are still worth sending. No method may throw or block; those without arguments are asked once or
 * more often and always answer the same.
 *
 * @param <T> the kind of task that shares a lane
 */
public interface Task<T extends Task<T>> {

  /** What it is about; tasks with equal keys keep their order. */
  Object key();

  /** Whether it should leave soon; others may wait for the batching delay or travel along. */
  boolean isUrgent();

  /** How long after its submission it is still worth sending. */
  Duration lifetime();

  /**
   * Whether a task of the same key that was submitted earlier is pointless beside this one,
   * whatever came between them.
   */
  boolean replaces(T earlier);

  /**
   * Whether this task adds nothing to one of the same key that was submitted earlier and has not
   * left yet. Asked only if this one replaces nothing.
   */
  boolean isCoveredBy(T earlier);
}
