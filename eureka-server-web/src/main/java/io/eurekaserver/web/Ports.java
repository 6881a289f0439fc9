// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web;

import io.eurekaserver.core.cache.PayloadSource;
import io.eurekaserver.core.override.AsgStatuses;
import io.eurekaserver.core.registry.Registry;
import io.eurekaserver.core.registry.RegistryView;
import io.eurekaserver.web.health.Readiness;
import io.eurekaserver.web.resource.ReadGate;
import io.eurekaserver.web.resource.StatusSource;

/**
 * What the resources call.
 *
 * @param registry takes the changes of clients, and tells peers of them
 * @param view reads single instances and overrides
 * @param payloads the response cache
 * @param peers what has to do with peers
 * @param asgStatuses the auto-scaling groups
 * @param gate whether the registry may be read
 * @param status the server and its peers
 * @param readiness whether the server can be relied on
 */
public record Ports(
    Registry registry,
    RegistryView view,
    PayloadSource payloads,
    PeerPorts peers,
    AsgStatuses asgStatuses,
    ReadGate gate,
    StatusSource status,
    Readiness readiness) {}
