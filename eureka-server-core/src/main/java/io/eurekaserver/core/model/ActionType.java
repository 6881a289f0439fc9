// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.model;

/** The last thing that happened to an instance, as a delta tells it (protocol, section 4.2). */
public enum ActionType {
  /** Registered, or registered again. */
  ADDED,
  /** Its status changed. */
  MODIFIED,
  /** Cancelled or evicted. */
  DELETED
}
