// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.api;

import io.eurekaserver.core.model.Application;
import io.eurekaserver.core.model.InstanceInfo;
import io.eurekaserver.core.model.InstanceStatus;
import io.eurekaserver.core.model.LeaseInfo;
import io.eurekaserver.core.model.Port;
import io.eurekaserver.web.api.document.ApplicationSummary;
import io.eurekaserver.web.api.document.InstanceSummary;
import io.eurekaserver.web.api.search.Zones;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Applications and instances as they stand in lists. */
final class Summaries {

  private static final int MOST_KEYS = 5;

  private Summaries() {}

  static ApplicationSummary of(Application application) {
    Map<String, Integer> byStatus = new TreeMap<>();
    Map<String, Integer> zones = new TreeMap<>();
    Set<String> vips = new TreeSet<>();
    for (InstanceInfo instance : application.instances()) {
      byStatus.merge(instance.status().name(), 1, Integer::sum);
      String zone = Zones.of(instance);
      zones.merge(zone == null ? "" : zone, 1, Integer::sum);
      if (instance.vipAddress() != null) {
        vips.add(instance.vipAddress());
      }
    }
    return new ApplicationSummary(
        application.name(), application.instances().size(), byStatus, zones, new ArrayList<>(vips));
  }

  /** Of an instance with the lease times of now. */
  static InstanceSummary of(InstanceInfo instance) {
    LeaseInfo lease = instance.leaseInfo() == null ? LeaseInfo.DEFAULT : instance.leaseInfo();
    return new InstanceSummary(
        instance.app(),
        instance.id().id(),
        instance.status().name(),
        override(instance),
        instance.hostName(),
        instance.ipAddr(),
        inUse(instance.port()),
        inUse(instance.securePort()),
        Zones.of(instance),
        instance.vipAddress(),
        lease.lastRenewalTimestamp(),
        lease.lastRenewalTimestamp() + 1000L * lease.durationSeconds(),
        firstKeys(instance.metadata()),
        instance.homePageUrl(),
        instance.statusPageUrl());
  }

  /** The override in force; null if there is none. */
  static @Nullable String override(InstanceInfo instance) {
    return instance.overriddenStatus() == InstanceStatus.UNKNOWN
        ? null
        : instance.overriddenStatus().name();
  }

  private static @Nullable Integer inUse(Port port) {
    return port.enabled() ? port.number() : null;
  }

  private static Map<String, String> firstKeys(Map<String, String> metadata) {
    if (metadata.size() <= MOST_KEYS) {
      return metadata;
    }
    Map<String, String> first = new LinkedHashMap<>();
    for (Map.Entry<String, String> entry : metadata.entrySet()) {
      if (first.size() < MOST_KEYS) {
        first.put(entry.getKey(), entry.getValue());
      }
    }
    return first;
  }
}
