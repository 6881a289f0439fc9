// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication.batch;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The ordered map of a lane: for each key a chain of tasks, and an order of the keys. A key keeps
 * its place until its last task is gone. For one thread at a time.
 *
 * @param <T> the tasks
 */
final class Pending<T extends Task<T>> {

  private final Map<Object, Chain<T>> chains = new HashMap<>();

  /** Between the last key and the first. */
  private final Chain<T> ends = new Chain<>("");

  private int size;
  private int urgent;

  int size() {
    return size;
  }

  boolean isEmpty() {
    return size == 0;
  }

  int urgent() {
    return urgent;
  }

  /**
   * Takes in a new task, instead of those that it replaces, or not at all if a pending one covers
   * it. Returns how many tasks are no longer needed.
   */
  int add(Queued<T> newcomer) {
    Chain<T> chain = chainOf(newcomer);
    int replaced = removeReplaced(chain, newcomer);
    Queued<T> covering = replaced == 0 ? chain.covering(newcomer) : null;
    if (covering != null) {
      covering.outlive(newcomer);
      return 1;
    }
    if (chain.isEmpty() && replaced == 0) {
      chain.moveBehind(ends.before);
    }
    chain.addLast(newcomer);
    count(newcomer, 1);
    return replaced;
  }

  private int removeReplaced(Chain<T> chain, Queued<T> newcomer) {
    int replaced = 0;
    Queued<T> each = chain.removeReplacedBy(newcomer);
    while (each != null) {
      newcomer.inherit(each);
      count(each, -1);
      replaced++;
      each = chain.removeReplacedBy(newcomer);
    }
    return replaced;
  }

  /**
   * Takes back a task that was sent in vain, in front of all others. Returns false, and does not
   * take it, if a newer one replaces it. A batch is taken back from its last task to its first.
   */
  boolean putBack(Queued<T> failed) {
    Chain<T> chain = chainOf(failed);
    Queued<T> replacing = chain.replacing(failed);
    if (replacing != null) {
      replacing.inherit(failed);
      return false;
    }
    chain.addFirst(failed);
    chain.moveBehind(ends);
    count(failed, 1);
    return true;
  }

  /** The first task, taken out; null if there is none. */
  @Nullable Queued<T> poll() {
    Chain<T> chain = ends.after;
    Queued<T> first = chain.removeFirst();
    if (first == null) {
      return null;
    }
    if (chain.isEmpty()) {
      chain.leave();
      chains.remove(chain.key());
    }
    count(first, -1);
    return first;
  }

  /**
   * When the oldest task was submitted, or the given time if that is earlier. Keys stand in the
   * order of age, but the first may have lost its oldest task to a batch: two are looked at.
   */
  long oldest(long other) {
    return Ticks.earlier(since(ends.after, other), since(ends.after.after, other));
  }

  private static <T extends Task<T>> long since(Chain<T> chain, long other) {
    Queued<T> first = chain.first();
    return first == null ? other : Ticks.earlier(first.since(), other);
  }

  private Chain<T> chainOf(Queued<T> queued) {
    return chains.computeIfAbsent(queued.task().key(), Chain::new);
  }

  private void count(Queued<T> queued, int change) {
    size += change;
    urgent += queued.isUrgent() ? change : 0;
  }
}
