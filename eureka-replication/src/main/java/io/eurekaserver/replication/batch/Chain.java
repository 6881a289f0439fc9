// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication.batch;

import org.jspecify.annotations.Nullable;

/**
 * The pending tasks of one key, oldest first, and their place in the order of all keys. As long as
 * tasks replace each other a chain has one link or two, so every step walks it.
 *
 * @param <T> the tasks
 */
final class Chain<T extends Task<T>> {

  private final Object key;
  private @Nullable Queued<T> first;

  /** Its neighbours in the order of keys; itself while it is in none. */
  Chain<T> before = this;

  Chain<T> after = this;

  Chain(Object key) {
    this.key = key;
  }

  Object key() {
    return key;
  }

  @Nullable Queued<T> first() {
    return first;
  }

  boolean isEmpty() {
    return first == null;
  }

  void addFirst(Queued<T> queued) {
    queued.next = first;
    first = queued;
  }

  void addLast(Queued<T> queued) {
    Queued<T> last = first;
    if (last == null) {
      first = queued;
      return;
    }
    while (last.next != null) {
      last = last.next;
    }
    last.next = queued;
  }

  @Nullable Queued<T> removeFirst() {
    Queued<T> removed = first;
    if (removed != null) {
      first = removed.next;
      removed.next = null;
    }
    return removed;
  }

  /** The first that a newcomer replaces, taken out. */
  @Nullable Queued<T> removeReplacedBy(Queued<T> newcomer) {
    Queued<T> previous = null;
    for (Queued<T> each = first; each != null; each = each.next) {
      if (newcomer.replaces(each)) {
        unlink(previous, each);
        return each;
      }
      previous = each;
    }
    return null;
  }

  private void unlink(@Nullable Queued<T> previous, Queued<T> removed) {
    if (previous == null) {
      first = removed.next;
    } else {
      previous.next = removed.next;
    }
    removed.next = null;
  }

  /** One that makes a newcomer needless. */
  @Nullable Queued<T> covering(Queued<T> newcomer) {
    for (Queued<T> each = first; each != null; each = each.next) {
      if (newcomer.isCoveredBy(each)) {
        return each;
      }
    }
    return null;
  }

  /** One that makes an earlier task pointless. */
  @Nullable Queued<T> replacing(Queued<T> earlier) {
    for (Queued<T> each = first; each != null; each = each.next) {
      if (each.replaces(earlier)) {
        return each;
      }
    }
    return null;
  }

  /** Takes the place right behind another, which is not itself. */
  void moveBehind(Chain<T> other) {
    leave();
    before = other;
    after = other.after;
    before.after = this;
    after.before = this;
  }

  /** Leaves the order. */
  void leave() {
    before.after = after;
    after.before = before;
    before = this;
    after = this;
  }
}
