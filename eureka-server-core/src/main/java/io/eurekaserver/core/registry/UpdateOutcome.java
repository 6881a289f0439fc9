// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.registry;

/** What became of a cancel, a status change or a metadata change. */
public enum UpdateOutcome {
  /** It was carried out. */
  DONE,
  /** There was nothing to change; the lease was renewed. */
  UNCHANGED,
  /** There is no such lease. */
  NOT_FOUND
}
