// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication.protocol;

import org.jspecify.annotations.Nullable;

/** What happened to an instance at the peer that tells of it. */
public enum ReplicationAction {
  /** It registered. */
  REGISTER("Register"),
  /** It renewed. */
  HEARTBEAT("Heartbeat"),
  /** It left. */
  CANCEL("Cancel"),
  /** An operator overrode its status. */
  STATUS_UPDATE("StatusUpdate"),
  /** An operator took the override back. */
  DELETE_STATUS_OVERRIDE("DeleteStatusOverride");

  private final String wireName;

  ReplicationAction(String wireName) {
    this.wireName = wireName;
  }

  /** The name as it stands on the wire. */
  public String wireName() {
    return wireName;
  }

  /** The action with exactly this wire name, or null if there is none. */
  public static @Nullable ReplicationAction ofWire(String wireName) {
    for (ReplicationAction action : values()) {
      if (action.wireName.equals(wireName)) {
        return action;
      }
    }
    return null;
  }
}
