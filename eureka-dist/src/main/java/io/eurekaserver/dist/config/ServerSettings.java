// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.config;

import io.eurekaserver.core.cache.CacheSettings;
import io.eurekaserver.core.delta.DeltaSettings;
import io.eurekaserver.core.lease.LeaseSettings;
import io.eurekaserver.core.override.OverrideSettings;
import io.eurekaserver.core.registry.EvictionSettings;
import io.eurekaserver.dist.config.key.LogLevel;
import io.eurekaserver.web.metrics.MetricsSettings;
import io.eurekaserver.web.server.HttpSettings;
import java.util.Map;

/**
 * The settings of the whole server, each part beside the code that it steers.
 *
 * @param http where it listens and what it puts up with
 * @param lease how long leases last
 * @param eviction when silent instances are removed
 * @param override how long status overrides live
 * @param delta how long changes are kept
 * @param cache how ready answers are kept
 * @param ownInstance what the server says about itself
 * @param peers who its peers are
 * @param cluster how they and this server become and stay one registry
 * @param metrics what is counted and shown
 * @param logLevels severity by name of logger; "root" is all of them
 */
public record ServerSettings(
    HttpSettings http,
    LeaseSettings lease,
    EvictionSettings eviction,
    OverrideSettings override,
    DeltaSettings delta,
    CacheSettings cache,
    OwnInstanceSettings ownInstance,
    PeerSettings peers,
    ClusterSettings cluster,
    MetricsSettings metrics,
    Map<String, LogLevel> logLevels) {

  /** Takes an immutable copy. */
  public ServerSettings {
    logLevels = Map.copyOf(logLevels);
  }
}
