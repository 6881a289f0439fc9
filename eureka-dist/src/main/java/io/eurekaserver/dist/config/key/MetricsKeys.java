// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.config.key;

/** What is counted, and shown to Prometheus. */
public final class MetricsKeys {

  /** The page. */
  public static final Key<Boolean> ENABLED =
      Key.of(
          "eureka.server.metrics.enabled",
          Types.bool(),
          "true",
          "Whether requests are counted and /metrics is served (stock servers: false, and only"
              + " the instances of each application).");

  /** Its bound. */
  public static final Key<Integer> APPLICATIONS =
      Key.of(
          "eureka.server.metrics.applications",
          Types.integer(0, 100_000),
          "100",
          "How many applications, the largest first, have metrics of their own; the rest are one"
              + " called 'other'. 0 for none.");

  /** The census. */
  public static final Key<Boolean> CLIENTS =
      Key.of(
              "eureka.server.log-identity-headers",
              Types.bool(),
              "true",
              "Whether requests are counted by the client's name, version and address.")
          .netflix("eureka.auth.shouldLogIdentityHeaders");

  static final KeyGroup GROUP = KeyGroup.of("Metrics", ENABLED, APPLICATIONS, CLIENTS);

  private MetricsKeys() {}
}
