// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.cli;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Documents of the Eureka protocol, as small as they may be. */
final class Documents {

  private Documents() {}

  /** An instance as a stock server writes it. */
  static String instance(String app, String id, String status, String more) {
    return """
        {"instanceId":"%2$s","app":"%1$s","hostName":"%2$s.example.com","ipAddr":"10.0.0.7",\
        "status":"%3$s","overriddenStatus":"UNKNOWN","port":{"$":8080,"@enabled":"true"},\
        "securePort":{"$":443,"@enabled":"false"},"dataCenterInfo":{"@class":\
        "com.netflix.appinfo.InstanceInfo$DefaultDataCenterInfo","name":"MyOwn"},\
        "leaseInfo":{"renewalIntervalInSecs":30,"durationInSecs":90,\
        "lastRenewalTimestamp":%5$d},"metadata":{"zone":"a"},"vipAddress":"%1$s",\
        "lastDirtyTimestamp":"1700000000000"%4$s}"""
        .formatted(app, id, status, more, Run.NOW - 12_000);
  }

  /** The same instance with a field changed: later fields win. */
  static String changed(String app, String id, String field, String value) {
    return instance(app, id, "UP", ",\"" + field + "\":\"" + value + "\"");
  }

  /** A registry of instances, whose applications are grouped; its hash code counts nothing else. */
  static String registry(String hashcode, String... instances) {
    Map<String, List<String>> apps =
        Arrays.stream(instances)
            .collect(
                Collectors.groupingBy(
                    text -> text.replaceFirst("(?s).*?\"app\":\"([^\"]*)\".*", "$1"),
                    LinkedHashMap::new,
                    Collectors.toList()));
    String all =
        apps.entrySet().stream()
            .map(
                app ->
                    "{\"name\":\"%s\",\"instance\":[%s]}"
                        .formatted(app.getKey(), String.join(",", app.getValue())))
            .collect(Collectors.joining(","));
    return "{\"applications\":{\"versions__delta\":\"1\",\"apps__hashcode\":\"%s\",\"application\":[%s]}}"
        .formatted(hashcode, all);
  }
}
