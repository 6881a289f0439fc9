// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.cluster;

import java.time.Duration;
import java.util.Arrays;

/** How long answers took in one stretch of time. */
public final class Latencies {
  private final long[] sorted;

  Latencies(long[] nanos) {
    this.sorted = nanos.clone();
    Arrays.sort(sorted);
  }

  /** How many there were. */
  public int count() {
    return sorted.length;
  }

  /** The one that this share of all is not longer than; a share between 0 and 1. */
  public Duration at(double share) {
    if (sorted.length == 0) {
      throw new IllegalStateException("No answer has been timed");
    }
    int rank = (int) Math.ceil(share * sorted.length) - 1;
    return Duration.ofNanos(sorted[Math.max(0, rank)]);
  }

  @Override
  public String toString() {
    return sorted.length == 0
        ? "no answers"
        : "%d answers, p50 %d ms, p99 %d ms, longest %d ms"
            .formatted(count(), at(0.5).toMillis(), at(0.99).toMillis(), at(1).toMillis());
  }
}
