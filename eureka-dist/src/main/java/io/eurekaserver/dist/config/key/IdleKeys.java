// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.config.key;

import java.util.List;

/** Keys that files have and that steer nothing here, each with the reason. */
final class IdleKeys {

  private static final String AWS = "this server asks and changes nothing at Amazon";
  private static final String THRESHOLD = "the threshold follows the live leases at every moment";
  private static final String CODEC = "there is one codec for each form";

  static final KeyGroup DANGEROUS =
      new KeyGroup(
          "Not supported",
          List.of(
              Key.ignored("server.ssl.<name>", "")
                  .with(
                      Effect.REFUSED,
                      "this version serves plain HTTP only; remove server.ssl.* and put a TLS proxy"
                          + " in front"),
              Key.ignored("eureka.client.tls.<name>", "")
                  .with(Effect.WARNED, "TLS settings for peers are not in this version"),
              Key.ignored("spring.security.<name>", "")
                  .with(
                      Effect.WARNED,
                      "authentication is not in this version: EVERY REQUEST IS ACCEPTED"),
              Key.ignored("spring.config.import", "")
                  .with(Effect.WARNED, "nothing is imported; use spring.config.location")));

  static final KeyGroup STOCK =
      new KeyGroup(
          "Stock keys without effect",
          List.of(
              Key.ignored("eureka.server.renewal-threshold-update-interval-ms", THRESHOLD),
              Key.ignored("eureka.instance.registry.default-open-for-traffic-count", THRESHOLD),
              Key.ignored(
                  "eureka.instance.registry.expected-number-of-clients-sending-renews", THRESHOLD),
              Key.ignored(
                  "eureka.server.initial-capacity-of-response-cache", "the cache grows by itself"),
              Key.ignored("eureka.server.json-codec-name", CODEC),
              Key.ignored("eureka.server.xml-codec-name", CODEC),
              Key.ignored("eureka.server.experimental.<name>", "there are no experiments")
                  .netflix("eureka.experimental.<name>")));

  static final KeyGroup AWS_GROUP = new KeyGroup("Amazon keys without effect", aws());

  static final KeyGroup NEVER_READ =
      new KeyGroup("Keys that stock servers do not read either", neverRead());

  static final KeyGroup HTTP =
      new KeyGroup(
          "Spring Boot keys without effect",
          List.of(
              Key.ignored(
                  "server.compression.<name>", "who asks for gzip gets it, as clients expect"),
              Key.ignored("server.http2.<name>", "this version speaks HTTP/1.1 only"),
              Key.ignored("logging.file", "the log goes to standard output"),
              Key.ignored("logging.file.<name>", "the log goes to standard output"),
              Key.ignored("logging.path", "the log goes to standard output")));

  private IdleKeys() {}

  private static List<Key<?>> aws() {
    return List.of(
        Key.ignored("eureka.server.use-aws-asg-api", AWS).netflix("eureka.shouldUseAwsAsgApi"),
        Key.ignored("eureka.server.a-s-g-query-timeout-ms", AWS)
            .netflix("eureka.asgQueryTimeoutMs"),
        Key.ignored("eureka.server.a-s-g-update-interval-ms", AWS)
            .netflix("eureka.asgUpdateIntervalMs"),
        Key.ignored("eureka.server.a-s-g-cache-expiry-timeout-ms", AWS)
            .netflix("eureka.asgCacheExpiryTimeoutMs"),
        Key.ignored("eureka.server.a-w-s-access-id", AWS).netflix("eureka.awsAccessId"),
        Key.ignored("eureka.server.a-w-s-secret-key", AWS).netflix("eureka.awsSecretKey"),
        Key.ignored("eureka.server.list-auto-scaling-groups-role-name", AWS),
        Key.ignored("eureka.server.prime-aws-replica-connections", AWS),
        Key.ignored("eureka.server.binding-strategy", AWS).netflix("eureka.awsBindingStrategy"),
        Key.ignored("eureka.server.e-i-p-bind-rebind-retries", AWS)
            .netflix("eureka.eipBindRebindRetries"),
        Key.ignored("eureka.server.e-i-p-binding-retry-interval-ms", AWS)
            .netflix("eureka.eipBindRebindRetryIntervalMs"),
        Key.ignored("eureka.server.e-i-p-binding-retry-interval-ms-when-unbound", AWS)
            .netflix("eureka.eipBindRebindRetryIntervalMsWhenUnbound"),
        Key.ignored("eureka.server.route53-bind-rebind-retries", AWS)
            .netflix("eureka.route53BindRebindRetries"),
        Key.ignored("eureka.server.route53-binding-retry-interval-ms", AWS)
            .netflix("eureka.route53BindRebindRetryIntervalMs"),
        Key.ignored("eureka.server.route53-domain-t-t-l", AWS).netflix("eureka.route53DomainTTL"));
  }

  private static List<Key<?>> neverRead() {
    return List.of(
        neverRead("eureka.server.peer-eureka-status-refresh-time-interval-ms"),
        neverRead("eureka.server.number-of-replication-retries"),
        neverRead("eureka.server.min-threads-for-peer-replication"),
        neverRead("eureka.server.max-idle-thread-age-in-minutes-for-peer-replication"),
        neverRead("eureka.server.min-threads-for-status-replication"),
        neverRead("eureka.server.max-idle-thread-in-minutes-age-for-status-replication")
            .netflix("eureka.maxIdleThreadAgeInMinutesForStatusReplication"),
        neverRead("eureka.server.batch-replication").netflix("eureka.shouldBatchReplication"),
        neverRead("eureka.server.remote-region-urls"));
  }

  private static Key<String> neverRead(String name) {
    return Key.ignored(name, "").with(Effect.NEVER_READ, "stock servers never read it either");
  }
}
