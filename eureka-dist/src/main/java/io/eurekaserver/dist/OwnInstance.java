// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist;

import io.eurekaserver.core.model.DataCenter;
import io.eurekaserver.core.model.InstanceInfo;
import io.eurekaserver.core.model.InstanceStatus;
import io.eurekaserver.core.model.LeaseInfo;
import io.eurekaserver.core.model.Port;
import io.eurekaserver.dist.config.OwnInstanceSettings;
import java.time.InstantSource;
import java.util.Locale;
import java.util.function.IntSupplier;

/**
 * The server as an instance of its own application (protocol, sections 4.11 and 7.1): STARTING
 * until its registry is complete, then UP. For any thread.
 */
final class OwnInstance {

  private static final Port NO_SECURE_PORT = new Port(443, false);

  private final OwnInstanceSettings settings;
  private final IntSupplier port;
  private final InstantSource wallClock;
  private final long startMillis;
  private volatile InstanceStatus status = InstanceStatus.STARTING;
  private volatile long changedMillis;

  /**
   * Of a server that starts now.
   *
   * @param port where it listens; asked when it does
   */
  OwnInstance(OwnInstanceSettings settings, IntSupplier port, InstantSource wallClock) {
    this.settings = settings;
    this.port = port;
    this.wallClock = wallClock;
    this.startMillis = wallClock.millis();
    this.changedMillis = startMillis;
  }

  /** Its registry is complete: a newer version of the instance begins. */
  void up() {
    changedMillis = Math.max(changedMillis + 1, wallClock.millis());
    status = InstanceStatus.UP;
  }

  /** Since when the server runs, wall-clock ms. */
  long startMillis() {
    return startMillis;
  }

  /** Where clients find it, by the name that it tells others. */
  String baseUrl(String contextPath) {
    return page(port.getAsInt()) + contextPath + "/eureka";
  }

  private String page(int listening) {
    String host = settings.announcedHost();
    return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + listening;
  }

  /** The instance as it is now. */
  InstanceInfo now() {
    String host = settings.announcedHost();
    int listening = port.getAsInt();
    String base = page(listening) + "/";
    String vip = settings.applicationName().toLowerCase(Locale.ROOT);
    return InstanceInfo.draft()
        .instanceId(settings.instanceId(listening))
        .hostName(host)
        .app(settings.applicationName())
        .ipAddr(settings.ipAddress())
        .status(status)
        .port(new Port(listening, true))
        .securePort(NO_SECURE_PORT)
        .dataCenter(DataCenter.MY_OWN)
        .leaseInfo(LeaseInfo.DEFAULT)
        .homePageUrl(base)
        .statusPageUrl(base + "eureka/status")
        .healthCheckUrl(base + "health/ready")
        .vipAddress(vip)
        .secureVipAddress(vip)
        .lastUpdatedTimestamp(changedMillis)
        .lastDirtyTimestamp(changedMillis)
        .build();
  }
}
