// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication;

import io.eurekaserver.core.registry.RegisterOutcome;
import io.eurekaserver.core.registry.RenewOutcome;
import io.eurekaserver.core.registry.UpdateOutcome;

/**
 * The one table of outcomes and the status codes that tell of them, for single requests and for the
 * items of a batch alike (protocol, sections 4 and 6.3).
 */
public final class OutcomeStatus {

  private static final int OK = 200;
  private static final int NO_CONTENT = 204;
  private static final int FORBIDDEN = 403;
  private static final int NOT_FOUND = 404;
  private static final int CONFLICT = 409;

  private OutcomeStatus() {}

  /** What became of a registration: the protocol knows no refusal but that of a quarantine. */
  public static int of(RegisterOutcome outcome) {
    return switch (outcome) {
      case STORED, KEPT_NEWER, CANCELLED -> NO_CONTENT;
      case QUARANTINED -> FORBIDDEN;
    };
  }

  /** The same for an item of a batch: 409 tells a peer that the instance was cancelled since. */
  public static int ofItem(RegisterOutcome outcome) {
    return switch (outcome) {
      case STORED, KEPT_NEWER -> OK;
      case CANCELLED -> CONFLICT;
      case QUARANTINED -> FORBIDDEN;
    };
  }

  /** What became of a heartbeat: 404 asks for a registration. */
  public static int of(RenewOutcome outcome) {
    if (outcome instanceof RenewOutcome.Renewed) {
      return OK;
    }
    return outcome instanceof RenewOutcome.Conflict ? CONFLICT : NOT_FOUND;
  }

  /** What became of a cancel, a status change or a metadata change. */
  public static int of(UpdateOutcome outcome) {
    return switch (outcome) {
      case DONE, UNCHANGED -> OK;
      case NOT_FOUND -> NOT_FOUND;
    };
  }
}
