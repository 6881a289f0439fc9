// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.override;

import static io.eurekaserver.core.model.InstanceStatus.UNKNOWN;

import io.eurekaserver.core.model.InstanceInfo;
import io.eurekaserver.core.model.InstanceStatus;
import org.jspecify.annotations.Nullable;

/**
 * The ordered rules that decide the status to serve, first match wins (protocol, section 5.2).
 * Applied when an instance registers and when it renews, nowhere else. Allocates nothing.
 */
public final class StatusRules {

  private final AsgStatuses asgStatuses;

  /** The rules, with the groups that the third one asks. */
  public StatusRules(AsgStatuses asgStatuses) {
    this.asgStatuses = asgStatuses;
  }

  /**
   * The status to serve.
   *
   * @param candidate the instance whose status is decided
   * @param override the override in force, or null
   * @param registered what is registered now, or null if nothing is
   * @param replica whether a peer asks
   */
  public InstanceStatus decide(
      InstanceInfo candidate,
      @Nullable InstanceStatus override,
      @Nullable InstanceInfo registered,
      boolean replica) {
    // 1. An instance that is down, starting or unknown is the best judge of itself.
    if (!takesPart(candidate.status())) {
      return candidate.status();
    }
    // 2. An override.
    if (override != null) {
      return override;
    }
    // 3. The state of its auto-scaling group.
    InstanceStatus asgStatus = asgStatuses.statusFor(candidate.asgName());
    if (asgStatus != null) {
      return asgStatus;
    }
    // 4. What is registered outranks a client that registers again, but not a peer.
    if (!replica && registered != null && takesPart(registered.status())) {
      return registered.status();
    }
    // 5. What the instance says.
    return candidate.status();
  }

  /**
   * The status to serve for a copy that may have been made under another override. A status that
   * came from an override which is not in force says nothing of the instance itself: then it is the
   * override in force, or UNKNOWN, so that the next heartbeat asks the client.
   *
   * @param copy the instance whose status is decided
   * @param override the override in force, UNKNOWN if none
   */
  public InstanceStatus decideCopy(InstanceInfo copy, InstanceStatus override) {
    InstanceStatus theirs = copy.overriddenStatus();
    if (theirs != UNKNOWN && theirs != override && theirs == copy.status()) {
      return override;
    }
    return decide(copy, override == UNKNOWN ? null : override, null, true);
  }

  private static boolean takesPart(InstanceStatus status) {
    return status == InstanceStatus.UP || status == InstanceStatus.OUT_OF_SERVICE;
  }
}
