// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.registry;

import io.eurekaserver.core.delta.StatusCounts;
import io.eurekaserver.core.model.InstanceInfo;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The instances of each application by status, kept up to date with every change, so that nobody
 * has to look through all instances to know. To be told of every change from the first on; may be
 * read from any thread.
 */
public final class ApplicationCounts implements ChangeListener {

  private final Map<String, StatusCounts> counts = new ConcurrentHashMap<>();

  /** Told under the commit lock, one change at a time. */
  @Override
  public void onChange(Change change) {
    InstanceInfo after = change.instance();
    InstanceInfo before = change.before();
    String app = after.app();
    StatusCounts now = counts.getOrDefault(app, StatusCounts.EMPTY);
    now = before == null ? now : now.minus(before.status());
    now = change.isRemoval() ? now : now.plus(after.status());
    if (now.total() == 0) {
      counts.remove(app);
    } else {
      counts.put(app, now);
    }
  }

  /** How many applications have instances. */
  public int applications() {
    return counts.size();
  }

  /** The counts of each application as they are while they are read. */
  public Map<String, StatusCounts> byApplication() {
    return Map.copyOf(counts);
  }
}
