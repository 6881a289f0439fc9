// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.metrics;

import io.eurekaserver.replication.PeerReports;
import io.eurekaserver.replication.batch.BatchCounts;
import io.eurekaserver.replication.discovery.LookupFigures;
import io.eurekaserver.web.health.Readiness;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What is read of the cluster.
 *
 * @param reports how this server gets on with its peers
 * @param batches the batches for each peer, by its URL
 * @param lookups how peers are found
 * @param readiness whether the registry is complete
 */
public record ClusterPorts(
    PeerReports reports,
    Supplier<Map<String, BatchCounts>> batches,
    Supplier<List<LookupFigures>> lookups,
    Readiness readiness) {}
