// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.registry;

/** What became of a registration. */
public enum RegisterOutcome {
  /** The instance that came is now the registered one. */
  STORED,
  /** The registry had a newer one, by lastDirtyTimestamp, and kept it under a new lease. */
  KEPT_NEWER,
  /** A peer sent what was cancelled here since: nothing changed. */
  CANCELLED,
  /** An operator wants none of this instance for a time: nothing changed. */
  QUARANTINED
}
