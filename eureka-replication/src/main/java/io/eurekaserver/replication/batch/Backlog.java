// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication.batch;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a lane has to send: the reprocess queue with the tasks that were sent in vain, and the
 * ordered map of pending tasks. Counts every task that ends here. For one thread at a time.
 *
 * @param <T> the tasks
 */
final class Backlog<T extends Task<T>> {

  private final LaneSettings settings;
  private final LaneCounters counters;
  private final Deque<Queued<T>> reprocess = new ArrayDeque<>();
  private final Pending<T> pending = new Pending<>();

  Backlog(LaneSettings settings, LaneCounters counters) {
    this.settings = settings;
    this.counters = counters;
  }

  int size() {
    return pending.size() + reprocess.size();
  }

  boolean isEmpty() {
    return size() == 0;
  }

  /** Whether what waits makes a whole batch, of which so many need not be urgent. */
  boolean isFullBatch(int most) {
    return pending.size() >= most || pending.urgent() >= settings.batchSize();
  }

  int urgent() {
    return pending.urgent();
  }

  /** When its oldest task was submitted, or the given time if that is earlier. */
  long oldest(long other) {
    return pending.oldest(other);
  }

  /** Takes in a new task; one too many costs the oldest its place. */
  void add(Queued<T> newcomer) {
    counters.coalesced.addAndGet(pending.add(newcomer));
    if (pending.size() > settings.capacity()) {
      pending.poll();
      counters.overflowed.incrementAndGet();
    }
  }

  /** Keeps the tasks of a batch that was not taken. */
  void retry(List<Queued<T>> batch) {
    reprocess.addAll(batch);
  }

  /** Puts what is to be tried again in front, newest first, so that the oldest find no room. */
  void putBack(long now) {
    Queued<T> failed = reprocess.pollLast();
    while (failed != null) {
      putBack(failed, now);
      failed = reprocess.pollLast();
    }
  }

  private void putBack(Queued<T> failed, long now) {
    if (failed.isExpired(now)) {
      counters.expired.incrementAndGet();
    } else if (pending.size() >= settings.capacity()) {
      counters.overflowed.incrementAndGet();
    } else if (!pending.putBack(failed)) {
      counters.coalesced.incrementAndGet();
    }
  }

  /** The next batch of at most so many, taken out; empty if nothing is worth sending. */
  List<Queued<T>> cut(int most, long now) {
    List<Queued<T>> batch = new ArrayList<>(Math.min(pending.size(), most));
    int urgent = 0;
    while (batch.size() < most && urgent < settings.batchSize()) {
      Queued<T> next = pollAlive(now);
      if (next == null) {
        break;
      }
      batch.add(next);
      urgent += next.isUrgent() ? 1 : 0;
    }
    return batch;
  }

  private @Nullable Queued<T> pollAlive(long now) {
    Queued<T> next = pending.poll();
    while (next != null && next.isExpired(now)) {
      counters.expired.incrementAndGet();
      next = pending.poll();
    }
    return next;
  }

  /** Drops everything. */
  void discard() {
    counters.discarded.addAndGet(size());
    reprocess.clear();
    while (pending.poll() != null) {}
  }
}
