// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication.peer;

import io.eurekaserver.core.model.InstanceId;
import io.eurekaserver.core.model.InstanceInfo;
import io.eurekaserver.core.model.InstanceStatus;
import io.eurekaserver.core.model.LeaseInfo;
import io.eurekaserver.replication.batch.Task;
import io.eurekaserver.replication.protocol.ReplicationAction;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to an instance and that a peer must hear of. It names the instance only:
 * what a registration or a heartbeat says is read from the registry when it is sent, so a copy is
 * never older than the moment it leaves, and one of an instance that is gone does not leave at all.
 *
 * @param action what happened
 * @param id the instance
 * @param status the override that was set, or the status that its removal left; null for others
 * @param lastDirtyTimestamp the client's version after that change, or that was cancelled, ms; 0
 *     for others
 * @param decidedNanos the ticker's reading when the override was set or removed; 0 for others
 * @param lifetime how long it is worth telling
 */
public record PeerTask(
    ReplicationAction action,
    InstanceId id,
    @Nullable InstanceStatus status,
    long lastDirtyTimestamp,
    long decidedNanos,
    Duration lifetime)
    implements Task<PeerTask> {

  /** Nearly all instances renew like this; one object for all of their tasks. */
  private static final Duration USUAL_INTERVAL = Duration.ofSeconds(30);

  /** The instance registered; worth telling until it renews (protocol, section 6.4). */
  public static PeerTask register(InstanceInfo instance) {
    return renewing(ReplicationAction.REGISTER, instance);
  }

  /** The instance renewed; worth telling until it renews again. */
  public static PeerTask heartbeat(InstanceInfo instance) {
    return renewing(ReplicationAction.HEARTBEAT, instance);
  }

  private static PeerTask renewing(ReplicationAction action, InstanceInfo instance) {
    return new PeerTask(action, instance.id(), null, 0, 0, interval(instance.leaseInfo()));
  }

  private static Duration interval(@Nullable LeaseInfo lease) {
    int seconds =
        lease == null ? LeaseInfo.DEFAULT_DURATION_SECONDS : lease.renewalIntervalSeconds();
    return seconds == USUAL_INTERVAL.toSeconds() ? USUAL_INTERVAL : Duration.ofSeconds(seconds);
  }

  /** The instance was cancelled, in this version. */
  public static PeerTask cancel(InstanceInfo instance, Duration lifetime) {
    return new PeerTask(
        ReplicationAction.CANCEL, instance.id(), null, instance.lastDirtyTimestamp(), 0, lifetime);
  }

  /**
   * An override was set or removed; the instance shows it already.
   *
   * @param action STATUS_UPDATE or DELETE_STATUS_OVERRIDE
   * @param nowNanos the ticker's reading
   */
  public static PeerTask decision(
      ReplicationAction action, InstanceInfo instance, long nowNanos, Duration lifetime) {
    return new PeerTask(
        action,
        instance.id(),
        instance.status(),
        instance.lastDirtyTimestamp(),
        nowNanos,
        lifetime);
  }

  /** Whether it tells of an override. */
  boolean tellsOfOverride() {
    return action == ReplicationAction.STATUS_UPDATE
        || action == ReplicationAction.DELETE_STATUS_OVERRIDE;
  }

  @Override
  public Object key() {
    return id;
  }

  /** Heartbeats say nothing new and may wait for company. */
  @Override
  public boolean isUrgent() {
    return action != ReplicationAction.HEARTBEAT;
  }

  /**
   * A registration or a cancel outdates registrations and heartbeats, but not changes of the
   * override, which lives beside the lease; a registration does not outdate a cancel, which lets a
   * client with a clock set back begin anew.
   */
  @Override
  public boolean replaces(PeerTask earlier) {
    return switch (action) {
      case REGISTER -> earlier.tellsOfLease();
      case CANCEL -> earlier.tellsOfLease() || earlier.action == ReplicationAction.CANCEL;
      case HEARTBEAT -> earlier.action == ReplicationAction.HEARTBEAT;
      case STATUS_UPDATE, DELETE_STATUS_OVERRIDE ->
          earlier.action == action && earlier.status == status;
    };
  }

  private boolean tellsOfLease() {
    return action == ReplicationAction.REGISTER || action == ReplicationAction.HEARTBEAT;
  }

  /** A registration renews as well. */
  @Override
  public boolean isCoveredBy(PeerTask earlier) {
    return action == ReplicationAction.HEARTBEAT && earlier.action == ReplicationAction.REGISTER;
  }
}
