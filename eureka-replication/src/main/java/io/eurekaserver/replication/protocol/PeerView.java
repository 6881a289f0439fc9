// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication.protocol;

import org.jspecify.annotations.Nullable;

/**
 * How a node of our own kind says that it gets on with a peer.
 *
 * @param url where the peer is, as the node knows it
 * @param kind what stands there: {@code eureka-server}, {@code stock}, {@code self} or {@code
 *     unknown}
 * @param nodeId who stands there; empty if unknown
 * @param target whether the peer is told of changes
 * @param available whether the last exchange with it succeeded
 * @param lastSuccess when one last succeeded, by that node's clock, ms; null if never
 * @param lastError what went wrong last, in words; null if nothing did
 * @param lastErrorAt when, by that node's clock, ms; null if never
 * @param lagMs the age of the oldest change that waits for it, ms
 * @param waiting how many changes wait for it
 * @param inFlight how many are on their way to it
 */
public record PeerView(
    String url,
    String kind,
    String nodeId,
    boolean target,
    boolean available,
    @Nullable Long lastSuccess,
    @Nullable String lastError,
    @Nullable Long lastErrorAt,
    long lagMs,
    long waiting,
    long inFlight) {}
