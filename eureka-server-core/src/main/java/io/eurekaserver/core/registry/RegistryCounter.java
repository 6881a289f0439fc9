// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.registry;

/** What a registry counts, under the names that operators know (protocol, section 15). */
public enum RegistryCounter {
  /** Registrations. */
  REGISTER("registerCounter"),
  /** Renewals that succeeded. */
  RENEW("renewCounter"),
  /** Renewals of leases that do not exist. */
  RENEW_NOT_FOUND("renewNotFoundexpiredCounter"),
  /** Cancels that succeeded. */
  CANCEL("cancelCounter"),
  /** Cancels of leases that do not exist. */
  CANCEL_NOT_FOUND("cancelNotFoundCounter"),
  /** Cancels from peers of a version that is older than the registered one; nothing ended. */
  CANCEL_OLDER("cancelOlderCounter"),
  /** Leases evicted. */
  EXPIRED("expiredCounter"),
  /** Overrides set. */
  STATUS_UPDATE("statusUpdateCounter"),
  /** Overrides removed. */
  STATUS_OVERRIDE_DELETE("statusOverrideDeleteCounter"),
  /** Registrations whose instance was older than the registered one. */
  REGISTER_OLDER("registerOlderCounter"),
  /** Overrides that ended because their instance did not come back in time. */
  OVERRIDE_EXPIRED("overrideExpiredCounter"),
  /** Registrations from peers that were refused, because the instance was cancelled since. */
  REGISTER_CANCELLED("registerCancelledCounter"),
  /** Registrations that were refused, because the instance is in quarantine. */
  REGISTER_QUARANTINED("registerQuarantinedCounter"),
  /** Cancel marks that were lifted, because their instance lives on. */
  CANCEL_MARK_LIFTED("cancelMarkLiftedCounter"),
  /** Instances that were missing, older or different here than at a peer. */
  REPAIR_REGISTERED("repairRegisteredCounter"),
  /** Instances that a peer knew to be cancelled. */
  REPAIR_CANCELLED("repairCancelledCounter"),
  /** Overrides that were set or removed because a peer knew better. */
  REPAIR_OVERRIDE("repairOverrideCounter");

  private final String wireName;

  RegistryCounter(String wireName) {
    this.wireName = wireName;
  }

  /** The name on pages and in metrics. */
  public String wireName() {
    return wireName;
  }
}
