// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.cli.doctor;

import io.eurekaserver.core.model.InstanceInfo;
import io.eurekaserver.core.model.LeaseInfo;
import io.eurekaserver.dist.cli.client.Seen;

/**
 * What the doctor keeps of an instance.
 *
 * @param seen what can be compared
 * @param ip as registered
 * @param renewedAt wall-clock ms of its last renewal at the server; 0 if that is not known
 * @param leaseSeconds how long its lease lasts
 */
record Resident(Seen seen, String ip, long renewedAt, int leaseSeconds) {

  static Resident of(InstanceInfo instance) {
    LeaseInfo lease = instance.leaseInfo();
    return new Resident(
        Seen.of(instance),
        instance.ipAddr(),
        lease == null ? 0 : lease.lastRenewalTimestamp(),
        lease == null ? LeaseInfo.DEFAULT_DURATION_SECONDS : lease.durationSeconds());
  }

  @Override
  public String toString() {
    return seen.id().toString();
  }
}
