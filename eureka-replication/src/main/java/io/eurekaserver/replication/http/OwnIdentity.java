// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication.http;

/**
 * Who speaks, for the peer's log and its rate limits.
 *
 * @param nodeId this process: see {@code NodeIdentity}
 * @param ipAddr this host's address
 */
public record OwnIdentity(String nodeId, String ipAddr) {}
