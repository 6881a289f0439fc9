// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication.batch;

import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;

/**
 * When a lane may try again after a batch that was not taken. The wait doubles with every failure
 * of the same kind in a row, and is shortened by chance by up to a half, so that lanes that failed
 * together do not return together. For one thread at a time.
 */
final class Backoff {

  private final LaneSettings settings;
  private final RandomGenerator random;
  private SendResult last = SendResult.DELIVERED;
  private int streak;
  private int failures;
  private long until;

  Backoff(LaneSettings settings, RandomGenerator random) {
    this.settings = settings;
    this.random = random;
  }

  /** A batch came to its end now. Returns whether it is the first success after a failure. */
  boolean ended(SendResult result, long now) {
    boolean recovered = result == SendResult.DELIVERED && failures > 0;
    streak = result == last ? streak + 1 : 1;
    failures = result == SendResult.DELIVERED ? 0 : failures + 1;
    last = result;
    if (isRetrying()) {
      until = now + jittered(TimeUnit.NANOSECONDS.convert(range().after(streak)));
    }
    return recovered;
  }

  private BackoffSettings range() {
    return last == SendResult.CONGESTED ? settings.congestion() : settings.network();
  }

  private long jittered(long nanos) {
    return nanos - random.nextLong(nanos / 2 + 1);
  }

  /** Whether the last batch is to be tried again. */
  boolean isRetrying() {
    return last == SendResult.CONGESTED || last == SendResult.UNREACHABLE;
  }

  /** When the next may leave; means something only while retrying. */
  long until() {
    return until;
  }

  /** Batches in a row that were not delivered. */
  int failures() {
    return failures;
  }
}
