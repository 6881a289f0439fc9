// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.config.key;

import java.util.List;

/** Keys of the Eureka client that stock servers have inside; ours has none. */
final class ClientKeys {

  private static final String CLIENT = "it is for clients; this server has none inside";
  private static final String INSTANCE = "this server does not announce it";

  static final KeyGroup CLIENT_GROUP =
      new KeyGroup(
          "Client keys without effect",
          List.of(
              client("enabled", ""),
              client("registry-fetch-interval-seconds", "client.refresh.interval"),
              client("instance-info-replication-interval-seconds", "appinfo.replicate.interval"),
              client(
                  "initial-instance-info-replication-interval-seconds",
                  "appinfo.initial.replicate.time"),
              client("eureka-service-url-poll-interval-seconds", "serviceUrlPollIntervalMs"),
              client("proxy-host", "eurekaServer.proxyHost"),
              client("proxy-port", "eurekaServer.proxyPort"),
              client("proxy-user-name", "eurekaServer.proxyUserName"),
              client("proxy-password", "eurekaServer.proxyPassword"),
              client("eureka-server-read-timeout-seconds", "eurekaServer.readTimeout"),
              client("eureka-server-connect-timeout-seconds", "eurekaServer.connectTimeout"),
              client("eureka-server-total-connections", "eurekaServer.maxTotalConnections"),
              client(
                  "eureka-server-total-connections-per-host", "eurekaServer.maxConnectionsPerHost"),
              client(
                  "eureka-connection-idle-timeout-seconds",
                  "eurekaServer.connectionIdleTimeoutInSeconds"),
              client("g-zip-content", "eurekaServer.gzipContent"),
              client("backup-registry-impl", "backupregistry"),
              client("registry-refresh-single-vip-address", "registryRefreshSingleVipAddress"),
              client("heartbeat-executor-thread-pool-size", "client.heartbeat.threadPoolSize"),
              client(
                  "heartbeat-executor-exponential-back-off-bound",
                  "client.heartbeat.exponentialBackOffBound"),
              client(
                  "cache-refresh-executor-thread-pool-size", "client.cacheRefresh.threadPoolSize"),
              client(
                  "cache-refresh-executor-exponential-back-off-bound",
                  "client.cacheRefresh.exponentialBackOffBound"),
              client("log-delta-diff", "printDeltaFullDiff"),
              client("disable-delta", ""),
              client("fetch-remote-regions-registry", "fetchRemoteRegionsRegistry"),
              client("filter-only-up-instances", "shouldFilterOnlyUpInstances"),
              client("allow-redirects", "allowRedirects"),
              client("on-demand-update-status-change", "shouldOnDemandUpdateStatusChange"),
              client("should-unregister-on-shutdown", "shouldUnregisterOnShutdown"),
              client("should-enforce-registration-at-init", "shouldEnforceRegistrationAtInit"),
              client("should-enforce-fetch-registry-at-init", "shouldEnforceFetchRegistryAtInit"),
              client("encoder-name", "encoderName"),
              client("decoder-name", "decoderName"),
              client("client-data-accept", "clientDataAccept"),
              client("dollar-replacement", "dollarReplacement"),
              client("escape-char-replacement", "escapeCharReplacement"),
              client("property-resolver", ""),
              client("order", ""),
              client("refresh.<name>", ""),
              client("healthcheck.<name>", ""),
              client("webclient.<name>", ""),
              client("restclient.<name>", ""),
              client("rest-template-timeout.<name>", ""),
              client("transport.<name>", "transport.<name>")));

  static final KeyGroup INSTANCE_GROUP =
      new KeyGroup(
          "Instance keys without effect",
          List.of(
              instance("app-group-name", "appGroup"),
              instance("virtual-host-name", "vipAddress"),
              instance("secure-virtual-host-name", "secureVipAddress"),
              instance("instance-enabled-onit", "traffic.enabled"),
              instance("non-secure-port", ""),
              instance("non-secure-port-enabled", "port.enabled"),
              instance("secure-port", "securePort"),
              instance("secure-port-enabled", "securePort.enabled"),
              instance("lease-renewal-interval-in-seconds", "lease.renewalInterval"),
              instance("lease-expiration-duration-in-seconds", "lease.duration"),
              instance("a-s-g-name", "asgName"),
              instance("sid", "sid"),
              instance("metadata-map.<name>", "metadata.<name>"),
              instance("data-center-info.<name>", ""),
              instance("status-page-url", "statusPageUrl"),
              instance("status-page-url-path", "statusPageUrlPath"),
              instance("home-page-url", "homePageUrl"),
              instance("home-page-url-path", "homePageUrlPath"),
              instance("health-check-url", "healthCheckUrl"),
              instance("health-check-url-path", "healthCheckUrlPath"),
              instance("secure-health-check-url", "secureHealthCheckUrl"),
              instance("namespace", ""),
              instance("initial-status", ""),
              instance("default-address-resolution-order", "defaultAddressResolutionOrder"),
              instance("async-client-initialization", ""),
              instance("preferred-networks", ""),
              instance("validate-instance-id", "validateInstanceId")));

  private ClientKeys() {}

  private static Key<String> client(String spring, String netflix) {
    return named(Key.ignored("eureka.client." + spring, CLIENT), netflix);
  }

  private static Key<String> instance(String spring, String netflix) {
    return named(Key.ignored("eureka.instance." + spring, INSTANCE), netflix);
  }

  private static Key<String> named(Key<String> key, String netflix) {
    return netflix.isEmpty() ? key : key.netflix("eureka." + netflix);
  }
}
