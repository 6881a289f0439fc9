// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.cache;

import com.google.common.base.Ticker;
import java.time.Duration;

/**
 * How old a payload may grow without a change, because it shows lease times that no change tells
 * of.
 */
final class Freshness {

  private final Ticker ticker;
  private final long limitNanos;

  Freshness(Ticker ticker, Duration limit) {
    this.ticker = ticker;
    this.limitNanos = limit.toNanos();
  }

  long now() {
    return ticker.read();
  }

  boolean isOver(long builtNanos) {
    return ticker.read() - builtNanos > limitNanos;
  }
}
