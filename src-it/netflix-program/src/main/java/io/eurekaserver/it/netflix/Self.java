// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.netflix;

import com.netflix.appinfo.AbstractInstanceConfig;
import java.util.Map;

/** The instance that the program registers: fixed names, short lease. */
final class Self extends AbstractInstanceConfig {
  private final Settings settings;

  Self(Settings settings) {
    this.settings = settings;
  }

  @Override
  public String getInstanceId() {
    return settings.id();
  }

  @Override
  public String getAppname() {
    return settings.app();
  }

  @Override
  public String getAppGroupName() {
    return "scenarios";
  }

  @Override
  public String getHostName(boolean refresh) {
    return "localhost";
  }

  @Override
  public String getIpAddress() {
    return "127.0.0.1";
  }

  @Override
  public int getNonSecurePort() {
    return 8080;
  }

  @Override
  public int getLeaseRenewalIntervalInSeconds() {
    return settings.renewalSeconds();
  }

  @Override
  public int getLeaseExpirationDurationInSeconds() {
    return settings.durationSeconds();
  }

  @Override
  public String getVirtualHostName() {
    return settings.app() + ".vip";
  }

  @Override
  public String getSecureVirtualHostName() {
    return settings.app() + ".svip";
  }

  @Override
  public Map<String, String> getMetadataMap() {
    return Map.of("zone", "a", "odd_key", "a & <b>");
  }

  @Override
  public String getStatusPageUrlPath() {
    return "/status";
  }

  @Override
  public String getStatusPageUrl() {
    return "http://localhost:8080/status";
  }

  @Override
  public String getHomePageUrlPath() {
    return "/";
  }

  @Override
  public String getHomePageUrl() {
    return "http://localhost:8080/";
  }

  @Override
  public String getHealthCheckUrlPath() {
    return "/health";
  }

  @Override
  public String getHealthCheckUrl() {
    return "http://localhost:8080/health";
  }

  @Override
  public String getSecureHealthCheckUrl() {
    return "";
  }

  @Override
  public String[] getDefaultAddressResolutionOrder() {
    return new String[0];
  }

  @Override
  public String getASGName() {
    return "";
  }

  @Override
  public String getNamespace() {
    return "scenario.";
  }
}
