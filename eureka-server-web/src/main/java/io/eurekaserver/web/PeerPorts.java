// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web;

import io.eurekaserver.core.registry.RegistryCopies;
import io.eurekaserver.replication.AsgReplication;
import io.eurekaserver.replication.InboundReplication;
import io.eurekaserver.replication.PeerReports;
import io.eurekaserver.replication.protocol.NodeIdentity;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * What the resources call that have to do with peers.
 *
 * @param inbound takes the changes that peers tell of
 * @param asg tells peers of auto-scaling groups
 * @param copies compares the registry with that of a peer
 * @param identity who this node is, as it is now
 * @param reports how this node gets on with its peers
 * @param onNews takes the id of a node that has news which no change tells of
 */
public record PeerPorts(
    InboundReplication inbound,
    AsgReplication asg,
    RegistryCopies copies,
    Supplier<NodeIdentity> identity,
    PeerReports reports,
    Consumer<String> onNews) {}
