// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.model;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What an instance says of itself, or an operator of it. The names are the wire form (protocol,
 * section 3.1).
 */
public enum InstanceStatus {
  /** Ready for traffic. */
  UP,
  /** Failed its own health check. */
  DOWN,
  /** Initialising. */
  STARTING,
  /** Deliberately taken out of traffic. */
  OUT_OF_SERVICE,
  /** Nobody knows: a heartbeat in this state asks for a new registration. */
  UNKNOWN;

  /** The status with exactly this name, or null if there is none. */
  public static @Nullable InstanceStatus named(@Nullable String name) {
    if (name == null) {
      return null;
    }
    return switch (name) {
      case "UP" -> UP;
      case "DOWN" -> DOWN;
      case "STARTING" -> STARTING;
      case "OUT_OF_SERVICE" -> OUT_OF_SERVICE;
      case "UNKNOWN" -> UNKNOWN;
      default -> null;
    };
  }

  /** The status as JSON spells it: exact case, anything else is {@link #UNKNOWN}. */
  public static InstanceStatus ofJson(@Nullable String name) {
    InstanceStatus status = named(name);
    return status == null ? UNKNOWN : status;
  }

  /** The status as XML spells it: any case, anything else is {@link #UNKNOWN}. */
  public static InstanceStatus ofXml(@Nullable String name) {
    return name == null ? UNKNOWN : ofJson(name.toUpperCase(Locale.ROOT));
  }
}
