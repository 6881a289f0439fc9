// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication.peer;

import io.eurekaserver.core.registry.RegistryCopies.Repairs;
import io.eurekaserver.replication.batch.LaneReport;
import org.jspecify.annotations.Nullable;

/**
 * The truth about one URL of a peer at one moment.
 *
 * @param url where it is, without credentials
 * @param kind what stands there
 * @param nodeId who stands there; empty if it has no id or nobody has answered
 * @param target whether it is told of changes: not if it is this server, or a second address of a
 *     node
 * @param available whether the last exchange with it succeeded
 * @param returnWay whether it sends its changes to this node
 * @param lastSuccessMillis when an exchange last succeeded, wall clock; 0 if never
 * @param lastError what went wrong last, in words without credentials; null if nothing did
 * @param lastErrorMillis when, wall clock; 0 if never
 * @param changes the queue of changes: how many wait, how old they are, what became of others
 * @param repairs what was taken from it because it was missing, older or different here
 */
public record PeerReport(
    String url,
    PeerKind kind,
    String nodeId,
    boolean target,
    boolean available,
    ReturnWay returnWay,
    long lastSuccessMillis,
    @Nullable String lastError,
    long lastErrorMillis,
    LaneReport changes,
    Repairs repairs) {}
