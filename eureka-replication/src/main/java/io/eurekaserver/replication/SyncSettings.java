// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.Duration;

/**
 * How a server joins its peers (protocol, section 7.2).
 *
 * @param enabled whether it copies from them at all: {@code eureka.client.fetch-registry}
 * @param rounds how often each peer is asked before one that does not answer is left behind: {@code
 *     eureka.server.registry-sync-retries}; none means that nothing is copied
 * @param pause between two rounds: {@code eureka.server.registry-sync-retry-wait-ms}
 * @param longest how long readers are refused if no peer answers at all: {@code
 *     eureka.server.wait-time-in-ms-when-sync-empty}
 */
public record SyncSettings(boolean enabled, int rounds, Duration pause, Duration longest) {

  /** Checks that nothing is negative. */
  public SyncSettings {
    checkArgument(rounds >= 0, "not a number of rounds: %s", rounds);
    checkArgument(!pause.isNegative() && !longest.isNegative(), "not: %s, %s", pause, longest);
  }

  /** Five rounds, two seconds apart; a minute if nobody answers. */
  public static SyncSettings defaults() {
    return new SyncSettings(true, 5, Duration.ofSeconds(2), Duration.ofMinutes(1));
  }
}
