// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.registry;

/** What became of a cancel, a status change or a metadata change. */
public enum UpdateOutcome {
  /** It was carried out. */
  DONE,
  /** There was nothing to change; a change of status renewed the lease nevertheless. */
  UNCHANGED,
  /** There is no such lease. */
  NOT_FOUND
}
