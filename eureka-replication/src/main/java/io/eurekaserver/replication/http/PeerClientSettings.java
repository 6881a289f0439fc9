// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication.http;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.Duration;

/**
 * How peers are spoken to (protocol, sections 6.2 and 6.6).
 *
 * @param connectTimeout how long one address of a peer may take to accept a connection: {@code
 *     eureka.server.peer-node-connect-timeout-ms}
 * @param readTimeout how long a peer may be silent: {@code eureka.server.peer-node-read-timeout-ms}
 * @param fetchTimeout how long a whole registry may take to arrive
 * @param connectionsPerPeer the most connections to one peer: {@code
 *     eureka.server.peer-node-total-connections-per-host}
 * @param idleTimeout how long an unused connection is kept: {@code
 *     eureka.server.peer-node-connection-idle-timeout-seconds}
 * @param compressBatches whether large batches are gzipped; Spring's servers refuse those: {@code
 *     eureka.server.enable-replicated-request-compression}
 * @param maxRegistryBytes the largest registry that is read, as sent and unpacked
 * @param maxAnswerBytes the largest other answer, as sent and unpacked
 */
public record PeerClientSettings(
    Duration connectTimeout,
    Duration readTimeout,
    Duration fetchTimeout,
    int connectionsPerPeer,
    Duration idleTimeout,
    boolean compressBatches,
    long maxRegistryBytes,
    long maxAnswerBytes) {

  /** Checks that everything is positive. */
  public PeerClientSettings {
    checkArgument(isPositive(connectTimeout), "not a connect timeout: %s", connectTimeout);
    checkArgument(isPositive(readTimeout), "not a read timeout: %s", readTimeout);
    checkArgument(isPositive(fetchTimeout), "not a fetch timeout: %s", fetchTimeout);
    checkArgument(isPositive(idleTimeout), "not an idle timeout: %s", idleTimeout);
    checkArgument(connectionsPerPeer >= 1, "not a number of connections: %s", connectionsPerPeer);
    checkArgument(maxRegistryBytes >= 1, "not a size of registries: %s", maxRegistryBytes);
    checkArgument(maxAnswerBytes >= 1, "not a size of answers: %s", maxAnswerBytes);
  }

  private static boolean isPositive(Duration duration) {
    return duration.toMillis() > 0;
  }

  /** 2 s to connect, 5 s to answer, a minute for a registry, which may have 512 MiB. */
  public static PeerClientSettings defaults() {
    return new PeerClientSettings(
        Duration.ofSeconds(2),
        Duration.ofSeconds(5),
        Duration.ofMinutes(1),
        500,
        Duration.ofSeconds(30),
        false,
        512L << 20,
        64L << 20);
  }
}
