// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.lease;

import java.util.concurrent.atomic.AtomicLongFieldUpdater;

/**
 * When the client itself last registered, here or at another registry that told so, as a reading of
 * the ticker. Leases that follow each other share it. For any thread.
 */
final class ClientRegistration {

  private static final AtomicLongFieldUpdater<ClientRegistration> NANOS =
      AtomicLongFieldUpdater.newUpdater(ClientRegistration.class, "nanos");

  /** In place of a time. No reading of the ticker comes near it. */
  private static final long NEVER = Long.MIN_VALUE;

  private volatile long nanos = NEVER;

  /** The client registered somewhere at that time; never back. */
  void at(long time) {
    long last = nanos;
    while ((last == NEVER || time - last > 0) && !NANOS.compareAndSet(this, last, time)) {
      last = nanos;
    }
  }

  /** For how long; {@link Lease#NEVER_REGISTERED} if it never came. */
  long since(long nowNanos) {
    long last = nanos;
    return last == NEVER ? Lease.NEVER_REGISTERED : Math.max(0, nowNanos - last);
  }
}
