// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.codec;

import io.eurekaserver.core.model.DataCenter;
import io.eurekaserver.core.model.InstanceInfo;
import io.eurekaserver.core.model.LeaseInfo;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The fields of an instance in the order of the wire (protocol, sections 3.1 to 3.5 and 3.7). */
final class InstanceLayout {

  static final String EMPTY_MAP_CLASS = "java.util.Collections$EmptyMap";
  static final String AMAZON_CLASS = "com.netflix.appinfo.AmazonInfo";
  static final String DEFAULT_CLASS = "com.netflix.appinfo.InstanceInfo$DefaultDataCenterInfo";

  private static final Set<String> COMPACT_AMAZON_KEYS =
      Set.of(
          DataCenter.INSTANCE_ID,
          "public-ipv4",
          "public-hostname",
          "local-ipv4",
          DataCenter.AVAILABILITY_ZONE);

  private final FieldWriter out;
  private final InstanceInfo instance;
  private final Form form;

  InstanceLayout(FieldWriter out, InstanceInfo instance, Form form) {
    this.out = out;
    this.instance = instance;
    this.form = form;
  }

  void write(String name) {
    out.open(name);
    if (form.isCompact()) {
      compact();
    } else {
      full();
    }
    out.close();
  }

  private void full() {
    InstanceInfo i = instance;
    out.text("instanceId", i.instanceId());
    out.text("hostName", i.hostName());
    out.text("app", i.app());
    out.text("ipAddr", i.ipAddr());
    out.text("sid", i.sid().equals(InstanceInfo.NO_SID) ? null : i.sid());
    out.text("status", status());
    out.text(out.overriddenStatusName(), i.overriddenStatus().name());
    out.port("port", i.port());
    out.port("securePort", i.securePort());
    out.number("countryId", i.countryId());
    dataCenter(i.dataCenter());
    lease(i.leaseInfo());
    metadata(i.metadata());
    out.text("appGroupName", i.appGroupName());
    out.text("homePageUrl", i.homePageUrl());
    out.text("statusPageUrl", i.statusPageUrl());
    out.text("healthCheckUrl", i.healthCheckUrl());
    out.text("secureHealthCheckUrl", i.secureHealthCheckUrl());
    out.text("vipAddress", i.vipAddress());
    out.text("secureVipAddress", i.secureVipAddress());
    out.text("isCoordinatingDiscoveryServer", i.isCoordinatingDiscoveryServer() ? "true" : "false");
    out.numberAsText("lastUpdatedTimestamp", i.lastUpdatedTimestamp());
    out.numberAsText("lastDirtyTimestamp", i.lastDirtyTimestamp());
    out.text("actionType", actionType());
    out.text("asgName", i.asgName());
  }

  private void compact() {
    InstanceInfo i = instance;
    out.text("instanceId", i.instanceId());
    out.text("app", i.app());
    out.text("ipAddr", i.ipAddr());
    out.text("vipAddress", i.vipAddress());
    out.text("secureVipAddress", i.secureVipAddress());
    dataCenter(i.dataCenter());
    out.text("hostName", i.hostName());
    out.text("status", status());
    out.number("lastUpdatedTimestamp", i.lastUpdatedTimestamp());
    out.text("actionType", actionType());
    out.text("asgName", i.asgName());
    out.port("port", i.port());
    out.port("securePort", i.securePort());
  }

  private String status() {
    return switch (instance.status()) {
      case OUT_OF_SERVICE, UNKNOWN -> form == Form.XML_FULL_V1 ? "DOWN" : instance.status().name();
      default -> instance.status().name();
    };
  }

  private @Nullable String actionType() {
    return instance.actionType() == null ? null : instance.actionType().name();
  }

  private void dataCenter(DataCenter dataCenter) {
    boolean amazon = dataCenter.name() == DataCenter.Name.AMAZON;
    out.open("dataCenterInfo", amazon ? AMAZON_CLASS : DEFAULT_CLASS);
    out.text("name", dataCenter.name().wireName());
    if (amazon) {
      out.open("metadata");
      dataCenter.metadata().forEach(this::amazonEntry);
      out.close();
    }
    out.close();
  }

  private void amazonEntry(String key, String value) {
    if (!form.isCompact() || COMPACT_AMAZON_KEYS.contains(key)) {
      out.entry(key, value);
    }
  }

  private void lease(@Nullable LeaseInfo lease) {
    if (lease == null) {
      return;
    }
    out.open("leaseInfo");
    out.number("renewalIntervalInSecs", lease.renewalIntervalSeconds());
    out.number("durationInSecs", lease.durationSeconds());
    out.number("registrationTimestamp", lease.registrationTimestamp());
    out.number("lastRenewalTimestamp", lease.lastRenewalTimestamp());
    out.number("evictionTimestamp", lease.evictionTimestamp());
    out.number("serviceUpTimestamp", lease.serviceUpTimestamp());
    out.close();
  }

  private void metadata(Map<String, String> metadata) {
    if (metadata.isEmpty()) {
      out.open("metadata", EMPTY_MAP_CLASS);
    } else {
      out.open("metadata");
      metadata.forEach(out::entry);
    }
    out.close();
  }
}
