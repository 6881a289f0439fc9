// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.traffic;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The requests for one route with one method: how many by status, how long they took, how many
 * bytes were answered. Safe from any thread; to count takes some thirty nanoseconds and makes
 * nothing, once a status has been seen.
 */
final class MethodCounts {

  /** Upper bounds of the time buckets, ns; one more bucket is for what takes longer. */
  private static final long[] BOUNDS = {
    50_000,
    100_000,
    250_000,
    500_000,
    1_000_000,
    2_500_000,
    5_000_000,
    10_000_000,
    25_000_000,
    50_000_000,
    100_000_000,
    250_000_000,
    500_000_000,
    1_000_000_000,
    5_000_000_000L
  };

  private final Asking asking;
  private final LongAdder[] buckets =
      Stream.generate(LongAdder::new).limit(BOUNDS.length + 1L).toArray(LongAdder[]::new);
  private final LongAdder nanos = new LongAdder();
  private final LongAdder bytes = new LongAdder();
  private volatile @Nullable ByStatus statuses;

  MethodCounts(Asking asking) {
    this.asking = asking;
  }

  /** What such a request is for. */
  Asking asking() {
    return asking;
  }

  void count(int status, long tookNanos, long sentBytes) {
    status(status).count.increment();
    int bucket = 0;
    while (bucket < BOUNDS.length && tookNanos > BOUNDS[bucket]) {
      bucket++;
    }
    buckets[bucket].increment();
    nanos.add(tookNanos);
    if (sentBytes > 0) {
      bytes.add(sentBytes);
    }
  }

  private ByStatus status(int status) {
    for (ByStatus each = statuses; each != null; each = each.next) {
      if (each.status == status) {
        return each;
      }
    }
    return add(status);
  }

  private synchronized ByStatus add(int status) {
    for (ByStatus each = statuses; each != null; each = each.next) {
      if (each.status == status) {
        return each;
      }
    }
    ByStatus added = new ByStatus(status, statuses);
    statuses = added;
    return added;
  }

  RequestFigures figures(String route, String method) {
    Map<Integer, Long> counts = new TreeMap<>();
    for (ByStatus each = statuses; each != null; each = each.next) {
      counts.put(each.status, each.count.sum());
    }
    long[] inBuckets = new long[buckets.length];
    for (int i = 0; i < inBuckets.length; i++) {
      inBuckets[i] = buckets[i].sum();
    }
    return new RequestFigures(route, method, counts, times(inBuckets), bytes.sum());
  }

  private RequestFigures.Times times(long[] inBuckets) {
    return new RequestFigures.Times(BOUNDS.clone(), inBuckets, nanos.sum());
  }

  /** The statuses are few, and they are ours: a list is found through at once. */
  private static final class ByStatus {
    private final int status;
    private final LongAdder count = new LongAdder();
    private final @Nullable ByStatus next;

    private ByStatus(int status, @Nullable ByStatus next) {
      this.status = status;
      this.next = next;
    }
  }
}
