// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.api.document;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Everything that is known of an instance; the fields that clients send have their wire names. */
public record InstanceDetail(
    String app,
    String id,
    String status,
    @Nullable String overriddenStatus,
    String hostName,
    String ipAddr,
    PortInUse port,
    PortInUse securePort,
    @Nullable String zone,
    @Nullable String vipAddress,
    @Nullable String secureVipAddress,
    @Nullable String homePageUrl,
    @Nullable String statusPageUrl,
    @Nullable String healthCheckUrl,
    @Nullable String secureHealthCheckUrl,
    Place dataCenter,
    Map<String, String> metadata,
    int countryId,
    @Nullable String asgName,
    String sid,
    @Nullable String actionType,
    boolean isCoordinatingDiscoveryServer,
    long lastUpdatedAt,
    long lastDirtyAt,
    LeaseDetail lease,
    @Nullable Told toldBy,
    @Nullable OverrideInForce override,
    @Nullable QuarantineDetail quarantine,
    Raw raw) {

  /**
   * A port.
   *
   * @param number as the client sent it
   * @param enabled whether it is in use
   */
  public record PortInUse(int number, boolean enabled) {}

  /**
   * Where it runs.
   *
   * @param name the kind of data center
   * @param metadata what Amazon says of it
   */
  public record Place(String name, Map<String, String> metadata) {}

  /**
   * Who brought the state in which it is.
   *
   * @param origin in what capacity
   * @param who an address or a name
   * @param at when, ms
   */
  public record Told(String origin, String who, long at) {}

  /**
   * The override in force.
   *
   * @param status the status that it sets
   * @param sinceMs for how long, ms; null if nobody knows
   */
  public record OverrideInForce(String status, @Nullable Long sinceMs) {}

  /**
   * The instance as clients read it.
   *
   * @param json where as JSON
   * @param xml where as XML
   */
  public record Raw(String json, String xml) {}
}
