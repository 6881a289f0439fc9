// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.model;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One instance of an application, as a client described it and as the registry stamped it
 * (protocol, section 3.1). Immutable: a change makes a new one with {@link #toDraft()}. Two objects
 * are equal only if they are the same object, so an object also names one state of one instance.
 *
 * <p>Times are wall-clock milliseconds.
 */
public final class InstanceInfo {

  /** The value of {@link #sid()} that stands for "none". */
  public static final String NO_SID = "na";

  private final InstanceId id;
  private final @Nullable String instanceId;
  private final String hostName;
  private final String ipAddr;
  private final InstanceStatus status;
  private final InstanceStatus overriddenStatus;
  private final int portNumber;
  private final boolean portEnabled;
  private final DataCenter dataCenter;
  private final @Nullable LeaseInfo leaseInfo;
  private final Map<String, String> metadata;
  private final boolean coordinatingDiscoveryServer;
  private final long lastUpdatedTimestamp;
  private final long lastDirtyTimestamp;
  private final @Nullable ActionType actionType;
  private final Profile profile;

  InstanceInfo(InstanceDraft b) {
    hostName = required(b.hostName, "hostName");
    ipAddr = required(b.ipAddr, "ipAddr");
    dataCenter = Objects.requireNonNull(b.dataCenter, "dataCenter");
    required(b.app, "app");
    profile = b.profile();
    id = id(b.id, profile.app, required(b.registryId(), "instanceId"));
    instanceId = b.instanceId;
    status = b.status;
    overriddenStatus = b.overriddenStatus;
    portNumber = b.portNumber;
    portEnabled = b.portEnabled;
    leaseInfo = b.leaseInfo;
    metadata = Maps.ordered(b.metadata);
    coordinatingDiscoveryServer = b.coordinatingDiscoveryServer;
    lastUpdatedTimestamp = b.lastUpdatedTimestamp;
    lastDirtyTimestamp = b.lastDirtyTimestamp;
    actionType = b.actionType;
  }

  private static String required(@Nullable String value, String name) {
    if (value == null || value.isEmpty()) {
      throw new IllegalArgumentException(name + " is missing");
    }
    return value;
  }

  private static InstanceId id(@Nullable InstanceId known, String app, String id) {
    return known != null && known.id().equals(id) && known.app().equals(app)
        ? known
        : new InstanceId(app, id);
  }

  /** An empty draft with the protocol's defaults. */
  public static InstanceDraft draft() {
    return new InstanceDraft((SharedParts) null);
  }

  /** An empty draft whose instance holds common parts together with others of the same parts. */
  public static InstanceDraft draft(SharedParts parts) {
    return new InstanceDraft(parts);
  }

  /** A draft that holds everything of this instance. */
  public InstanceDraft toDraft() {
    InstanceDraft draft = draft();
    draft.id = id;
    draft.profile = profile;
    draft.app = profile.app;
    draft.instanceId = instanceId;
    draft.hostName = hostName;
    draft.ipAddr = ipAddr;
    draft.status = status;
    draft.overriddenStatus = overriddenStatus;
    draft.portNumber = portNumber;
    draft.portEnabled = portEnabled;
    draft.dataCenter = dataCenter;
    draft.leaseInfo = leaseInfo;
    draft.metadata = metadata;
    draft.coordinatingDiscoveryServer = coordinatingDiscoveryServer;
    draft.lastUpdatedTimestamp = lastUpdatedTimestamp;
    draft.lastDirtyTimestamp = lastDirtyTimestamp;
    draft.actionType = actionType;
    return draft;
  }

  /** Application and registry id: what this instance is stored and addressed under. */
  public InstanceId id() {
    return id;
  }

  /** The application's name in upper case. */
  public String app() {
    return id.app();
  }

  /** The {@code instanceId} as the client sent it; null if it sent none. */
  public @Nullable String instanceId() {
    return instanceId;
  }

  /** The host's name, never empty. */
  public String hostName() {
    return hostName;
  }

  /** The host's address, never empty. */
  public String ipAddr() {
    return ipAddr;
  }

  /** The deprecated {@code sid}, {@value #NO_SID} if none. */
  public String sid() {
    return profile.sid;
  }

  /** The status to serve. */
  public InstanceStatus status() {
    return status;
  }

  /** The override in force, UNKNOWN if none. */
  public InstanceStatus overriddenStatus() {
    return overriddenStatus;
  }

  /** The plain port. */
  public Port port() {
    return new Port(portNumber, portEnabled);
  }

  /** The TLS port. */
  public Port securePort() {
    return profile.securePort;
  }

  /** The country, 1 if the client named none. */
  public int countryId() {
    return profile.countryId;
  }

  /** Where it runs. */
  public DataCenter dataCenter() {
    return dataCenter;
  }

  /**
   * The lease: as sent before registration (null if not), stamped in everything a registry gives.
   */
  public @Nullable LeaseInfo leaseInfo() {
    return leaseInfo;
  }

  /** The client's own keys, in its order. */
  public Map<String, String> metadata() {
    return metadata;
  }

  /** The application group, or null. */
  public @Nullable String appGroupName() {
    return profile.appGroupName;
  }

  /** The home page, or null. */
  public @Nullable String homePageUrl() {
    return Profile.text(profile.homePage, hostName, portNumber);
  }

  /** The status page, or null. */
  public @Nullable String statusPageUrl() {
    return Profile.text(profile.statusPage, hostName, portNumber);
  }

  /** The health check, or null. */
  public @Nullable String healthCheckUrl() {
    return Profile.text(profile.healthCheck, hostName, portNumber);
  }

  /** The health check over TLS, or null. */
  public @Nullable String secureHealthCheckUrl() {
    return Profile.text(profile.secureHealthCheck, hostName, portNumber);
  }

  /** The comma-separated VIP addresses, or null. */
  public @Nullable String vipAddress() {
    return profile.vipAddress;
  }

  /** The comma-separated secure VIP addresses, or null. */
  public @Nullable String secureVipAddress() {
    return profile.secureVipAddress;
  }

  /** True only for the answering server's own entry. */
  public boolean isCoordinatingDiscoveryServer() {
    return coordinatingDiscoveryServer;
  }

  /** When the registry last changed it, ms. */
  public long lastUpdatedTimestamp() {
    return lastUpdatedTimestamp;
  }

  /** The client's own version number, ms; a larger one is newer. May be negative. */
  public long lastDirtyTimestamp() {
    return lastDirtyTimestamp;
  }

  /** The last thing that happened to it in this registry, or null before it was registered. */
  public @Nullable ActionType actionType() {
    return actionType;
  }

  /** The auto-scaling group, or null. */
  public @Nullable String asgName() {
    return profile.asgName;
  }

  /**
   * Whether a reader sees the same in both, but for times, lease and {@link #lastDirtyTimestamp}.
   */
  public boolean isShownLike(InstanceInfo other) {
    return status == other.status
        && overriddenStatus == other.overriddenStatus
        && portNumber == other.portNumber
        && portEnabled == other.portEnabled
        && hostName.equals(other.hostName)
        && ipAddr.equals(other.ipAddr)
        && metadata.equals(other.metadata)
        && profile.equals(other.profile)
        && dataCenter.equals(other.dataCenter);
  }

  Profile profile() {
    return profile;
  }

  @Override
  public String toString() {
    return id + "[" + status + "]";
  }
}
