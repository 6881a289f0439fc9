// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.config.key;

import java.time.Duration;

/** Ready answers (protocol, section 10). */
public final class CacheKeys {

  /** Two levels. */
  public static final Key<Boolean> READ_ONLY =
      Key.of(
              "eureka.server.use-read-only-response-cache",
              Types.bool(),
              "true",
              "Whether readers get ready answers refreshed on a timer; false reads through.")
          .netflix("eureka.shouldUseReadOnlyResponseCache");

  /** The timer. */
  public static final Key<Duration> UPDATE_INTERVAL =
      Key.of(
          "eureka.server.response-cache-update-interval-ms",
          Durations.millis(1),
          "1000",
          "The time between two refreshes of the ready answers (stock servers: 30000).");

  /** The lower level. */
  public static final Key<Duration> EXPIRATION =
      Key.of(
          "eureka.server.response-cache-auto-expiration-in-seconds",
          Durations.seconds(1),
          "180",
          "How long an answer is kept that no change has made invalid.");

  /** The bound. */
  public static final Key<Integer> MAXIMUM_SIZE =
      Key.of(
          "eureka.server.response-cache-maximum-size",
          Types.integer(1, 10_000_000),
          "10000",
          "How many different answers are kept: all, delta, one application, one VIP ...");

  static final KeyGroup GROUP =
      KeyGroup.of("Response cache", READ_ONLY, UPDATE_INTERVAL, EXPIRATION, MAXIMUM_SIZE);

  private CacheKeys() {}
}
