// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication.batch;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The first queue of a lane: where any thread leaves its tasks, without a lock, and the pump finds
 * them. The pump says how many may gather before it must be woken.
 *
 * @param <T> the tasks
 */
final class Acceptor<T extends Task<T>> {

  private final Queue<Queued<T>> queue = new ConcurrentLinkedQueue<>();
  private final AtomicInteger size = new AtomicInteger();
  private final int capacity;
  private volatile int callAt = 1;
  private volatile int callUrgentlyAt = 1;

  Acceptor(int capacity) {
    this.capacity = capacity;
  }

  /** Leaves a task, unless the pump has let too many gather. */
  boolean offer(Queued<T> task) {
    if (size.incrementAndGet() > capacity) {
      size.decrementAndGet();
      return false;
    }
    return queue.offer(task);
  }

  /** Whether the pump must be woken, now that a task was left. */
  boolean calls(boolean urgently) {
    int at = urgently ? callUrgentlyAt : callAt;
    return size.get() >= at;
  }

  /**
   * The pump is about to rest, until this many tasks have gathered, or as many with an urgent one
   * among the latest. Returns false if tasks came meanwhile that it must look at now: a thread
   * leaves its task first and asks then, the pump does it in the opposite order, so that one of
   * them sees the other.
   */
  boolean mayRest(int tasks, int urgentTasks) {
    callAt = tasks;
    callUrgentlyAt = urgentTasks;
    return size.get() < Math.min(tasks, urgentTasks);
  }

  /** The oldest, taken out. For the pump. */
  @Nullable Queued<T> poll() {
    Queued<T> task = queue.poll();
    if (task != null) {
      size.decrementAndGet();
    }
    return task;
  }

  /** The oldest, left there. */
  @Nullable Queued<T> peek() {
    return queue.peek();
  }

  int size() {
    return size.get();
  }
}
