// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.registry;

import io.eurekaserver.core.model.ActionType;
import io.eurekaserver.core.model.InstanceId;
import io.eurekaserver.core.model.InstanceInfo;
import io.eurekaserver.core.model.InstanceStatus;
import io.eurekaserver.core.model.LeaseInfo;
import io.eurekaserver.core.testing.ManualTime;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;

/** A lease of the {@link RegistryModel}: plain fields. Times are milliseconds since its start. */
final class ModelLease implements Cloneable {

  final InstanceId id;
  final String host;
  final String group;
  final Map<String, String> metadata;
  InstanceStatus status;
  InstanceStatus override;
  long dirty;
  int interval = 30;
  int duration = 90;
  ActionType action;
  long registered;
  long expires;
  long updated;
  long serviceUp = -1;

  /** How the instance looked when it last changed. */
  String committed = "";

  ModelLease(InstanceInfo incoming) {
    id = incoming.id();
    host = incoming.hostName();
    group = incoming.asgName();
    metadata = new TreeMap<>(incoming.metadata());
    status = incoming.status();
    override = incoming.overriddenStatus();
    dirty = incoming.lastDirtyTimestamp();
  }

  boolean isReady() {
    return status == InstanceStatus.UP || status == InstanceStatus.OUT_OF_SERVICE;
  }

  boolean isExpired(long now) {
    return now > expires;
  }

  /** Lost time is given back, but no more than a renewal of this moment would give. */
  void forgive(long lost, long expiresIfRenewedNow) {
    expires = Math.max(expires, Math.min(expires + lost, expiresIfRenewedNow));
  }

  void takeNewer(OptionalLong theirs) {
    dirty = Math.max(dirty, theirs.orElse(dirty));
  }

  long renewalMicrosPerMinute() {
    return 60_000_000 / interval;
  }

  ModelLease copy() {
    try {
      return (ModelLease) clone();
    } catch (CloneNotSupportedException e) {
      throw new AssertionError(e);
    }
  }

  /** The instance with its last renewal: for a doubled lease in the future, as stock shows it. */
  String look(long evicted) {
    return look(expires - duration * 1000L, evicted);
  }

  private String look(long renewed, long evicted) {
    return String.join(
        " ",
        id + "@" + host,
        status + "/" + override,
        "dirty=" + dirty,
        action + "@" + wall(updated),
        interval + "/" + duration + "s",
        "registered=" + wall(registered),
        "renewed=" + wall(renewed),
        "evicted=" + wall(evicted),
        "up=" + wall(serviceUp),
        group + metadata);
  }

  private static long wall(long millis) {
    return millis < 0 ? 0 : ManualTime.START_MILLIS + millis;
  }

  /** The same of a real instance. */
  static String look(InstanceInfo instance) {
    LeaseInfo lease = instance.leaseInfo();
    return String.join(
        " ",
        instance.id() + "@" + instance.hostName(),
        instance.status() + "/" + instance.overriddenStatus(),
        "dirty=" + instance.lastDirtyTimestamp(),
        instance.actionType() + "@" + instance.lastUpdatedTimestamp(),
        lease.renewalIntervalSeconds() + "/" + lease.durationSeconds() + "s",
        "registered=" + lease.registrationTimestamp(),
        "renewed=" + lease.lastRenewalTimestamp(),
        "evicted=" + lease.evictionTimestamp(),
        "up=" + lease.serviceUpTimestamp(),
        instance.asgName() + new TreeMap<>(instance.metadata()).toString());
  }
}
