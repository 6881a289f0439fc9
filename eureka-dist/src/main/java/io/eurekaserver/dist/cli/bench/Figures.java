// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.cli.bench;

import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.LongAccumulator;
import java.util.concurrent.atomic.LongAdder;

/**
 * Times and errors of one kind of request. Times fall into classes that are a tenth wide, which is
 * as exact as what is said of them. For any thread.
 */
public final class Figures {

  private static final double STEP = 1.1;
  private static final int CLASSES = 240;

  private final AtomicLongArray classes = new AtomicLongArray(CLASSES);
  private final LongAdder requests = new LongAdder();
  private final LongAdder errors = new LongAdder();
  private final LongAccumulator longest = new LongAccumulator(Math::max, 0);

  void record(long nanos, boolean ok) {
    requests.increment();
    if (!ok) {
      errors.increment();
    }
    longest.accumulate(nanos);
    double micros = Math.max(1, nanos / 1000.0);
    int index = (int) (Math.log(micros) / Math.log(STEP));
    classes.incrementAndGet(Math.min(CLASSES - 1, index));
  }

  /** All that were answered or failed. */
  public long requests() {
    return requests.sum();
  }

  /** Those of them that failed, or were answered with another status than 2xx. */
  public long errors() {
    return errors.sum();
  }

  /** The time in ms that this share of the requests stayed below, from 0 to 1. */
  public double percentileMillis(double share) {
    long wanted = (long) Math.ceil(requests() * share);
    long seen = 0;
    for (int i = 0; i < CLASSES; i++) {
      seen += classes.get(i);
      if (seen >= wanted && seen > 0) {
        return Math.min(longestMillis(), millis(Math.pow(STEP, i + 1.0)));
      }
    }
    return 0;
  }

  /** The longest time, ms. */
  public double longestMillis() {
    return millis(longest.get() / 1000.0);
  }

  private static double millis(double micros) {
    return Math.round(micros / 10) / 100.0;
  }
}
