// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.cache;

import com.google.common.base.Ticker;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * How old a payload may grow without a change, because it shows lease times that no change tells
 * of.
 */
final class Freshness {

  private final Ticker ticker;
  private final long limitNanos;

  Freshness(Ticker ticker, Duration limit) {
    this.ticker = ticker;
    this.limitNanos = TimeUnit.NANOSECONDS.convert(limit);
  }

  long now() {
    return ticker.read();
  }

  boolean isOver(long builtNanos) {
    return ticker.read() - builtNanos > limitNanos;
  }
}
