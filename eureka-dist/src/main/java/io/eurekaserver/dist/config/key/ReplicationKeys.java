// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.config.key;

import java.time.Duration;

/** How peers are told of changes, how this server joins them, and how they stay equal. */
public final class ReplicationKeys {

  private static final String ONE_AT_A_TIME =
      "one request at a time is on its way to a peer, so that changes keep their order";

  /** Rounds at start. */
  public static final Key<Integer> SYNC_ROUNDS =
      Key.of(
              "eureka.server.registry-sync-retries",
              Types.integer(0, 1_000_000),
              "5",
              "How often a peer that does not answer is asked at start if another one does; 0: no"
                  + " copying.")
          .netflix("eureka.numberRegistrySyncRetries")
          .also("eureka.server.number-registry-sync-retries");

  /** Pause between them. */
  public static final Key<Duration> SYNC_PAUSE =
      Key.of(
          "eureka.server.registry-sync-retry-wait-ms",
          Durations.millis(1),
          "2000",
          "The time between two such rounds (stock servers: 30000).");

  /** Closed for reads. */
  public static final Key<Duration> LONGEST_WAIT =
      Key.of(
          "eureka.server.wait-time-in-ms-when-sync-empty",
          Durations.millis(0),
          "60000",
          "How long readers are refused when no peer answers at start (stock servers: 300000).");

  /** Queue. */
  public static final Key<Integer> CAPACITY =
      Key.of(
          "eureka.server.max-elements-in-peer-replication-pool",
          Types.count(),
          "10000",
          "The most changes that wait for one peer.");

  /** Queue of groups. */
  public static final Key<Integer> GROUP_CAPACITY =
      Key.of(
          "eureka.server.max-elements-in-status-replication-pool",
          Types.count(),
          "10000",
          "The most autoscaling group changes that wait for one peer.");

  /** Longest wait for company. */
  public static final Key<Duration> BATCHING_DELAY =
      Key.of(
          "eureka.peers.max-batching-delay-ms",
          Durations.millis(0),
          "500",
          "The longest that a heartbeat waits for others while its peer is well.");

  /** Age. */
  public static final Key<Duration> LIFETIME =
      Key.of(
          "eureka.server.max-time-for-replication",
          Durations.millis(1),
          "30000",
          "How old a change may become while it waits for a peer.");

  /** Gzip. */
  public static final Key<Boolean> GZIP =
      Key.of(
          "eureka.server.enable-replicated-request-compression",
          Types.bool(),
          "false",
          "Whether large batches to peers are gzipped; Spring's servers refuse that.");

  /** Health. */
  public static final Key<Integer> MINIMUM_AVAILABLE =
      Key.of(
          "eureka.server.min-available-instances-for-peer-replication",
          Types.integer(-1, 1_000_000),
          "-1",
          "With fewer available peers the status says unhealthy; -1 for never.");

  /** Comparison. */
  public static final Key<Duration> HEALING =
      Key.of(
          "eureka.peers.healing-interval-ms",
          Durations.millis(1),
          "30000",
          "The time between two comparisons with a peer, give or take a fifth.");

  /** Comparison with other kinds. */
  public static final Key<Duration> STOCK_PULL =
      Key.of(
          "eureka.peers.stock-pull-interval-ms",
          Durations.millis(1),
          "300000",
          "The time between two looks at the whole registry of a stock peer.");

  /** Cancels. */
  public static final Key<Duration> CANCEL_MEMORY =
      Key.of(
          "eureka.peers.cancel-memory-ms",
          Durations.millis(0),
          "3600000",
          "How long a cancel is remembered, so that a late copy does not undo it.");

  static final KeyGroup GROUP =
      KeyGroup.of(
          "Replication and start",
          SYNC_ROUNDS,
          SYNC_PAUSE,
          LONGEST_WAIT,
          CAPACITY,
          GROUP_CAPACITY,
          BATCHING_DELAY,
          LIFETIME,
          GZIP,
          MINIMUM_AVAILABLE,
          HEALING,
          STOCK_PULL,
          CANCEL_MEMORY,
          Key.ignored("eureka.server.max-threads-for-peer-replication", ONE_AT_A_TIME),
          Key.ignored("eureka.server.max-threads-for-status-replication", ONE_AT_A_TIME));

  private ReplicationKeys() {}
}
