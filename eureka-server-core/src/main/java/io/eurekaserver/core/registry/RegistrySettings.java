// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.registry;

import io.eurekaserver.core.delta.DeltaSettings;
import io.eurekaserver.core.lease.LeaseSettings;
import io.eurekaserver.core.lease.MarkSettings;
import io.eurekaserver.core.override.OverrideSettings;

/**
 * Everything that steers a registry.
 *
 * @param lease how long leases last
 * @param eviction when they are ended
 * @param overrides how long overrides last
 * @param delta how long changes are kept
 * @param marks how long cancels and removed overrides are remembered
 */
public record RegistrySettings(
    LeaseSettings lease,
    EvictionSettings eviction,
    OverrideSettings overrides,
    DeltaSettings delta,
    MarkSettings marks) {

  /** For a registry without peers: nothing that ended is remembered. */
  public RegistrySettings(
      LeaseSettings lease,
      EvictionSettings eviction,
      OverrideSettings overrides,
      DeltaSettings delta) {
    this(lease, eviction, overrides, delta, MarkSettings.OFF);
  }

  /** The same for a registry that has peers. */
  public RegistrySettings with(MarkSettings marks) {
    return new RegistrySettings(lease, eviction, overrides, delta, marks);
  }

  /** The defaults of all of them, for a registry without peers. */
  public static RegistrySettings defaults() {
    return new RegistrySettings(
        LeaseSettings.defaults(),
        EvictionSettings.defaults(),
        OverrideSettings.defaults(),
        DeltaSettings.defaults());
  }
}
