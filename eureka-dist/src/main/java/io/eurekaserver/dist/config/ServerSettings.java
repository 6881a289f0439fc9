// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.config;

import io.eurekaserver.core.cache.CacheSettings;
import io.eurekaserver.core.delta.DeltaSettings;
import io.eurekaserver.core.lease.LeaseSettings;
import io.eurekaserver.core.override.OverrideSettings;
import io.eurekaserver.core.registry.EvictionSettings;
import io.eurekaserver.dist.config.key.LogLevel;
import io.eurekaserver.dist.log.LogSettings;
import io.eurekaserver.web.console.PageSettings;
import io.eurekaserver.web.metrics.MetricsSettings;
import io.eurekaserver.web.server.HttpSettings;
import java.util.Map;

/**
 * The settings of the whole server, each part beside the code that it steers.
 *
 * @param http where it listens and what it puts up with
 * @param page whether and where there is a page for people
 * @param lease how long leases last
 * @param eviction when silent instances are removed
 * @param override how long status overrides live
 * @param delta how long changes are kept
 * @param cache how ready answers are kept
 * @param ownInstance what the server says about itself
 * @param peers who its peers are
 * @param cluster how they and this server become and stay one registry
 * @param metrics what is counted and shown
 * @param console what operators may do and see
 * @param events what is remembered of what happened
 * @param logLevels severity by name of logger; "root" is all of them
 * @param log how the server logs
 */
public record ServerSettings(
    HttpSettings http,
    PageSettings page,
    LeaseSettings lease,
    EvictionSettings eviction,
    OverrideSettings override,
    DeltaSettings delta,
    CacheSettings cache,
    OwnInstanceSettings ownInstance,
    PeerSettings peers,
    ClusterSettings cluster,
    MetricsSettings metrics,
    ConsoleSettings console,
    EventsSettings events,
    Map<String, LogLevel> logLevels,
    LogSettings log) {

  /** Takes an immutable copy. */
  public ServerSettings {
    logLevels = Map.copyOf(logLevels);
  }
}
