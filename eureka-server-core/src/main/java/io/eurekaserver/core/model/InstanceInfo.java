// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.model;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One instance of an application, as a client described it and as the registry stamped it
 * (protocol, section 3.1). Immutable: a change makes a new one with {@link #toBuilder()}. Two
 * objects are equal only if they are the same object, so an object also names one state of one
 * instance.
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
  private final String sid;
  private final InstanceStatus status;
  private final InstanceStatus overriddenStatus;
  private final Port port;
  private final Port securePort;
  private final int countryId;
  private final DataCenter dataCenter;
  private final @Nullable LeaseInfo leaseInfo;
  private final Map<String, String> metadata;
  private final @Nullable String appGroupName;
  private final @Nullable String homePageUrl;
  private final @Nullable String statusPageUrl;
  private final @Nullable String healthCheckUrl;
  private final @Nullable String secureHealthCheckUrl;
  private final @Nullable String vipAddress;
  private final @Nullable String secureVipAddress;
  private final boolean coordinatingDiscoveryServer;
  private final long lastUpdatedTimestamp;
  private final long lastDirtyTimestamp;
  private final @Nullable ActionType actionType;
  private final @Nullable String asgName;

  private InstanceInfo(Builder b) {
    hostName = required(b.hostName, "hostName");
    ipAddr = required(b.ipAddr, "ipAddr");
    dataCenter = Objects.requireNonNull(b.dataCenter, "dataCenter");
    id = new InstanceId(required(b.app, "app"), required(b.registryId(), "instanceId"));
    instanceId = b.instanceId;
    sid = b.sid;
    status = b.status;
    overriddenStatus = b.overriddenStatus;
    port = b.port;
    securePort = b.securePort;
    countryId = b.countryId;
    leaseInfo = b.leaseInfo;
    metadata = Maps.ordered(b.metadata);
    appGroupName = b.appGroupName;
    homePageUrl = b.homePageUrl;
    statusPageUrl = b.statusPageUrl;
    healthCheckUrl = b.healthCheckUrl;
    secureHealthCheckUrl = b.secureHealthCheckUrl;
    vipAddress = b.vipAddress;
    secureVipAddress = b.secureVipAddress;
    coordinatingDiscoveryServer = b.coordinatingDiscoveryServer;
    lastUpdatedTimestamp = b.lastUpdatedTimestamp;
    lastDirtyTimestamp = b.lastDirtyTimestamp;
    actionType = b.actionType;
    asgName = b.asgName;
  }

  private static String required(@Nullable String value, String name) {
    if (value == null || value.isEmpty()) {
      throw new IllegalArgumentException(name + " is missing");
    }
    return value;
  }

  /** An empty builder with the protocol's defaults. */
  public static Builder builder() {
    return new Builder();
  }

  /** A builder that holds everything of this instance. */
  public Builder toBuilder() {
    return new Builder(this);
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
    return sid;
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
    return port;
  }

  /** The TLS port. */
  public Port securePort() {
    return securePort;
  }

  /** The country, 1 if the client named none. */
  public int countryId() {
    return countryId;
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
    return appGroupName;
  }

  /** The home page, or null. */
  public @Nullable String homePageUrl() {
    return homePageUrl;
  }

  /** The status page, or null. */
  public @Nullable String statusPageUrl() {
    return statusPageUrl;
  }

  /** The health check, or null. */
  public @Nullable String healthCheckUrl() {
    return healthCheckUrl;
  }

  /** The health check over TLS, or null. */
  public @Nullable String secureHealthCheckUrl() {
    return secureHealthCheckUrl;
  }

  /** The comma-separated VIP addresses, or null. */
  public @Nullable String vipAddress() {
    return vipAddress;
  }

  /** The comma-separated secure VIP addresses, or null. */
  public @Nullable String secureVipAddress() {
    return secureVipAddress;
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
    return asgName;
  }

  @Override
  public String toString() {
    return id + "[" + status + "]";
  }

  /**
   * The mutable draft of an instance: what decoders fill, and what may still lack fields. Not for
   * use by several threads.
   */
  public static final class Builder {
    private @Nullable String app;
    private @Nullable String instanceId;
    private @Nullable String hostName;
    private @Nullable String ipAddr;
    private String sid = NO_SID;
    private InstanceStatus status = InstanceStatus.UP;
    private InstanceStatus overriddenStatus = InstanceStatus.UNKNOWN;
    private Port port = Port.DEFAULT;
    private Port securePort = Port.DEFAULT_SECURE;
    private int countryId = 1;
    private @Nullable DataCenter dataCenter;
    private boolean unnamedDataCenter;
    private @Nullable LeaseInfo leaseInfo;
    private Map<String, String> metadata = Map.of();
    private @Nullable String appGroupName;
    private @Nullable String homePageUrl;
    private @Nullable String statusPageUrl;
    private @Nullable String healthCheckUrl;
    private @Nullable String secureHealthCheckUrl;
    private @Nullable String vipAddress;
    private @Nullable String secureVipAddress;
    private boolean coordinatingDiscoveryServer;
    private long lastUpdatedTimestamp;
    private long lastDirtyTimestamp;
    private @Nullable ActionType actionType;
    private @Nullable String asgName;

    private Builder() {}

    private Builder(InstanceInfo i) {
      app = i.id.app();
      instanceId = i.instanceId;
      hostName = i.hostName;
      ipAddr = i.ipAddr;
      sid = i.sid;
      status = i.status;
      overriddenStatus = i.overriddenStatus;
      port = i.port;
      securePort = i.securePort;
      countryId = i.countryId;
      dataCenter = i.dataCenter;
      leaseInfo = i.leaseInfo;
      metadata = i.metadata;
      appGroupName = i.appGroupName;
      homePageUrl = i.homePageUrl;
      statusPageUrl = i.statusPageUrl;
      healthCheckUrl = i.healthCheckUrl;
      secureHealthCheckUrl = i.secureHealthCheckUrl;
      vipAddress = i.vipAddress;
      secureVipAddress = i.secureVipAddress;
      coordinatingDiscoveryServer = i.coordinatingDiscoveryServer;
      lastUpdatedTimestamp = i.lastUpdatedTimestamp;
      lastDirtyTimestamp = i.lastDirtyTimestamp;
      actionType = i.actionType;
      asgName = i.asgName;
    }

    /** The application's name; upper-cased. */
    public Builder app(@Nullable String value) {
      app = value == null ? null : value.toUpperCase(Locale.ROOT);
      return this;
    }

    /** The id as the client sends it; may be null or empty. */
    public Builder instanceId(@Nullable String value) {
      instanceId = value;
      return this;
    }

    /** See {@link InstanceInfo#hostName()}. */
    public Builder hostName(@Nullable String value) {
      hostName = value;
      return this;
    }

    /** See {@link InstanceInfo#ipAddr()}. */
    public Builder ipAddr(@Nullable String value) {
      ipAddr = value;
      return this;
    }

    /** Null, empty, "na" and "unknown" all mean none. */
    public Builder sid(@Nullable String value) {
      sid = value == null || value.isEmpty() || value.equals("unknown") ? NO_SID : value;
      return this;
    }

    /** See {@link InstanceInfo#status()}. */
    public Builder status(InstanceStatus value) {
      status = value;
      return this;
    }

    /** See {@link InstanceInfo#overriddenStatus()}. */
    public Builder overriddenStatus(InstanceStatus value) {
      overriddenStatus = value;
      return this;
    }

    /** See {@link InstanceInfo#port()}. */
    public Builder port(Port value) {
      port = value;
      return this;
    }

    /** See {@link InstanceInfo#securePort()}. */
    public Builder securePort(Port value) {
      securePort = value;
      return this;
    }

    /** See {@link InstanceInfo#countryId()}. */
    public Builder countryId(int value) {
      countryId = value;
      return this;
    }

    /** See {@link InstanceInfo#dataCenter()}. */
    public Builder dataCenter(@Nullable DataCenter value) {
      dataCenter = value;
      return this;
    }

    /** A data center was sent, but without a name: the draft cannot be built. */
    public Builder unnamedDataCenter() {
      unnamedDataCenter = true;
      return this;
    }

    /** See {@link InstanceInfo#leaseInfo()}. */
    public Builder leaseInfo(@Nullable LeaseInfo value) {
      leaseInfo = value;
      return this;
    }

    /** See {@link InstanceInfo#metadata()}; copied when the instance is built. */
    public Builder metadata(Map<String, String> value) {
      metadata = value;
      return this;
    }

    /** See {@link InstanceInfo#appGroupName()}. */
    public Builder appGroupName(@Nullable String value) {
      appGroupName = value;
      return this;
    }

    /** See {@link InstanceInfo#homePageUrl()}. */
    public Builder homePageUrl(@Nullable String value) {
      homePageUrl = value;
      return this;
    }

    /** See {@link InstanceInfo#statusPageUrl()}. */
    public Builder statusPageUrl(@Nullable String value) {
      statusPageUrl = value;
      return this;
    }

    /** See {@link InstanceInfo#healthCheckUrl()}. */
    public Builder healthCheckUrl(@Nullable String value) {
      healthCheckUrl = value;
      return this;
    }

    /** See {@link InstanceInfo#secureHealthCheckUrl()}. */
    public Builder secureHealthCheckUrl(@Nullable String value) {
      secureHealthCheckUrl = value;
      return this;
    }

    /** See {@link InstanceInfo#vipAddress()}. */
    public Builder vipAddress(@Nullable String value) {
      vipAddress = value;
      return this;
    }

    /** See {@link InstanceInfo#secureVipAddress()}. */
    public Builder secureVipAddress(@Nullable String value) {
      secureVipAddress = value;
      return this;
    }

    /** See {@link InstanceInfo#isCoordinatingDiscoveryServer()}. */
    public Builder coordinatingDiscoveryServer(boolean value) {
      coordinatingDiscoveryServer = value;
      return this;
    }

    /** See {@link InstanceInfo#lastUpdatedTimestamp()}. */
    public Builder lastUpdatedTimestamp(long value) {
      lastUpdatedTimestamp = value;
      return this;
    }

    /** See {@link InstanceInfo#lastDirtyTimestamp()}. */
    public Builder lastDirtyTimestamp(long value) {
      lastDirtyTimestamp = value;
      return this;
    }

    /** See {@link InstanceInfo#actionType()}. */
    public Builder actionType(@Nullable ActionType value) {
      actionType = value;
      return this;
    }

    /** See {@link InstanceInfo#asgName()}. */
    public Builder asgName(@Nullable String value) {
      asgName = value;
      return this;
    }

    /** The application's name in upper case, or null or empty while missing. */
    public @Nullable String app() {
      return app;
    }

    /** The client's id, or null. */
    public @Nullable String instanceId() {
      return instanceId;
    }

    /** The host's name, or null or empty while missing. */
    public @Nullable String hostName() {
      return hostName;
    }

    /** The host's address, or null or empty while missing. */
    public @Nullable String ipAddr() {
      return ipAddr;
    }

    /** The data center, or null while missing. */
    public @Nullable DataCenter dataCenter() {
      return dataCenter;
    }

    /** Whether a data center without a name was sent. */
    public boolean isDataCenterUnnamed() {
      return unnamedDataCenter;
    }

    /** The client's own keys. */
    public Map<String, String> metadata() {
      return metadata;
    }

    /**
     * The id that a registry uses: the {@code instanceId} if not empty, else the Amazon id, else
     * the host's name; null if all are missing (protocol, section 3.1).
     */
    public @Nullable String registryId() {
      if (instanceId != null && !instanceId.isEmpty()) {
        return instanceId;
      }
      String amazonId = dataCenter == null ? null : dataCenter.instanceId();
      return amazonId != null ? amazonId : hostName;
    }

    /**
     * The instance.
     *
     * @throws IllegalArgumentException if id, host, address, application or data center are missing
     */
    public InstanceInfo build() {
      if (dataCenter == null) {
        throw new IllegalArgumentException("dataCenter is missing");
      }
      return new InstanceInfo(this);
    }
  }
}
