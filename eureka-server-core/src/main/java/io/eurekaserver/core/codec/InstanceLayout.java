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

  private static final Field INSTANCE_ID = new Field("instanceId");
  private static final Field HOST_NAME = new Field("hostName");
  private static final Field APP = new Field("app");
  private static final Field IP_ADDR = new Field("ipAddr");
  private static final Field SID = new Field("sid");
  private static final Field STATUS = new Field("status");
  private static final Field PORT = new Field("port");
  private static final Field SECURE_PORT = new Field("securePort");
  private static final Field COUNTRY_ID = new Field("countryId");
  private static final Field APP_GROUP_NAME = new Field("appGroupName");
  private static final Field HOME_PAGE_URL = new Field("homePageUrl");
  private static final Field STATUS_PAGE_URL = new Field("statusPageUrl");
  private static final Field HEALTH_CHECK_URL = new Field("healthCheckUrl");
  private static final Field SECURE_HEALTH_CHECK_URL = new Field("secureHealthCheckUrl");
  private static final Field VIP_ADDRESS = new Field("vipAddress");
  private static final Field SECURE_VIP_ADDRESS = new Field("secureVipAddress");
  private static final Field IS_COORDINATING_DISCOVERY_SERVER =
      new Field("isCoordinatingDiscoveryServer");
  private static final Field LAST_UPDATED_TIMESTAMP = new Field("lastUpdatedTimestamp");
  private static final Field LAST_DIRTY_TIMESTAMP = new Field("lastDirtyTimestamp");
  private static final Field ACTION_TYPE = new Field("actionType");
  private static final Field ASG_NAME = new Field("asgName");
  private static final Field DATA_CENTER_INFO = new Field("dataCenterInfo");
  private static final Field NAME = new Field("name");
  private static final Field METADATA = new Field("metadata");
  private static final Field LEASE_INFO = new Field("leaseInfo");
  private static final Field RENEWAL_INTERVAL_IN_SECS = new Field("renewalIntervalInSecs");
  private static final Field DURATION_IN_SECS = new Field("durationInSecs");
  private static final Field REGISTRATION_TIMESTAMP = new Field("registrationTimestamp");
  private static final Field LAST_RENEWAL_TIMESTAMP = new Field("lastRenewalTimestamp");
  private static final Field EVICTION_TIMESTAMP = new Field("evictionTimestamp");
  private static final Field SERVICE_UP_TIMESTAMP = new Field("serviceUpTimestamp");

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

  void write(Field element) {
    out.open(element);
    if (form.isCompact()) {
      compact();
    } else {
      full();
    }
    out.close();
  }

  private void full() {
    InstanceInfo i = instance;
    out.text(INSTANCE_ID, i.instanceId());
    out.text(HOST_NAME, i.hostName());
    out.text(APP, i.app());
    out.text(IP_ADDR, i.ipAddr());
    out.text(SID, i.sid().equals(InstanceInfo.NO_SID) ? null : i.sid());
    out.word(STATUS, status());
    out.word(out.overriddenStatus(), i.overriddenStatus().name());
    out.port(PORT, i.port());
    out.port(SECURE_PORT, i.securePort());
    out.number(COUNTRY_ID, i.countryId());
    dataCenter(i.dataCenter());
    lease(i.leaseInfo());
    metadata(i.metadata());
    out.text(APP_GROUP_NAME, i.appGroupName());
    out.text(HOME_PAGE_URL, i.homePageUrl());
    out.text(STATUS_PAGE_URL, i.statusPageUrl());
    out.text(HEALTH_CHECK_URL, i.healthCheckUrl());
    out.text(SECURE_HEALTH_CHECK_URL, i.secureHealthCheckUrl());
    out.text(VIP_ADDRESS, i.vipAddress());
    out.text(SECURE_VIP_ADDRESS, i.secureVipAddress());
    out.word(
        IS_COORDINATING_DISCOVERY_SERVER, i.isCoordinatingDiscoveryServer() ? "true" : "false");
    out.numberAsText(LAST_UPDATED_TIMESTAMP, i.lastUpdatedTimestamp());
    out.numberAsText(LAST_DIRTY_TIMESTAMP, i.lastDirtyTimestamp());
    out.word(ACTION_TYPE, actionType());
    out.text(ASG_NAME, i.asgName());
  }

  private void compact() {
    InstanceInfo i = instance;
    out.text(INSTANCE_ID, i.instanceId());
    out.text(APP, i.app());
    out.text(IP_ADDR, i.ipAddr());
    out.text(VIP_ADDRESS, i.vipAddress());
    out.text(SECURE_VIP_ADDRESS, i.secureVipAddress());
    dataCenter(i.dataCenter());
    out.text(HOST_NAME, i.hostName());
    out.word(STATUS, status());
    out.number(LAST_UPDATED_TIMESTAMP, i.lastUpdatedTimestamp());
    out.word(ACTION_TYPE, actionType());
    out.text(ASG_NAME, i.asgName());
    out.port(PORT, i.port());
    out.port(SECURE_PORT, i.securePort());
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
    out.open(DATA_CENTER_INFO, amazon ? AMAZON_CLASS : DEFAULT_CLASS);
    out.word(NAME, dataCenter.name().wireName());
    if (amazon) {
      out.open(METADATA);
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
    out.open(LEASE_INFO);
    out.number(RENEWAL_INTERVAL_IN_SECS, lease.renewalIntervalSeconds());
    out.number(DURATION_IN_SECS, lease.durationSeconds());
    out.number(REGISTRATION_TIMESTAMP, lease.registrationTimestamp());
    out.number(LAST_RENEWAL_TIMESTAMP, lease.lastRenewalTimestamp());
    out.number(EVICTION_TIMESTAMP, lease.evictionTimestamp());
    out.number(SERVICE_UP_TIMESTAMP, lease.serviceUpTimestamp());
    out.close();
  }

  private void metadata(Map<String, String> metadata) {
    if (metadata.isEmpty()) {
      out.open(METADATA, EMPTY_MAP_CLASS);
    } else {
      out.open(METADATA);
      metadata.forEach(out::entry);
    }
    out.close();
  }
}
