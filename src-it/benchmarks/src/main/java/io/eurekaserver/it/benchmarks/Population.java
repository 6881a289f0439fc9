// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.benchmarks;

import io.eurekaserver.core.model.DataCenter;
import io.eurekaserver.core.model.InstanceDraft;
import io.eurekaserver.core.model.InstanceInfo;
import io.eurekaserver.core.model.LeaseInfo;
import io.eurekaserver.core.model.Port;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Made-up instances as clients register them, by number: about 1.2 KB of JSON, ten an application,
 * three applications of four by Spring Cloud, the fourth by Netflix' client on Amazon. Ids, hosts,
 * addresses, builds and start times differ at random; the same number is always the same instance.
 */
final class Population {

  static final int PER_APPLICATION = 10;

  private static final int ODD = 0x9E3779B1 << 8; // on the upper 24 bits one to one
  private static final long STARTED = 1_700_000_000_000L;
  private static final List<String> TRADES =
      List.of("order", "payment", "customer-profile", "stock", "price", "mail", "search", "cart");
  private static final List<String> PARTS = List.of("service", "gateway", "worker", "api");
  private static final List<String> ZONES = List.of("eu-west-1a", "eu-west-1b", "eu-west-1c");

  private Population() {}

  static InstanceInfo instance(int number) {
    int application = number / PER_APPLICATION;
    return application % 4 == 3 ? amazon(number) : spring(number);
  }

  /** With Spring's paths and its metadata. */
  static InstanceInfo spring(int number) {
    SplittableRandom random = random(number);
    String vip = vip(number);
    String address = address(number);
    String host = "ip-" + address.replace('.', '-') + ".prod.example.com";
    int port = 8080 + random.nextInt(20);
    Map<String, String> metadata = new LinkedHashMap<>();
    metadata.put("management.port", Integer.toString(port + 1));
    metadata.put("zone", ZONES.get(random.nextInt(ZONES.size())));
    metadata.put("version", "2." + number % 7 + "." + random.nextInt(40));
    metadata.put("commit", hex(random) + hex(random));
    metadata.put("team", "team-" + number % 97);
    return common(vip, host, address, random)
        .instanceId(host + ":" + vip + ":" + port)
        .port(new Port(port, true))
        .dataCenter(DataCenter.MY_OWN)
        .homePageUrl("http://" + host + ":" + port + "/")
        .statusPageUrl("http://" + host + ":" + (port + 1) + "/actuator/info")
        .healthCheckUrl("http://" + host + ":" + (port + 1) + "/actuator/health")
        .metadata(metadata)
        .build();
  }

  /** With what a machine of Amazon says of itself. */
  static InstanceInfo amazon(int number) {
    SplittableRandom random = random(number);
    String vip = vip(number);
    String address = address(number);
    String id = "i-0" + hex(random);
    String host = "ec2-" + address.replace('.', '-') + ".eu-west-1.compute.amazonaws.com";
    Map<String, String> machine = new LinkedHashMap<>();
    machine.put(DataCenter.INSTANCE_ID, id);
    machine.put("ami-id", "ami-0" + hex(new SplittableRandom(number / 500)));
    machine.put("instance-type", "m5.large");
    machine.put("local-ipv4", address);
    machine.put(DataCenter.AVAILABILITY_ZONE, ZONES.get(random.nextInt(ZONES.size())));
    machine.put("public-hostname", host);
    machine.put("vpc-id", "vpc-0a1b2c3d");
    machine.put("accountId", "123456789012");
    return common(vip, host, address, random)
        .instanceId(id)
        .dataCenter(new DataCenter(DataCenter.Name.AMAZON, machine))
        .homePageUrl("http://" + host + ":7001/")
        .statusPageUrl("http://" + host + ":7001/Status")
        .healthCheckUrl("http://" + host + ":7001/healthcheck")
        .metadata(Map.of("stack", "main"))
        .asgName(vip + "-v" + number % 50)
        .build();
  }

  private static InstanceDraft common(
      String vip, String host, String address, SplittableRandom random) {
    long started = STARTED + random.nextInt(1_000_000_000);
    return InstanceInfo.draft()
        .app(vip)
        .hostName(host)
        .ipAddr(address)
        .vipAddress(vip)
        .secureVipAddress(vip)
        .securePort(new Port(443, false))
        .leaseInfo(LeaseInfo.ofClient(30, 90))
        .lastUpdatedTimestamp(started)
        .lastDirtyTimestamp(started);
  }

  /** The name is its application's, too. */
  private static String vip(int number) {
    int application = number / PER_APPLICATION;
    String trade = TRADES.get(application % TRADES.size());
    return trade + "-" + PARTS.get(application / 8 % PARTS.size()) + "-" + application;
  }

  /** Neighbours are far apart, and no two of the first sixteen million are equal. */
  private static String address(int number) {
    int scattered = number * ODD;
    return "10."
        + (scattered >>> 24)
        + "."
        + (scattered >> 16 & 255)
        + "."
        + (scattered >> 8 & 255);
  }

  private static String hex(SplittableRandom random) {
    return "%016x".formatted(random.nextLong());
  }

  private static SplittableRandom random(int number) {
    return new SplittableRandom(number);
  }
}
