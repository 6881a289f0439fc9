// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.registry;

import io.eurekaserver.core.model.InstanceStatus;
import java.util.OptionalLong;

/**
 * A heartbeat as it arrives (protocol, section 4.6).
 *
 * @param app the application's name in upper case
 * @param id the instance's id
 * @param lastDirtyTimestamp the sender's version of the instance, ms; empty if it sent none
 * @param overriddenStatus the sender's override, UNKNOWN if none; only peers send one
 * @param origin who sent it
 */
public record Heartbeat(
    String app,
    String id,
    OptionalLong lastDirtyTimestamp,
    InstanceStatus overriddenStatus,
    Origin origin) {

  /** A heartbeat that carries no override. */
  public static Heartbeat of(String app, String id, OptionalLong dirty, Origin origin) {
    return new Heartbeat(app, id, dirty, InstanceStatus.UNKNOWN, origin);
  }
}
