// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.event;

import io.eurekaserver.core.model.InstanceId;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The events that are remembered. Asked from any thread; never blocks those who add events. */
public interface EventSource {

  /** The sequence of the newest event; 0 if there was none. */
  long last();

  /** The sequence of the oldest event that is still remembered; {@code last() + 1} if none is. */
  long first();

  /**
   * Events older than a sequence, newest first.
   *
   * @param before a sequence; {@link Long#MAX_VALUE} for the newest
   * @param wanted which of them
   * @param limit the most to return
   */
  List<Event> newestFirst(long before, Predicate<Event> wanted, int limit);

  /**
   * Events newer than a sequence, oldest first.
   *
   * @param after a sequence; 0 for the oldest
   * @param wanted which of them
   * @param limit the most to return
   */
  List<Event> oldestFirst(long after, Predicate<Event> wanted, int limit);

  /** The event with this sequence, or null if it is not remembered. */
  @Nullable Event get(long sequence);

  /** The newest event of an instance; null if none is remembered. */
  default @Nullable Event newest(InstanceId id) {
    List<Event> found = newestFirst(Long.MAX_VALUE, event -> id.equals(event.id()), 1);
    return found.isEmpty() ? null : found.get(0);
  }
}
