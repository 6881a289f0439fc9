// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.netflix;

import com.netflix.appinfo.InstanceInfo;
import com.netflix.discovery.shared.Application;
import com.netflix.discovery.shared.Applications;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a client holds, as plain values for a reply. */
final class View {
  private View() {}

  static Map<String, Object> of(Applications applications) {
    List<Map<String, Object>> instances = new ArrayList<>();
    for (Application application : applications.getRegisteredApplications()) {
      for (InstanceInfo instance : application.getInstancesAsIsFromEureka()) {
        instances.add(of(application.getName(), instance));
      }
    }
    return Map.of("hash", applications.getReconcileHashCode(), "instances", instances);
  }

  private static Map<String, Object> of(String application, InstanceInfo instance) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("app", application);
    fields.put("id", instance.getInstanceId());
    fields.put("status", instance.getStatus().name());
    fields.put("host", instance.getHostName());
    fields.put("port", instance.getPort());
    fields.put("vip", instance.getVIPAddress());
    fields.put("metadata", instance.getMetadata());
    return fields;
  }
}
