// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication;

import com.google.common.base.Ticker;
import com.google.common.cache.CacheBuilder;
import com.google.common.cache.CacheLoader;
import com.google.common.cache.LoadingCache;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The latest batch of each sender. A batch that timed out at its sender, or was doubled on the way,
 * may turn up after later ones; carried out then, it would undo them. For any thread.
 */
final class Latest {

  private static final Duration KEPT = Duration.ofHours(1);
  private static final int MOST_SENDERS = 10_000;

  private final LoadingCache<String, AtomicLong> numbers;

  Latest(Ticker ticker) {
    numbers =
        CacheBuilder.newBuilder()
            .ticker(ticker)
            .expireAfterAccess(KEPT)
            .maximumSize(MOST_SENDERS)
            .build(CacheLoader.from(() -> new AtomicLong(Long.MIN_VALUE)));
  }

  /** Notes a batch. Its turn is over already if it, or a later one of its sender, was noted. */
  Turn begin(BatchSource source) {
    if (source.number().isEmpty()) {
      return new Turn(new AtomicLong(), 0);
    }
    long number = source.number().getAsLong();
    AtomicLong latest = numbers.getUnchecked(source.sender());
    long known = latest.getAndAccumulate(number, Math::max);
    return known < number ? new Turn(latest, number) : Turn.OVER;
  }

  /** Lasts until a later batch of the same sender begins. */
  record Turn(AtomicLong latest, long number) {

    private static final Turn OVER = new Turn(new AtomicLong(1), 0);

    boolean isOver() {
      return latest.get() != number;
    }
  }
}
