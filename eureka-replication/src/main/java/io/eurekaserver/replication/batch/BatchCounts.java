// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication.batch;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * The batches of a lane that have come to an end since it began. Any thread may read; the parts
 * agree with each other once the lane is at rest.
 */
@SuppressWarnings("EnumOrdinal") // an index into an array that never leaves this class
public final class BatchCounts {

  private static final double NANOS = TimeUnit.SECONDS.toNanos(1);

  private final AtomicLongArray ended = new AtomicLongArray(SendResult.values().length);
  private final AtomicLong tasks = new AtomicLong();
  private final AtomicLong nanos = new AtomicLong();

  void ended(SendResult result, int size, long took) {
    ended.incrementAndGet(result.ordinal());
    tasks.addAndGet(size);
    nanos.addAndGet(took);
  }

  /** How many ended so. */
  public long ended(SendResult result) {
    return ended.get(result.ordinal());
  }

  /** How many ended in any way. */
  public long ended() {
    long sum = 0;
    for (int i = 0; i < ended.length(); i++) {
      sum += ended.get(i);
    }
    return sum;
  }

  /** The tasks in all of them together. */
  public long tasks() {
    return tasks.get();
  }

  /** The time that all of them took together, from sending to the result, s. */
  public double seconds() {
    return nanos.get() / NANOS;
  }
}
