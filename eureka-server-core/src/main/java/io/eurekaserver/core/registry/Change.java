// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.registry;

import io.eurekaserver.core.model.InstanceInfo;
import org.jspecify.annotations.Nullable;

/**
 * One change of the registry, as listeners are told of it.
 *
 * @param version the registry version that it made
 * @param kind what happened
 * @param before the instance as it was, or null if there was none
 * @param instance the instance as it is now; for a cancel or an eviction its last state
 * @param origin who asked
 */
public record Change(
    long version, Kind kind, @Nullable InstanceInfo before, InstanceInfo instance, Origin origin) {

  /** Whether the instance is gone now. */
  public boolean isRemoval() {
    return kind == Kind.CANCELLED || kind == Kind.EVICTED;
  }

  /** What can happen to an instance. */
  public enum Kind {
    /** Registered, for the first time or again. */
    REGISTERED,
    /** Cancelled by its client, a peer or an operator; or a peer knew that it had been. */
    CANCELLED,
    /** Its lease ran out. */
    EVICTED,
    /** An override was set, and took effect. */
    OVERRIDDEN,
    /** An override was removed. */
    OVERRIDE_REMOVED,
    /**
     * An override was learnt from a peer; it takes effect with the next renewal or registration.
     */
    OVERRIDE_LEARNT,
    /** A renewal, or a peer, brought the status in line with its override or its group. */
    STATUS_SETTLED
  }
}
