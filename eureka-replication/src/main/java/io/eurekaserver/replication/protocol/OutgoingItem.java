// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication.protocol;

import io.eurekaserver.core.model.InstanceId;
import io.eurekaserver.core.model.InstanceInfo;
import io.eurekaserver.core.model.InstanceStatus;
import org.jspecify.annotations.Nullable;

/**
 * One item of a batch that goes to a peer. Use the factories: they set exactly the fields that the
 * reference servers send with each action (protocol, section 6.2).
 *
 * @param action what happened
 * @param target the instance it happened to
 * @param lastDirtyTimestamp the client's version of the instance, ms
 * @param overriddenStatus the override in force
 * @param status the status after what happened
 * @param instance the instance as it registered
 */
public record OutgoingItem(
    ReplicationAction action,
    InstanceId target,
    @Nullable Long lastDirtyTimestamp,
    @Nullable InstanceStatus overriddenStatus,
    @Nullable InstanceStatus status,
    @Nullable InstanceInfo instance) {

  /** An instance registered. */
  public static OutgoingItem register(InstanceInfo instance) {
    return new OutgoingItem(
        ReplicationAction.REGISTER,
        instance.id(),
        instance.lastDirtyTimestamp(),
        null,
        instance.status(),
        instance);
  }

  /** An instance renewed; the override is null if there is none. */
  public static OutgoingItem heartbeat(InstanceInfo instance, @Nullable InstanceStatus override) {
    return new OutgoingItem(
        ReplicationAction.HEARTBEAT,
        instance.id(),
        instance.lastDirtyTimestamp(),
        override,
        instance.status(),
        null);
  }

  /** The status of an instance was overridden; the instance shows it already. */
  public static OutgoingItem statusUpdate(InstanceInfo instance) {
    return withStatus(ReplicationAction.STATUS_UPDATE, instance);
  }

  /** The override of an instance was removed; the instance shows it already. */
  public static OutgoingItem deleteStatusOverride(InstanceInfo instance) {
    return withStatus(ReplicationAction.DELETE_STATUS_OVERRIDE, instance);
  }

  private static OutgoingItem withStatus(ReplicationAction action, InstanceInfo instance) {
    return new OutgoingItem(
        action, instance.id(), instance.lastDirtyTimestamp(), null, instance.status(), null);
  }

  /** An instance was cancelled, as stock servers say it. */
  public static OutgoingItem cancel(InstanceId target) {
    return new OutgoingItem(ReplicationAction.CANCEL, target, null, null, null, null);
  }

  /** A version of an instance was cancelled, for nodes of our own kind: a newer one goes on. */
  public static OutgoingItem cancel(InstanceId target, long lastDirtyTimestamp) {
    return new OutgoingItem(ReplicationAction.CANCEL, target, lastDirtyTimestamp, null, null, null);
  }
}
