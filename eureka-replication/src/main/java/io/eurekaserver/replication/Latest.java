// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication;

import com.google.common.base.Ticker;
import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The latest batch of each sender. A batch that timed out at its sender, or was doubled on the way,
 * may turn up after later ones; carried out then, it would undo them. For any thread.
 */
final class Latest {

  private static final Duration KEPT = Duration.ofHours(1);
  private static final int MOST_SENDERS = 10_000;

  private final Cache<String, Long> numbers;

  Latest(Ticker ticker) {
    numbers =
        CacheBuilder.newBuilder()
            .ticker(ticker)
            .expireAfterWrite(KEPT)
            .maximumSize(MOST_SENDERS)
            .build();
  }

  /** Notes a batch; false if it, or a later one of its sender, was noted before. */
  boolean begin(BatchSource source) {
    if (source.number().isEmpty()) {
      return true;
    }
    long number = source.number().getAsLong();
    AtomicBoolean isNew = new AtomicBoolean();
    numbers
        .asMap()
        .compute(
            source.sender(),
            (sender, known) -> {
              isNew.set(known == null || number > known);
              return isNew.get() ? number : known;
            });
    return isNew.get();
  }

  /** Whether no later batch of the sender has begun since. */
  boolean isStill(BatchSource source) {
    if (source.number().isEmpty()) {
      return true;
    }
    Long latest = numbers.getIfPresent(source.sender());
    return latest == null || latest == source.number().getAsLong();
  }
}
