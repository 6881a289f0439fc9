// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.eurekaserver.dist.config.LoadedSettings;
import io.eurekaserver.dist.config.LocalHost;
import io.eurekaserver.dist.config.Settings;
import io.eurekaserver.dist.config.SettingsSources;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * A short life of a server of its own: every kind of request that clients make often, some times.
 * The JVM records meanwhile which classes a start needs ({@code bin/eureka-server} says how).
 * Nothing of the operator's settings is used, and nobody but this machine can reach it.
 */
final class WarmUp {

  private static final int ROUNDS = 100;
  private static final String FILE = "application.yml";
  private static final String SETTINGS = "server:\n  address: 127.0.0.1\n  port: 0\n";

  private static final String JSON =
      """
      {"instance":{"instanceId":"warm-up:1","app":"WARM-UP","hostName":"localhost",\
      "ipAddr":"127.0.0.1","status":"UP","vipAddress":"warm-up","port":{"$":1,"@enabled":"true"},\
      "dataCenterInfo":{"@class":"com.netflix.appinfo.InstanceInfo$DefaultDataCenterInfo",\
      "name":"MyOwn"},"metadata":{"a":"b"}}}""";

  private static final String XML =
      """
      <instance><instanceId>warm-up:2</instanceId><app>WARM-UP</app><hostName>localhost</hostName>\
      <ipAddr>127.0.0.1</ipAddr><status>UP</status><vipAddress>warm-up</vipAddress>\
      <port enabled="true">1</port><dataCenterInfo><name>MyOwn</name></dataCenterInfo></instance>""";

  private static final List<String> REQUESTS =
      List.of(
          post("application/json", JSON),
          post("application/xml", XML),
          request("PUT", "/eureka/apps/WARM-UP/warm-up:1", "*/*"),
          request("GET", "/eureka/apps", "application/json"),
          request("GET", "/eureka/apps", "application/xml"),
          request("GET", "/eureka/apps/delta", "application/json"),
          request("GET", "/eureka/apps/WARM-UP", "application/json"),
          request("GET", "/eureka/vips/warm-up", "application/json"),
          request("GET", "/health/ready", "*/*"),
          request("DELETE", "/eureka/apps/WARM-UP/warm-up:2", "*/*"));

  private WarmUp() {}

  private static String post(String type, String body) {
    return head("POST", "/eureka/apps/WARM-UP", "*/*")
        + ("Content-Type: " + type + "\r\n")
        + ("Content-Length: " + body.getBytes(UTF_8).length + "\r\n\r\n" + body);
  }

  private static String request(String method, String path, String accept) {
    return head(method, path, accept) + "\r\n";
  }

  private static String head(String method, String path, String accept) {
    return (method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n")
        + ("Accept: " + accept + "\r\nAccept-Encoding: gzip\r\n");
  }

  /** What the server is to be started with: read from a file, as most are. */
  static LoadedSettings settings() throws IOException {
    Path directory = Files.createTempDirectory("eureka-server-warm-up-");
    Path file = directory.resolve(FILE);
    try {
      Files.writeString(file, SETTINGS);
      LocalHost localHost = new LocalHost("localhost", "127.0.0.1");
      return Settings.load(
          new SettingsSources(
              List.of(), Map.of(), Map.of(), directory, () -> localHost, new SplittableRandom()));
    } finally {
      Files.deleteIfExists(file);
      Files.delete(directory);
    }
  }

  /**
   * Asks the server that listens at this port.
   *
   * @throws IOException if it does not answer as it should: what was recorded is then of little use
   */
  static void ask(int port) throws IOException {
    for (int round = 0; round < ROUNDS; round++) {
      for (String request : REQUESTS) {
        String answer = answer(port, request);
        if (!answer.startsWith("HTTP/1.1 20")) {
          throw new IOException("The warm-up was answered with " + answer + " for " + request);
        }
      }
    }
  }

  private static String answer(int port, String request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.getOutputStream().write(request.getBytes(UTF_8));
      return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
    }
  }
}
