// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;

/** Requests as ready bytes, shaped like those of the clients in the field. */
final class Requests {
  private static final int PER_APPLICATION = 10;
  private static final String REPLICA = "x-netflix-discovery-replication: true\r\n";
  private static final long DIRTY = 1_700_000_000_000L;

  private final int port;

  Requests(int port) {
    this.port = port;
  }

  /** A heartbeat for each of the first {@code count} instances. */
  List<byte[]> heartbeats(int count) {
    List<byte[]> all = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      String query = "?status=UP&lastDirtyTimestamp=" + DIRTY;
      all.add(request("PUT", path(i) + query, JSON_BOTH, ""));
    }
    return all;
  }

  /** A cancel for each of the instances from {@code first} to before {@code end}. */
  List<byte[]> cancels(int first, int end) {
    List<byte[]> all = new ArrayList<>(end - first);
    for (int i = first; i < end; i++) {
      all.add(request("DELETE", path(i), JSON_BOTH, ""));
    }
    return all;
  }

  /**
   * The same requests as a peer would send them: a server that gets them does not replicate them.
   */
  static List<byte[]> asReplica(List<byte[]> requests) {
    return requests.stream().map(Requests::asReplica).toList();
  }

  private static byte[] asReplica(byte[] request) {
    String text = new String(request, UTF_8);
    int afterFirstLine = text.indexOf("\r\n") + 2;
    return (text.substring(0, afterFirstLine) + REPLICA + text.substring(afterFirstLine))
        .getBytes(UTF_8);
  }

  /** A read of one instance, which no server caches. */
  byte[] instance(int i) {
    return request("GET", path(i), JSON_BOTH, "");
  }

  private static String path(int i) {
    return "/eureka/apps/" + application(i) + "/" + id(i);
  }

  /** A registration for each of the instances from {@code first} to before {@code end}. */
  List<byte[]> registrations(int first, int end) {
    List<byte[]> all = new ArrayList<>(end - first);
    for (int i = first; i < end; i++) {
      all.add(registration(i, DIRTY));
    }
    return all;
  }

  /** Pairs of one change and the read after it. Each change is newer than the one before. */
  List<byte[]> changesAndReads(int count, String path) {
    List<byte[]> all = new ArrayList<>(2 * count);
    byte[] read = read(path);
    for (int i = 0; i < count; i++) {
      all.add(registration(0, DIRTY + 1 + i));
      all.add(read);
    }
    return all;
  }

  /** A read as JSON and gzip, as clients fetch the registry. */
  byte[] read(String path) {
    return request("GET", path, JSON_BOTH + "Accept-Encoding: gzip\r\n", "");
  }

  /** A read without any preference. */
  static byte[] get(int port, String path) {
    return new Requests(port).request("GET", path, "", "");
  }

  private static final String JSON_BOTH =
      "Accept: application/json\r\nContent-Type: application/json\r\n";

  private byte[] registration(int i, long dirty) {
    return request("POST", "/eureka/apps/" + application(i), JSON_BOTH, instance(i, dirty));
  }

  private byte[] request(String method, String target, String headers, String body) {
    String length =
        method.equals("GET") ? "" : "Content-Length: " + body.getBytes(UTF_8).length + "\r\n";
    String head = method + " " + target + " HTTP/1.1\r\nHost: localhost:" + port + "\r\n";
    return (head + headers + length + "\r\n" + body).getBytes(UTF_8);
  }

  private static String application(int i) {
    return "SERVICE-" + i / PER_APPLICATION;
  }

  private static String id(int i) {
    return "host-%05d.example.com:service-%d:8080".formatted(i, i / PER_APPLICATION);
  }

  private static String instance(int i, long dirty) {
    String host = "host-%05d.example.com".formatted(i);
    String vip = "service-" + i / PER_APPLICATION;
    return """
    {"instance":{"instanceId":"%s","hostName":"%s","app":"%s","ipAddr":"10.%d.%d.%d",\
    "status":"UP","overriddenStatus":"UNKNOWN","port":{"$":8080,"@enabled":"true"},\
    "securePort":{"$":443,"@enabled":"false"},"countryId":1,"dataCenterInfo":{"@class":\
    "com.netflix.appinfo.InstanceInfo$DefaultDataCenterInfo","name":"MyOwn"},\
    "leaseInfo":{"renewalIntervalInSecs":30,"durationInSecs":7200},\
    "metadata":{"management.port":"8081","zone":"zone-%d","version":"1.%d.0"},\
    "homePageUrl":"http://%2$s:8080/","statusPageUrl":"http://%2$s:8081/actuator/info",\
    "healthCheckUrl":"http://%2$s:8081/actuator/health","vipAddress":"%9$s",\
    "secureVipAddress":"%9$s","isCoordinatingDiscoveryServer":"false",\
    "lastUpdatedTimestamp":"%10$d","lastDirtyTimestamp":"%10$d"}}\
    """
        .formatted(
            id(i),
            host,
            application(i),
            i >> 16,
            (i >> 8) & 255,
            i & 255,
            i % 3,
            i % 7,
            vip,
            dirty);
  }
}
