// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.api;

import io.eurekaserver.replication.PeerReports;
import io.eurekaserver.web.health.Readiness;
import io.eurekaserver.web.resource.StatusSource;

/**
 * Where the overview gets what it shows.
 *
 * @param server this process
 * @param figures the registry in numbers
 * @param status the server in the words of the reference servers
 * @param readiness whether it can be relied on
 * @param peers how it gets on with other servers
 * @param quarantines counts them
 * @param guard whether actions are allowed
 */
public record OverviewSources(
    ServerFacts server,
    RegistryFigures figures,
    StatusSource status,
    Readiness readiness,
    PeerReports peers,
    Quarantines quarantines,
    ActionGuard guard) {}
