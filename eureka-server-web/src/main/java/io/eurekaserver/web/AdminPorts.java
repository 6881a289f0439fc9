// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web;

import io.eurekaserver.core.event.EventSource;
import io.eurekaserver.core.registry.LeaseStates;
import io.eurekaserver.replication.ClusterSource;
import io.eurekaserver.web.api.ActionGuard;
import io.eurekaserver.web.api.CompareSource;
import io.eurekaserver.web.api.LoggerLevels;
import io.eurekaserver.web.api.Quarantines;
import io.eurekaserver.web.api.RegistryFigures;
import io.eurekaserver.web.api.RunningSettings;
import io.eurekaserver.web.api.ServerFacts;
import io.eurekaserver.web.traffic.Census;

/**
 * What the admin API calls beside the ports of the registry.
 *
 * @param server what this process is
 * @param figures the registry in numbers
 * @param leases how it stands with leases
 * @param quarantines whose registrations are refused
 * @param events what happened
 * @param comparisons compares with peers
 * @param cluster how the nodes see each other
 * @param census who asks for what
 * @param guard whether operators may change anything
 * @param settings how this server is set up
 */
public record AdminPorts(
    ServerFacts server,
    RegistryFigures figures,
    LeaseStates leases,
    Quarantines quarantines,
    EventSource events,
    CompareSource comparisons,
    ClusterSource cluster,
    Census census,
    ActionGuard guard,
    Settings settings) {

  /**
   * How a server is set up.
   *
   * @param running its settings
   * @param loggers how much it logs
   */
  public record Settings(RunningSettings running, LoggerLevels loggers) {}
}
