// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.lease;

import java.util.concurrent.atomic.AtomicLongFieldUpdater;

/**
 * When a client last came itself, as a reading of the ticker. Leases that follow each other share
 * it, so that a renewal which meets one that is just being replaced is not lost. For any thread.
 */
final class LastHeard {

  private static final AtomicLongFieldUpdater<LastHeard> NANOS =
      AtomicLongFieldUpdater.newUpdater(LastHeard.class, "nanos");

  /** In place of a time. No reading of the ticker comes near it. */
  private static final long NEVER = Long.MIN_VALUE;

  private volatile long nanos = NEVER;

  /** The client is here: the hot path, one write without a fence. */
  void now(long nowNanos) {
    NANOS.lazySet(this, nowNanos);
  }

  /** The client was somewhere at that time; never back. */
  void at(long time) {
    long last = nanos;
    while ((last == NEVER || time - last > 0) && !NANOS.compareAndSet(this, last, time)) {
      last = nanos;
    }
  }

  /** For how long; {@link Lease#NEVER_HEARD} if it never came. */
  long since(long nowNanos) {
    long last = nanos;
    return last == NEVER ? Lease.NEVER_HEARD : Math.max(0, nowNanos - last);
  }
}
