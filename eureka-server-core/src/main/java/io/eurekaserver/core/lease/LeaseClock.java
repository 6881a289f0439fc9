// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.lease;

import com.google.common.base.Ticker;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The time by which leases age: the ticker's, less the time in which this process is known to have
 * stood still. While it could hear no renewal, no lease may grow older. Safe from any thread.
 */
public final class LeaseClock {

  private final Ticker ticker;
  private final AtomicLong forgivenNanos = new AtomicLong();

  /** A clock that has forgiven nothing yet. */
  public LeaseClock(Ticker ticker) {
    this.ticker = ticker;
  }

  /** Now, in nanoseconds of lease time; comparable only with other readings of this clock. */
  public long nanos() {
    return ticker.read() - forgivenNanos.get();
  }

  /** Makes every lease younger by the time in which nobody could renew. */
  public void forgive(long nanos) {
    forgivenNanos.addAndGet(nanos);
  }
}
