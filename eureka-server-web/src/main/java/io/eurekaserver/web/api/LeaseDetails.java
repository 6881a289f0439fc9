// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.api;

import io.eurekaserver.core.lease.Teller;
import io.eurekaserver.core.model.InstanceInfo;
import io.eurekaserver.core.model.InstanceStatus;
import io.eurekaserver.core.model.LeaseInfo;
import io.eurekaserver.core.registry.LeaseState;
import io.eurekaserver.web.api.document.InstanceDetail;
import io.eurekaserver.web.api.document.LeaseDetail;
import org.jspecify.annotations.Nullable;

/** Writes how it stands with a lease. Pure functions. */
final class LeaseDetails {

  private LeaseDetails() {}

  static LeaseDetail lease(LeaseState state, InstanceInfo instance) {
    return new LeaseDetail(
        state.interval().toMillis(),
        state.length().toMillis(),
        state.registeredAt(),
        serviceUpAt(instance.leaseInfo()),
        state.lastRenewalAt(),
        state.sinceRenewal().toMillis(),
        state.expiresAt(),
        state.expired(),
        state.removalExpectedAt(),
        state.explanation());
  }

  private static @Nullable Long serviceUpAt(@Nullable LeaseInfo lease) {
    return lease == null || lease.serviceUpTimestamp() == 0
        ? null
        : Long.valueOf(lease.serviceUpTimestamp());
  }

  /** Null if nobody noted it. */
  static InstanceDetail.@Nullable Told toldBy(LeaseState state) {
    Teller teller = state.toldBy();
    return teller.equals(Teller.UNKNOWN)
        ? null
        : new InstanceDetail.Told(teller.origin(), teller.who(), state.registeredAt());
  }

  /** Null if there is none. */
  static InstanceDetail.@Nullable OverrideInForce override(
      LeaseState state, InstanceInfo instance) {
    if (instance.overriddenStatus() == InstanceStatus.UNKNOWN) {
      return null;
    }
    Long since = state.overrideSince() == null ? null : state.overrideSince().toMillis();
    return new InstanceDetail.OverrideInForce(instance.overriddenStatus().name(), since);
  }
}
