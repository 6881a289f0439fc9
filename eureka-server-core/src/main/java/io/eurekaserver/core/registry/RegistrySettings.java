// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.registry;

import io.eurekaserver.core.delta.DeltaSettings;
import io.eurekaserver.core.lease.LeaseSettings;
import io.eurekaserver.core.override.OverrideSettings;

/**
 * Everything that steers a registry.
 *
 * @param lease how long leases last
 * @param eviction when they are ended
 * @param overrides how long overrides last
 * @param delta how long changes are kept
 */
public record RegistrySettings(
    LeaseSettings lease,
    EvictionSettings eviction,
    OverrideSettings overrides,
    DeltaSettings delta) {

  /** The defaults of all of them. */
  public static RegistrySettings defaults() {
    return new RegistrySettings(
        LeaseSettings.defaults(),
        EvictionSettings.defaults(),
        OverrideSettings.defaults(),
        DeltaSettings.defaults());
  }
}
