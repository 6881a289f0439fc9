// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.load;

import java.util.Locale;
import java.util.SplittableRandom;

/**
 * The instances of a registry, made up from their numbers, the same in every run: hosts, addresses
 * and metadata as Spring Cloud clients on virtual machines send them, and as hard to compress.
 *
 * @param crowded how many of the first instances are in applications of a thousand; the others are
 *     in applications of ten
 * @param leaseSeconds how long a lease lasts without a heartbeat
 */
record Instances(int crowded, int leaseSeconds) {
  private static final int IN_CROWDED = 1_000;
  private static final int IN_OTHER = 10;
  private static final long DIRTY = 1_790_000_000_000L;
  private static final String[] DOMAINS = {
    "billing", "catalog", "checkout", "customer", "delivery", "fraud", "identity", "inventory"
  };
  private static final String[] ROLES = {
    "api", "gateway", "ledger", "notifier", "planner", "search", "service", "worker"
  };

  /** Ten an application, leases that outlast every measurement. */
  static Instances plain() {
    return new Instances(0, 7_200);
  }

  /** The number of the application of an instance. */
  private int applicationNumber(int i) {
    return i < crowded
        ? i / IN_CROWDED
        : (crowded + IN_CROWDED - 1) / IN_CROWDED + (i - crowded) / IN_OTHER;
  }

  /** The VIP address of instance {@code i}, which is its application's name in small letters. */
  String vip(int i) {
    int number = applicationNumber(i);
    return DOMAINS[number % 8] + "-" + ROLES[number / 8 % 8] + "-" + number;
  }

  /** Its application's name. */
  String application(int i) {
    return vip(i).toUpperCase(Locale.ROOT);
  }

  /** Its id. */
  String id(int i) {
    return host(i) + ":" + vip(i) + ":" + port(i);
  }

  private static String host(int i) {
    return "ip-" + address(i).replace('.', '-') + ".eu-west-1.compute.internal";
  }

  private static String address(int i) {
    SplittableRandom random = new SplittableRandom(i);
    // An odd factor makes another number of each number, so that no address comes twice.
    int low = i * 40_503 & 0xffff;
    int high = (i >> 16) * 32 + random.nextInt(32);
    return "10." + high + "." + (low >> 8) + "." + (low & 0xff);
  }

  private int port(int i) {
    return 8_000 + applicationNumber(i) % 100;
  }

  /** When it changed, as it says in its registration and its heartbeats. */
  static long dirty(int i) {
    return DIRTY + new SplittableRandom(~i).nextInt(100_000_000);
  }

  /** The body of a registration; {@code changes} is how often it has changed since the first. */
  String registration(int i, int changes) {
    SplittableRandom random = new SplittableRandom(i + 1_000_000_007L);
    String host = host(i);
    String app = "http://" + host + ":" + port(i);
    long dirty = dirty(i) + changes;
    return "{\"instance\":{\"instanceId\":\""
        + id(i)
        + "\",\"hostName\":\""
        + host
        + "\",\"app\":\""
        + application(i)
        + "\",\"ipAddr\":\""
        + address(i)
        + "\",\"status\":\"UP\",\"overriddenStatus\":\"UNKNOWN\",\"port\":{\"$\":"
        + port(i)
        + ",\"@enabled\":\"true\"},\"securePort\":{\"$\":443,\"@enabled\":\"false\"},"
        + "\"countryId\":1,\"dataCenterInfo\":{\"@class\":"
        + "\"com.netflix.appinfo.InstanceInfo$DefaultDataCenterInfo\",\"name\":\"MyOwn\"},"
        + "\"leaseInfo\":{\"renewalIntervalInSecs\":30,\"durationInSecs\":"
        + leaseSeconds
        + "},\"metadata\":"
        + metadata(i, random)
        + ",\"homePageUrl\":\""
        + app
        + "/\",\"statusPageUrl\":\""
        + app
        + "/actuator/info\",\"healthCheckUrl\":\""
        + app
        + "/actuator/health\",\"vipAddress\":\""
        + vip(i)
        + "\",\"secureVipAddress\":\""
        + vip(i)
        + "\",\"isCoordinatingDiscoveryServer\":\"false\",\"lastUpdatedTimestamp\":\""
        + dirty
        + "\",\"lastDirtyTimestamp\":\""
        + dirty
        + "\"}}";
  }

  private String metadata(int i, SplittableRandom random) {
    SplittableRandom build = new SplittableRandom(applicationNumber(i));
    return "{\"management.port\":\""
        + port(i)
        + "\",\"zone\":\"eu-west-1"
        + (char) ('a' + random.nextInt(3))
        + "\",\"version\":\"1."
        + build.nextInt(40)
        + "."
        + build.nextInt(10)
        + "\",\"git.sha\":\""
        + hex(build)
        + "\",\"node\":\"i-0"
        + hex(random)
        + "\"}";
  }

  private static String hex(SplittableRandom random) {
    return Long.toHexString(random.nextLong() | 1L << 63);
  }
}
