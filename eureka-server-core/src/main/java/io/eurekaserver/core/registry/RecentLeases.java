// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.registry;

import io.eurekaserver.core.model.InstanceId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The last thousand of something that happened to leases, for people to read. Thread-safe. */
public final class RecentLeases {

  private static final int CAPACITY = 1000;

  private final Deque<Entry> entries = new ArrayDeque<>();

  synchronized void add(long timestamp, InstanceId id) {
    if (entries.size() == CAPACITY) {
      entries.removeLast();
    }
    entries.addFirst(new Entry(timestamp, id));
  }

  /** The entries, newest first. */
  public synchronized List<Entry> newestFirst() {
    return List.copyOf(entries);
  }

  /**
   * One of them.
   *
   * @param timestamp wall-clock ms
   * @param id the instance
   */
  public record Entry(long timestamp, InstanceId id) {}
}
