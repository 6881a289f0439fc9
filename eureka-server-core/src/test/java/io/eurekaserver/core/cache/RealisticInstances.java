// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.cache;

import io.eurekaserver.core.model.InstanceInfo;
import io.eurekaserver.core.model.Port;
import io.eurekaserver.core.testing.Instances;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;

/** Instances as Spring clients register them, about 1.2 KB of JSON, ten an application. */
final class RealisticInstances {

  private RealisticInstances() {}

  static InstanceInfo spring(int number, SplittableRandom random) {
    String app = "SERVICE-" + number / 10;
    String name = app.toLowerCase(Locale.ROOT);
    String address = random.nextInt(256) + "-" + random.nextInt(256);
    String host = "ip-10-0-" + address + ".eu-west-1.compute.internal";
    long started = 1_790_000_000_000L + random.nextInt(100_000_000);
    Map<String, String> metadata = new LinkedHashMap<>();
    metadata.put("management.port", "8081");
    metadata.put("zone", "eu-west-1" + (char) ('a' + random.nextInt(3)));
    metadata.put("version", "1." + number / 10 % 30 + "." + random.nextInt(5));
    metadata.put("git", Long.toHexString(random.nextLong()));
    return Instances.draft(app, host + ":" + name + ":" + number % 10)
        .hostName(host)
        .ipAddr("10.0." + address.replace('-', '.'))
        .port(new Port(8080, true))
        .homePageUrl("http://" + host + ":8080/")
        .statusPageUrl("http://" + host + ":8081/actuator/info")
        .healthCheckUrl("http://" + host + ":8081/actuator/health")
        .vipAddress(name)
        .secureVipAddress(name)
        .metadata(metadata)
        .lastDirtyTimestamp(started)
        .lastUpdatedTimestamp(started + random.nextInt(1_000))
        .build();
  }
}
