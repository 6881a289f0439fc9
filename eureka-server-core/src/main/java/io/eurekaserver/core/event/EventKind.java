// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.event;

import java.util.Locale;

/** What can happen. */
public enum EventKind {
  /** An instance came. */
  REGISTERED,
  /** An instance that was there registered again, with something changed. */
  CHANGED,
  /** A client, a peer or an operator ended the lease. */
  CANCELLED,
  /** The lease ran out. */
  EVICTED,
  /** An override was set. */
  OVERRIDDEN,
  /** An override was removed. */
  OVERRIDE_REMOVED,
  /** The status was brought in line with its override, its group or its client. */
  STATUS_SETTLED,
  /** A comparison with a peer mended what was missing, older or different here. */
  REPAIRED,
  /** Registrations of an instance are refused until a time. */
  QUARANTINED,
  /** Registrations of an instance are welcome again. */
  QUARANTINE_LIFTED,
  /** A registration was refused because of a quarantine. */
  REFUSED,
  /** Self-preservation began to hold evictions back. */
  SELF_PRESERVATION_BEGAN,
  /** Self-preservation ended. */
  SELF_PRESERVATION_ENDED,
  /** A peer was found, lost, became available or unavailable. */
  PEER_CHANGED,
  /** The server started, became ready, was reloaded, or stops. */
  SERVER;

  /** The name that the admin API and the command line use, such as {@code override-removed}. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
