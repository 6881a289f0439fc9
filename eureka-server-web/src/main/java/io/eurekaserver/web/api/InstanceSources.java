// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.api;

import io.eurekaserver.core.event.EventSource;
import io.eurekaserver.core.registry.LeaseStates;
import io.eurekaserver.core.registry.RegistryView;

/**
 * What is known of single instances.
 *
 * @param view the instances themselves
 * @param leases their leases
 * @param quarantines which of them are refused
 * @param events what happened to them
 */
public record InstanceSources(
    RegistryView view, LeaseStates leases, Quarantines quarantines, EventSource events) {}
