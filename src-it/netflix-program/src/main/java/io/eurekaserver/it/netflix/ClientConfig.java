// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.netflix;

import com.netflix.discovery.EurekaClientConfig;
import com.netflix.discovery.shared.transport.EurekaTransportConfig;
import java.util.List;

/**
 * The client's configuration without its property files: the library's defaults, with one server
 * and short intervals. Statuses are not filtered, so that what the client holds can be compared
 * with what the server holds.
 */
final class ClientConfig implements EurekaClientConfig {
  private final Settings settings;

  ClientConfig(Settings settings) {
    this.settings = settings;
  }

  @Override
  public List<String> getEurekaServerServiceUrls(String zone) {
    return List.of(settings.url());
  }

  @Override
  public int getRegistryFetchIntervalSeconds() {
    return settings.fetchSeconds();
  }

  @Override
  public int getInstanceInfoReplicationIntervalSeconds() {
    return 1;
  }

  @Override
  public int getInitialInstanceInfoReplicationIntervalSeconds() {
    return 0;
  }

  @Override
  public String getEncoderName() {
    return settings.codec();
  }

  @Override
  public String getDecoderName() {
    return settings.codec();
  }

  @Override
  public String getClientDataAccept() {
    return settings.accept();
  }

  @Override
  public boolean shouldRegisterWithEureka() {
    return true;
  }

  @Override
  public boolean shouldFetchRegistry() {
    return true;
  }

  @Override
  public boolean shouldFilterOnlyUpInstances() {
    return false;
  }

  @Override
  public boolean shouldOnDemandUpdateStatusChange() {
    return true;
  }

  @Override
  public boolean shouldDisableDelta() {
    return false;
  }

  @Override
  public boolean shouldLogDeltaDiff() {
    return false;
  }

  @Override
  public EurekaTransportConfig getTransportConfig() {
    return new TransportConfig();
  }

  @Override
  public int getEurekaServerConnectTimeoutSeconds() {
    return 5;
  }

  @Override
  public int getEurekaServerReadTimeoutSeconds() {
    return 8;
  }

  @Override
  public int getEurekaServerTotalConnections() {
    return 200;
  }

  @Override
  public int getEurekaServerTotalConnectionsPerHost() {
    return 50;
  }

  @Override
  public int getEurekaConnectionIdleTimeoutSeconds() {
    return 30;
  }

  @Override
  public int getEurekaServiceUrlPollIntervalSeconds() {
    return 300;
  }

  @Override
  public int getHeartbeatExecutorThreadPoolSize() {
    return 2;
  }

  @Override
  public int getHeartbeatExecutorExponentialBackOffBound() {
    return 10;
  }

  @Override
  public int getCacheRefreshExecutorThreadPoolSize() {
    return 2;
  }

  @Override
  public int getCacheRefreshExecutorExponentialBackOffBound() {
    return 10;
  }

  @Override
  public String getDollarReplacement() {
    return "_-";
  }

  @Override
  public String getEscapeCharReplacement() {
    return "__";
  }

  @Override
  public String getRegion() {
    return "us-east-1";
  }

  @Override
  public String[] getAvailabilityZones(String region) {
    return new String[] {"default"};
  }

  @Override
  public boolean shouldPreferSameZoneEureka() {
    return true;
  }

  @Override
  @SuppressWarnings("deprecation") // must be implemented all the same
  public boolean shouldGZipContent() {
    return true;
  }

  @Override
  public boolean allowRedirects() {
    return false;
  }

  @Override
  public boolean shouldUseDnsForFetchingServiceUrls() {
    return false;
  }

  @Override
  public String fetchRegistryForRemoteRegions() {
    return null;
  }

  @Override
  public String getRegistryRefreshSingleVipAddress() {
    return null;
  }

  @Override
  public String getBackupRegistryImpl() {
    return null;
  }

  @Override
  public String getProxyHost() {
    return null;
  }

  @Override
  public String getProxyPort() {
    return null;
  }

  @Override
  public String getProxyUserName() {
    return null;
  }

  @Override
  public String getProxyPassword() {
    return null;
  }

  @Override
  public String getEurekaServerURLContext() {
    return null;
  }

  @Override
  public String getEurekaServerPort() {
    return null;
  }

  @Override
  public String getEurekaServerDNSName() {
    return null;
  }

  @Override
  public String getExperimental(String name) {
    return null;
  }
}
