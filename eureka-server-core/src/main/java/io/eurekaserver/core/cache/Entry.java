// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.cache;

import io.eurekaserver.core.model.ActionType;
import io.eurekaserver.core.model.InstanceInfo;
import io.eurekaserver.core.model.LeaseInfo;
import java.util.Comparator;

/**
 * One state of an instance at its place in a document. It remembers which lease time it was written
 * with, so that the same text can be made again.
 */
final class Entry {

  /** By application and id. */
  static final Comparator<Entry> BY_ID =
      Comparator.<Entry, String>comparing(e -> e.instance.app())
          .thenComparing(e -> e.instance.id().id());

  /** By application, then the living before the deleted, then by the time of the change. */
  static final Comparator<Entry> BY_CHANGE =
      Comparator.<Entry, String>comparing(e -> e.instance.app())
          .thenComparing(e -> e.instance.actionType() == ActionType.DELETED)
          .thenComparingLong(e -> e.sequence);

  final InstanceInfo instance;
  final long renewalTimestamp;
  final long sequence;

  /**
   * An entry.
   *
   * @param instance the state, which also says when it was last renewed
   * @param sequence which change it was; 0 where that is of no matter
   */
  Entry(InstanceInfo instance, InstanceInfo renewed, long sequence) {
    LeaseInfo lease = renewed.leaseInfo();
    this.instance = instance;
    this.renewalTimestamp = lease == null ? 0 : lease.lastRenewalTimestamp();
    this.sequence = sequence;
  }

  String app() {
    return instance.app();
  }

  /** The instance as it was written. */
  InstanceInfo written() {
    LeaseInfo lease = instance.leaseInfo();
    return lease == null || lease.lastRenewalTimestamp() == renewalTimestamp
        ? instance
        : instance.toDraft().leaseInfo(lease.withLastRenewal(renewalTimestamp)).build();
  }
}
