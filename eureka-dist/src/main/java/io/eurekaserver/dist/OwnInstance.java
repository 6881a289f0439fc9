// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist;

import io.eurekaserver.core.model.DataCenter;
import io.eurekaserver.core.model.InstanceInfo;
import io.eurekaserver.core.model.LeaseInfo;
import io.eurekaserver.core.model.Port;
import io.eurekaserver.dist.config.OwnInstanceSettings;
import java.util.Locale;

/** The server as an instance of its own application (protocol, section 4.11). */
final class OwnInstance {

  private static final Port NO_SECURE_PORT = new Port(443, false);

  private OwnInstance() {}

  /**
   * The instance of a server that listens.
   *
   * @param settings what it says of itself
   * @param port where it listens
   * @param startMillis when it started, wall-clock ms
   */
  static InstanceInfo of(OwnInstanceSettings settings, int port, long startMillis) {
    String host = settings.announcedHost();
    String base = "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port + "/";
    String vip = settings.applicationName().toLowerCase(Locale.ROOT);
    return InstanceInfo.draft()
        .instanceId(settings.instanceId(port))
        .hostName(host)
        .app(settings.applicationName())
        .ipAddr(settings.ipAddress())
        .port(new Port(port, true))
        .securePort(NO_SECURE_PORT)
        .dataCenter(DataCenter.MY_OWN)
        .leaseInfo(LeaseInfo.DEFAULT)
        .homePageUrl(base)
        .statusPageUrl(base + "eureka/status")
        .healthCheckUrl(base + "health/ready")
        .vipAddress(vip)
        .secureVipAddress(vip)
        .lastUpdatedTimestamp(startMillis)
        .lastDirtyTimestamp(startMillis)
        .build();
  }
}
