// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.metrics;

import io.eurekaserver.core.cache.ReadOnlyTier;
import io.eurekaserver.core.cache.ReadWriteTier;
import io.eurekaserver.core.cache.RegistryPayloads;
import io.eurekaserver.core.event.EventFile;
import io.eurekaserver.core.event.EventLog;
import io.eurekaserver.core.registry.ApplicationCounts;
import io.eurekaserver.core.registry.LocalRegistry;
import io.eurekaserver.web.error.Refusals;
import io.eurekaserver.web.traffic.Census;
import io.eurekaserver.web.traffic.ServerFigures;
import io.eurekaserver.web.traffic.Traffic;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Everything that counts.
 *
 * @param stored what is registered
 * @param payloads ready answers
 * @param cluster the peers
 * @param asked requests
 */
public record MetricSources(Stored stored, Tiers payloads, ClusterPorts cluster, AskedFor asked) {

  /**
   * What is registered.
   *
   * @param registry the registry of this server
   * @param applications its instances by application
   * @param shown how many applications have figures of their own
   * @param events what happened to it
   */
  public record Stored(
      LocalRegistry registry, ApplicationCounts applications, int shown, Happened events) {}

  /**
   * Events.
   *
   * @param log the last of them
   * @param file where they are written; null if they are not
   */
  public record Happened(EventLog log, @Nullable EventFile file) {}

  /**
   * The response cache.
   *
   * @param builder builds payloads
   * @param readWrite the level that a change makes stale
   * @param readOnly the level that a timer refreshes; null if it is switched off
   */
  public record Tiers(
      RegistryPayloads builder, ReadWriteTier readWrite, @Nullable ReadOnlyTier readOnly) {}

  /**
   * Requests.
   *
   * @param traffic by route
   * @param census by client
   * @param refusals by cause, if they were refused
   * @param server connections and threads
   */
  public record AskedFor(
      Traffic traffic, Census census, Refusals refusals, Supplier<ServerFigures> server) {}
}
