// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.override;

import io.eurekaserver.core.model.InstanceStatus;

/**
 * A status that outranks the instance's own.
 *
 * @param status the status to serve
 * @param decidedNanos the ticker's reading when somebody decided so
 * @param orphanedNanos the ticker's reading when the lease it stands beside ended, or {@link
 *     #ATTACHED} while there is one
 */
record StatusOverride(InstanceStatus status, long decidedNanos, long orphanedNanos) {

  /** In place of a time: the instance is registered. */
  static final long ATTACHED = Long.MAX_VALUE;

  static StatusOverride attached(InstanceStatus status, long decidedNanos) {
    return new StatusOverride(status, decidedNanos, ATTACHED);
  }

  StatusOverride orphanedAt(long nanos) {
    return new StatusOverride(status, decidedNanos, nanos);
  }

  boolean isExpired(long nowNanos, long timeToLiveNanos) {
    return orphanedNanos != ATTACHED && nowNanos - orphanedNanos > timeToLiveNanos;
  }
}
