// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.config.key;

/** Keys of parts that come with later versions: checked now, so that files need no change then. */
final class LaterKeys {

  static final KeyGroup REGIONS =
      KeyGroup.of(
          "Remote regions",
          Key.of(
                  "eureka.server.remote-region-urls-with-name.<region>",
                  Urls.one(),
                  "",
                  "The URL of another region whose registry is served too.")
              .netflix(
                  "eureka.remoteRegionUrlsWithName.<region>", "eureka.remoteRegionUrlsWithName")
              .later(),
          Key.of(
                  "eureka.server.remote-region-app-whitelist.<region>",
                  Types.texts(),
                  "",
                  "Which applications of that region; the region 'global' is for all others.")
              .netflix("eureka.remoteRegion.<region>.appWhiteList")
              .later(),
          Key.of(
                  "eureka.server.remote-region-registry-fetch-interval",
                  Durations.seconds(1),
                  "30",
                  "The time between two fetches.")
              .netflix("eureka.remoteRegion.registryFetchIntervalInSeconds")
              .later(),
          Key.of(
                  "eureka.server.remote-region-fetch-thread-pool-size",
                  Types.integer(1, 10_000),
                  "20",
                  "The most fetches at a time.")
              .netflix("eureka.remoteRegion.fetchThreadPoolSize")
              .later(),
          Key.of(
                  "eureka.server.g-zip-content-from-remote-region",
                  Types.bool(),
                  "true",
                  "Whether gzip is asked for.")
              .netflix("eureka.remoteRegion.gzipContent")
              .later(),
          Key.of(
                  "eureka.server.remote-region-trust-store",
                  Types.text(),
                  "",
                  "The certificates that are trusted.")
              .netflix("eureka.remoteRegion.trustStoreFileName")
              .later(),
          Key.of(
                  "eureka.server.remote-region-trust-store-password",
                  Types.text(),
                  "changeit",
                  "The password of that file.")
              .netflix("eureka.remoteRegion.trustStorePassword")
              .later(),
          Key.of(
                  "eureka.server.disable-transparent-fallback-to-other-region",
                  Types.bool(),
                  "false",
                  "Whether other regions are served only to those who ask for them.")
              .netflix("eureka.remoteRegion.disable.transparent.fallback")
              .later(),
          Key.of(
                  "eureka.server.disable-delta-for-remote-regions",
                  Types.bool(),
                  "false",
                  "Whether each fetch is a full one.")
              .later(),
          Key.of(
                  "eureka.server.remote-region-connect-timeout-ms",
                  Durations.millis(1),
                  "2000",
                  "How long connecting may take.")
              .later(),
          Key.of(
                  "eureka.server.remote-region-read-timeout-ms",
                  Durations.millis(1),
                  "5000",
                  "How long an answer may take.")
              .later(),
          Key.of(
                  "eureka.server.remote-region-total-connections",
                  Types.count(),
                  "1000",
                  "The most connections to all regions.")
              .later(),
          Key.of(
                  "eureka.server.remote-region-total-connections-per-host",
                  Types.count(),
                  "500",
                  "The most connections to one host.")
              .later(),
          Key.of(
                  "eureka.server.remote-region-connection-idle-timeout-seconds",
                  Durations.seconds(1),
                  "30",
                  "How long a connection is kept without use.")
              .later());

  static final KeyGroup LIMITS =
      KeyGroup.of(
          "Rate limit",
          Key.of(
                  "eureka.server.rate-limiter-enabled",
                  Types.bool(),
                  "false",
                  "Whether readers over the limit are refused with 503.")
              .netflix("eureka.rateLimiter.enabled")
              .later(),
          Key.of(
                  "eureka.server.rate-limiter-throttle-standard-clients",
                  Types.bool(),
                  "false",
                  "Whether the standard clients are limited as well.")
              .netflix("eureka.rateLimiter.throttleStandardClients")
              .later(),
          Key.of(
                  "eureka.server.rate-limiter-privileged-clients",
                  Types.texts(),
                  "",
                  "Clients that are never limited.")
              .netflix("eureka.rateLimiter.privilegedClients")
              .later(),
          Key.of(
                  "eureka.server.rate-limiter-burst-size",
                  Types.integer(0, Integer.MAX_VALUE),
                  "10",
                  "How many requests may come at once; 0 for no limit.")
              .netflix("eureka.rateLimiter.burstSize")
              .later(),
          Key.of(
                  "eureka.server.rate-limiter-registry-fetch-average-rate",
                  Types.integer(0, Integer.MAX_VALUE),
                  "500",
                  "How many reads a second; 0 for no limit.")
              .netflix("eureka.rateLimiter.registryFetchAverageRate")
              .later(),
          Key.of(
                  "eureka.server.rate-limiter-full-fetch-average-rate",
                  Types.integer(0, Integer.MAX_VALUE),
                  "100",
                  "How many of them may be full; 0 for no limit.")
              .netflix("eureka.rateLimiter.fullFetchAverageRate")
              .later());

  private LaterKeys() {}
}
