// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.model;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The mutable draft of an instance: what decoders fill, and what may still lack fields. Not for use
 * by several threads.
 */
public final class InstanceDraft {

  final @Nullable SharedParts parts;

  /** The id and the profile of the instance that this draft came from, while they hold. */
  @Nullable InstanceId id;

  @Nullable Profile profile;

  @Nullable String app;
  @Nullable String instanceId;
  @Nullable String hostName;
  @Nullable String ipAddr;
  String sid = InstanceInfo.NO_SID;
  InstanceStatus status = InstanceStatus.UP;
  InstanceStatus overriddenStatus = InstanceStatus.UNKNOWN;
  int portNumber = Port.DEFAULT.number();
  boolean portEnabled = Port.DEFAULT.enabled();
  Port securePort = Port.DEFAULT_SECURE;
  int countryId = 1;
  @Nullable DataCenter dataCenter;
  boolean unnamedDataCenter;
  @Nullable LeaseInfo leaseInfo;
  Map<String, String> metadata = Map.of();
  @Nullable String appGroupName;
  @Nullable String homePageUrl;
  @Nullable String statusPageUrl;
  @Nullable String healthCheckUrl;
  @Nullable String secureHealthCheckUrl;
  @Nullable String vipAddress;
  @Nullable String secureVipAddress;
  boolean coordinatingDiscoveryServer;
  long lastUpdatedTimestamp;
  long lastDirtyTimestamp;
  @Nullable ActionType actionType;
  @Nullable String asgName;

  InstanceDraft(@Nullable SharedParts parts) {
    this.parts = parts;
  }

  /** Takes the fields of the profile apart, before one of them or what they depend on changes. */
  private InstanceDraft open() {
    Profile kept = profile;
    if (kept != null) {
      profile = null;
      kept.copyTo(this);
    }
    return this;
  }

  /** What this draft has in common with others; application and host are set. */
  Profile profile() {
    return profile == null ? Profile.of(this) : profile;
  }

  /** The application's name; upper-cased. */
  public InstanceDraft app(@Nullable String value) {
    open().app = value == null ? null : value.toUpperCase(Locale.ROOT);
    return this;
  }

  /** The id as the client sends it; may be null or empty. */
  public InstanceDraft instanceId(@Nullable String value) {
    instanceId = value;
    return this;
  }

  /** See {@link InstanceInfo#hostName()}. */
  public InstanceDraft hostName(@Nullable String value) {
    open().hostName = value;
    return this;
  }

  /** See {@link InstanceInfo#ipAddr()}. */
  public InstanceDraft ipAddr(@Nullable String value) {
    ipAddr = value;
    return this;
  }

  /** Null, empty, "na" and "unknown" all mean none. */
  public InstanceDraft sid(@Nullable String value) {
    open().sid =
        value == null || value.isEmpty() || value.equals("unknown") ? InstanceInfo.NO_SID : value;
    return this;
  }

  /** See {@link InstanceInfo#status()}. */
  public InstanceDraft status(InstanceStatus value) {
    status = value;
    return this;
  }

  /** See {@link InstanceInfo#overriddenStatus()}. */
  public InstanceDraft overriddenStatus(InstanceStatus value) {
    overriddenStatus = value;
    return this;
  }

  /** See {@link InstanceInfo#port()}. */
  public InstanceDraft port(Port value) {
    open().portNumber = value.number();
    portEnabled = value.enabled();
    return this;
  }

  /** See {@link InstanceInfo#securePort()}. */
  public InstanceDraft securePort(Port value) {
    open().securePort = value;
    return this;
  }

  /** See {@link InstanceInfo#countryId()}. */
  public InstanceDraft countryId(int value) {
    open().countryId = value;
    return this;
  }

  /** See {@link InstanceInfo#dataCenter()}. */
  public InstanceDraft dataCenter(@Nullable DataCenter value) {
    dataCenter = value;
    return this;
  }

  /** A data center was sent, but without a name: the draft cannot be built. */
  public InstanceDraft unnamedDataCenter() {
    unnamedDataCenter = true;
    return this;
  }

  /** See {@link InstanceInfo#leaseInfo()}. */
  public InstanceDraft leaseInfo(@Nullable LeaseInfo value) {
    leaseInfo = value;
    return this;
  }

  /** See {@link InstanceInfo#metadata()}; copied when the instance is built. */
  public InstanceDraft metadata(Map<String, String> value) {
    metadata = value;
    return this;
  }

  /** See {@link InstanceInfo#appGroupName()}. */
  public InstanceDraft appGroupName(@Nullable String value) {
    open().appGroupName = value;
    return this;
  }

  /** See {@link InstanceInfo#homePageUrl()}. */
  public InstanceDraft homePageUrl(@Nullable String value) {
    open().homePageUrl = value;
    return this;
  }

  /** See {@link InstanceInfo#statusPageUrl()}. */
  public InstanceDraft statusPageUrl(@Nullable String value) {
    open().statusPageUrl = value;
    return this;
  }

  /** See {@link InstanceInfo#healthCheckUrl()}. */
  public InstanceDraft healthCheckUrl(@Nullable String value) {
    open().healthCheckUrl = value;
    return this;
  }

  /** See {@link InstanceInfo#secureHealthCheckUrl()}. */
  public InstanceDraft secureHealthCheckUrl(@Nullable String value) {
    open().secureHealthCheckUrl = value;
    return this;
  }

  /** See {@link InstanceInfo#vipAddress()}. */
  public InstanceDraft vipAddress(@Nullable String value) {
    open().vipAddress = value;
    return this;
  }

  /** See {@link InstanceInfo#secureVipAddress()}. */
  public InstanceDraft secureVipAddress(@Nullable String value) {
    open().secureVipAddress = value;
    return this;
  }

  /** See {@link InstanceInfo#isCoordinatingDiscoveryServer()}. */
  public InstanceDraft coordinatingDiscoveryServer(boolean value) {
    coordinatingDiscoveryServer = value;
    return this;
  }

  /** See {@link InstanceInfo#lastUpdatedTimestamp()}. */
  public InstanceDraft lastUpdatedTimestamp(long value) {
    lastUpdatedTimestamp = value;
    return this;
  }

  /** See {@link InstanceInfo#lastDirtyTimestamp()}. */
  public InstanceDraft lastDirtyTimestamp(long value) {
    lastDirtyTimestamp = value;
    return this;
  }

  /** See {@link InstanceInfo#actionType()}. */
  public InstanceDraft actionType(@Nullable ActionType value) {
    actionType = value;
    return this;
  }

  /** See {@link InstanceInfo#asgName()}. */
  public InstanceDraft asgName(@Nullable String value) {
    open().asgName = value;
    return this;
  }

  /**
   * Takes from another instance every part that is equal to its own, so that both hold it once:
   * usually the same instance as it was before. Changes nothing that can be read.
   */
  public InstanceDraft sharing(InstanceInfo other) {
    if (profile != null) {
      profile = profile.equals(other.profile()) ? other.profile() : profile;
      Likeness.between(this, other);
    }
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
   * The id that a registry uses: the {@code instanceId} if not empty, else the Amazon id, else the
   * host's name; null if all are missing (protocol, section 3.1).
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
    if (parts != null) {
      Likeness.withinAndAmong(this, parts);
    }
    return new InstanceInfo(this);
  }
}
