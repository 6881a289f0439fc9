// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.netflix;

import com.netflix.discovery.shared.transport.EurekaTransportConfig;

/** The library's defaults, without its property files. */
final class TransportConfig implements EurekaTransportConfig {

  @Override
  public int getSessionedClientReconnectIntervalSeconds() {
    return 20 * 60;
  }

  @Override
  public double getRetryableClientQuarantineRefreshPercentage() {
    return 0.66;
  }

  @Override
  public int getApplicationsResolverDataStalenessThresholdSeconds() {
    return 5 * 60;
  }

  @Override
  public boolean applicationsResolverUseIp() {
    return false;
  }

  @Override
  public int getAsyncResolverRefreshIntervalMs() {
    return 5 * 60 * 1000;
  }

  @Override
  public int getAsyncResolverWarmUpTimeoutMs() {
    return 5000;
  }

  @Override
  public int getAsyncExecutorThreadPoolSize() {
    return 5;
  }

  @Override
  public String getWriteClusterVip() {
    return null;
  }

  @Override
  public String getReadClusterVip() {
    return null;
  }

  @Override
  public String getBootstrapResolverStrategy() {
    return null;
  }

  @Override
  public boolean useBootstrapResolverForQuery() {
    return true;
  }
}
