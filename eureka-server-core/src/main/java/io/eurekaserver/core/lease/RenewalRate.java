// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.lease;

import java.util.concurrent.atomic.LongAdder;

/**
 * Counts renewals minute by minute (protocol, section 5.7). {@link #count()} is for every thread;
 * {@link #roll()} is called once a minute by one.
 */
public final class RenewalRate {

  private final LongAdder current = new LongAdder();
  private volatile long lastMinute;

  /** One renewal. */
  public void count() {
    current.increment();
  }

  /** Ends a minute: what was counted becomes {@link #lastMinute()}. */
  public void roll() {
    lastMinute = current.sumThenReset();
  }

  /** The renewals of the last full minute; 0 during the first. */
  public long lastMinute() {
    return lastMinute;
  }
}
