// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.api;

import io.eurekaserver.core.registry.RegistryCounters;
import io.eurekaserver.core.registry.RegistryView;
import io.eurekaserver.core.registry.RenewalMonitor;
import java.util.function.LongSupplier;

/**
 * The registry in numbers: all of them are kept as it changes, so reading them costs the same
 * however large it is.
 *
 * @param view counts instances, applications and overrides
 * @param renewals against what was promised, and how self-preservation stands
 * @param counters what happened since the start
 * @param lastEviction when a lease was last evicted, wall-clock ms; 0 if never
 */
public record RegistryFigures(
    RegistryView view,
    RenewalMonitor renewals,
    RegistryCounters counters,
    LongSupplier lastEviction) {}
