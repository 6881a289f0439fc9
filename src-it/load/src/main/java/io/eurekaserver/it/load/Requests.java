// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.IntFunction;

/** Requests as ready bytes, shaped like those of the clients in the field. One thread. */
final class Requests {
  /** Everything. */
  static final String APPS = "/eureka/apps/";

  /** What has changed of late. */
  static final String DELTA = "/eureka/apps/delta";

  private static final String REPLICA = "x-netflix-discovery-replication: true\r\n";
  private static final String JSON_BOTH =
      "Accept: application/json\r\nContent-Type: application/json\r\n";

  /** A prime: changes go all over the registry. */
  private static final int STRIDE = 7_919;

  private final int port;
  private final Instances instances;
  private int changes;

  /** Requests to a port of this host, about these instances. */
  Requests(int port, Instances instances) {
    this.port = port;
    this.instances = instances;
  }

  /** Requests about ordinary instances. */
  Requests(int port) {
    this(port, Instances.plain());
  }

  /** A heartbeat of one instance. */
  byte[] heartbeat(int i) {
    String query = "?status=UP&lastDirtyTimestamp=" + Instances.dirty(i);
    return request("PUT", path(i) + query, JSON_BOTH, "");
  }

  /** A heartbeat for each of the first {@code count} instances. */
  List<byte[]> heartbeats(int count) {
    List<byte[]> all = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      all.add(heartbeat(i));
    }
    return all;
  }

  /** A cancel of one instance. */
  byte[] cancel(int i) {
    return request("DELETE", path(i), JSON_BOTH, "");
  }

  /** A cancel for each of the instances from {@code first} to before {@code end}. */
  List<byte[]> cancels(int first, int end) {
    return made(end - first, i -> cancel(first + i));
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

  private String path(int i) {
    return APPS + instances.application(i) + "/" + instances.id(i);
  }

  /** A read of the application of an instance, as clients ask. */
  byte[] application(int i) {
    return read(APPS + instances.application(i));
  }

  /** A read of the VIP address of an instance, as clients ask. */
  byte[] vip(int i) {
    return read("/eureka/vips/" + instances.vip(i));
  }

  /** A first registration of one instance. */
  byte[] registration(int i) {
    return registration(i, 0);
  }

  /** A registration for each of the instances from {@code first} to before {@code end}. */
  List<byte[]> registrations(int first, int end) {
    return made(end - first, i -> registration(first + i, 0));
  }

  /**
   * Pairs of one change and the read after it: a registration of one of {@code known} instances,
   * each time another one, newer than every registration before.
   */
  List<byte[]> changesAndReads(int pairs, int known, String path) {
    byte[] read = read(path);
    List<byte[]> all = new ArrayList<>(2 * pairs);
    for (int i = 0; i < pairs; i++) {
      changes++;
      all.add(registration(Math.floorMod(changes * STRIDE, known), changes));
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

  private byte[] registration(int i, int changed) {
    String body = instances.registration(i, changed);
    return request("POST", APPS + instances.application(i), JSON_BOTH, body);
  }

  private byte[] request(String method, String target, String headers, String body) {
    String length = method.equals("GET") ? "" : "Content-Length: " + body.length() + "\r\n";
    String head = method + " " + target + " HTTP/1.1\r\nHost: localhost:" + port + "\r\n";
    return (head + headers + length + "\r\n" + body).getBytes(UTF_8);
  }

  /** Requests that are made when they are sent: all of a large registry would fill the heap. */
  private static List<byte[]> made(int count, IntFunction<byte[]> each) {
    return new Made(count, each);
  }

  private static final class Made extends AbstractList<byte[]> implements RandomAccess {
    private final int count;
    private final IntFunction<byte[]> each;

    Made(int count, IntFunction<byte[]> each) {
      this.count = count;
      this.each = each;
    }

    @Override
    public byte[] get(int index) {
      return each.apply(index);
    }

    @Override
    public int size() {
      return count;
    }
  }
}
