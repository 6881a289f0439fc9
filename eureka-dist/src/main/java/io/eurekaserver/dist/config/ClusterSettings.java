// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.config;

import io.eurekaserver.core.lease.MarkSettings;
import io.eurekaserver.replication.HealingSettings;
import io.eurekaserver.replication.SyncSettings;
import io.eurekaserver.replication.peer.ReplicationSettings;

/**
 * How this server and its peers become and stay one registry.
 *
 * @param replication how they are told of changes
 * @param sync how this server joins them
 * @param healing how registries are compared
 * @param marks how long cancels and removed overrides are remembered: {@code
 *     eureka.peers.cancel-memory-ms}
 * @param minimumAvailable with fewer available peers the status says unhealthy, -1 for never:
 *     {@code eureka.server.min-available-instances-for-peer-replication}
 * @param gzipBatches whether batches are gzipped: {@code
 *     eureka.server.enable-replicated-request-compression}
 */
public record ClusterSettings(
    ReplicationSettings replication,
    SyncSettings sync,
    HealingSettings healing,
    MarkSettings marks,
    int minimumAvailable,
    boolean gzipBatches) {}
