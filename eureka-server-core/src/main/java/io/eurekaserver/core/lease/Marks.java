// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.lease;

import com.google.common.base.Ticker;
import io.eurekaserver.core.model.InstanceId;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of instances that ended, for a time, one mark for each. Safe from any thread;
 * everything but {@link #asMap} takes constant time, and forgetting a step for each mark forgotten.
 *
 * @param <T> a mark
 */
public final class Marks<T> {

  private final Map<InstanceId, Kept<T>> kept = new LinkedHashMap<>(); // guarded by this
  private final MarkSettings settings;
  private final Ticker ticker;
  private final long timeToLiveNanos;
  private long dropped; // guarded by this

  /** No marks yet. */
  public Marks(MarkSettings settings, Ticker ticker) {
    this.settings = settings;
    this.ticker = ticker;
    this.timeToLiveNanos = TimeUnit.NANOSECONDS.convert(settings.timeToLive());
  }

  /** How long a mark is kept, in nanoseconds; 0 if none is. */
  public long timeToLiveNanos() {
    return timeToLiveNanos;
  }

  /**
   * Remembers a mark in place of any other.
   *
   * @param sinceNanos the ticker's reading from which its time to live counts
   */
  public synchronized void put(InstanceId id, T mark, long sinceNanos) {
    kept.remove(id); // so that it moves to the end
    if (isAlive(sinceNanos)) {
      kept.put(id, new Kept<>(mark, sinceNanos));
      dropBeyondLimit();
    }
  }

  private void dropBeyondLimit() {
    if (kept.size() > settings.limit()) {
      kept.remove(kept.keySet().iterator().next());
      dropped++;
    }
  }

  private boolean isAlive(long sinceNanos) {
    return settings.isOn() && ticker.read() - sinceNanos <= timeToLiveNanos;
  }

  /** The mark, or null. */
  public synchronized @Nullable T get(InstanceId id) {
    Kept<T> found = kept.get(id);
    return found != null && isAlive(found.sinceNanos) ? found.mark : null;
  }

  /** Forgets a mark; returns it, or null if there was none. */
  public synchronized @Nullable T remove(InstanceId id) {
    Kept<T> found = kept.remove(id);
    return found != null && isAlive(found.sinceNanos) ? found.mark : null;
  }

  /** A copy of all of them. */
  public synchronized Map<InstanceId, T> asMap() {
    Map<InstanceId, T> copy = new LinkedHashMap<>();
    kept.forEach(
        (id, mark) -> {
          if (isAlive(mark.sinceNanos)) {
            copy.put(id, mark.mark);
          }
        });
    return copy;
  }

  /** Forgets those whose time is over, oldest first, up to the first whose time is not. */
  public synchronized void prune() {
    Iterator<Kept<T>> oldestFirst = kept.values().iterator();
    while (oldestFirst.hasNext() && !isAlive(oldestFirst.next().sinceNanos)) {
      oldestFirst.remove();
    }
  }

  /** How many are remembered. */
  public synchronized int size() {
    return kept.size();
  }

  /** How many were forgotten before their time, because there were too many. */
  public synchronized long dropped() {
    return dropped;
  }

  private record Kept<T>(T mark, long sinceNanos) {}
}
