// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.error;

import com.google.common.base.Ticker;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts refused requests by cause, and logs the first of a cause at once and the following ones at
 * most every ten seconds, so that one broken client cannot fill a disk. Any thread may call it.
 */
public final class Refusals {

  private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);
  private static final long QUIET_NANOS = TimeUnit.SECONDS.toNanos(10);

  private final Ticker ticker;
  private final Map<Cause, Count> counts = new EnumMap<>(Cause.class);

  /** Nothing is refused yet. */
  public Refusals(Ticker ticker) {
    this.ticker = ticker;
    for (Cause cause : Cause.values()) {
      counts.put(cause, new Count(ticker.read() - QUIET_NANOS));
    }
  }

  /** Notes that a request was refused. */
  public void refused(Cause cause, String sentence) {
    Count count = of(cause);
    count.total.increment();
    long now = ticker.read();
    long last = count.lastLogged.get();
    if (now - last >= QUIET_NANOS && count.lastLogged.compareAndSet(last, now)) {
      LOG.info("Refused a request, {} ({} so far): {}", cause, count.total.sum(), sentence);
    }
  }

  /** Notes that a request failed, which is logged where it happened. */
  void failed() {
    of(Cause.FAULT).total.increment();
  }

  /** How many requests were refused for this cause since the start. */
  public long count(Cause cause) {
    return of(cause).total.sum();
  }

  private Count of(Cause cause) {
    Count count = counts.get(cause);
    if (count == null) {
      throw new IllegalArgumentException("unknown cause " + cause);
    }
    return count;
  }

  private static final class Count {
    private final LongAdder total = new LongAdder();
    private final AtomicLong lastLogged;

    private Count(long lastLogged) {
      this.lastLogged = new AtomicLong(lastLogged);
    }
  }
}
