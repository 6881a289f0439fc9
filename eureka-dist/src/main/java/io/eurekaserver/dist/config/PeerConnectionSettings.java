// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.config;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.Duration;

/**
 * How peers are spoken to (protocol, 6.6).
 *
 * @param connectTimeout how long connecting may take: {@code
 *     eureka.server.peer-node-connect-timeout-ms}
 * @param readTimeout how long an answer may take: {@code eureka.server.peer-node-read-timeout-ms}
 * @param total the most connections: {@code eureka.server.peer-node-total-connections}
 * @param perHost the most connections to one peer: {@code
 *     eureka.server.peer-node-total-connections-per-host}
 * @param idleTimeout how long an unused connection is kept: {@code
 *     eureka.server.peer-node-connection-idle-timeout-seconds}
 */
public record PeerConnectionSettings(
    Duration connectTimeout, Duration readTimeout, int total, int perHost, Duration idleTimeout) {

  /** Checks that everything is positive. */
  public PeerConnectionSettings {
    checkArgument(isPositive(connectTimeout), "not a connect timeout: %s", connectTimeout);
    checkArgument(isPositive(readTimeout), "not a read timeout: %s", readTimeout);
    checkArgument(isPositive(idleTimeout), "not an idle timeout: %s", idleTimeout);
    checkArgument(total >= 1 && perHost >= 1, "not connections: %s, %s", total, perHost);
  }

  private static boolean isPositive(Duration duration) {
    return duration.compareTo(Duration.ZERO) > 0;
  }

  /** 2 s to connect, 5 s to answer. */
  public static PeerConnectionSettings defaults() {
    return new PeerConnectionSettings(
        Duration.ofSeconds(2), Duration.ofSeconds(5), 1000, 500, Duration.ofSeconds(30));
  }
}
