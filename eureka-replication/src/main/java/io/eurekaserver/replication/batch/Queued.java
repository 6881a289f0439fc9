// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication.batch;

import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A task in a lane. Made by the thread that submits, then touched by the pump only.
 *
 * @param <T> the tasks
 */
final class Queued<T extends Task<T>> {

  /** So that a time and a lifetime never add up to more than half the range of a ticker. */
  private static final long LONGEST_LIFETIME = Long.MAX_VALUE / 4;

  private final T task;
  private final boolean urgent;
  private long since;
  private long deadline;

  /** The one behind it in the chain of its key. */
  @Nullable Queued<T> next;

  Queued(T task, long now) {
    this.task = task;
    this.urgent = task.isUrgent();
    this.since = now;
    this.deadline = now + Math.min(TimeUnit.NANOSECONDS.convert(task.lifetime()), LONGEST_LIFETIME);
  }

  T task() {
    return task;
  }

  boolean isUrgent() {
    return urgent;
  }

  /** When the oldest task that it stands for was submitted. */
  long since() {
    return since;
  }

  boolean isExpired(long now) {
    return now - deadline >= 0;
  }

  boolean replaces(Queued<T> earlier) {
    return task.replaces(earlier.task);
  }

  boolean isCoveredBy(Queued<T> earlier) {
    return task.isCoveredBy(earlier.task);
  }

  /** It stands for one that it replaces, and is as old as that. */
  void inherit(Queued<T> replaced) {
    since = Ticks.earlier(since, replaced.since);
  }

  /** It does the work of one that it covers, and is worth sending as long as that. */
  void outlive(Queued<T> covered) {
    deadline = Ticks.later(deadline, covered.deadline);
  }
}
