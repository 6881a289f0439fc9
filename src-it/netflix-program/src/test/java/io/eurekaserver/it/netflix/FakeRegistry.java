// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.netflix;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.eurekaserver.it.InstanceBody;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/**
 * A registry of one instance whose deltas are empty and claim whatever hash they are told to claim:
 * the control that shows that a scenario's count of mismatches can be other than zero.
 */
final class FakeRegistry implements AutoCloseable {
  private static final String ANCHOR = InstanceBody.of("ANCHOR", "anchor", "UP").json();

  private final HttpServer server;
  private final String deltaHash;

  private FakeRegistry(HttpServer server, String deltaHash) {
    this.server = server;
    this.deltaHash = deltaHash;
  }

  static FakeRegistry start(String deltaHash) throws IOException {
    InetSocketAddress anyPort = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    HttpServer server = HttpServer.create(anyPort, 0);
    FakeRegistry fake = new FakeRegistry(server, deltaHash);
    server.createContext("/eureka/apps", fake::answer);
    server.start();
    return fake;
  }

  String serviceUrl() {
    return "http://localhost:" + server.getAddress().getPort() + "/eureka/";
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      exchange.getRequestBody().readAllBytes();
      switch (exchange.getRequestMethod()) {
        case "GET" -> json(exchange, exchange.getRequestURI().getPath().endsWith("delta"));
        case "POST" -> exchange.sendResponseHeaders(204, -1);
        default -> exchange.sendResponseHeaders(200, -1);
      }
    }
  }

  private void json(HttpExchange exchange, boolean delta) throws IOException {
    String text = delta ? applications(deltaHash, "") : applications("UP_1_", anchor());
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
  }

  private static String anchor() {
    String bare = ANCHOR.substring("{\"instance\":".length(), ANCHOR.length() - 1);
    return "{\"name\":\"ANCHOR\",\"instance\":[" + bare + "]}";
  }

  private static String applications(String hash, String application) {
    return "{\"applications\":{\"versions__delta\":\"1\",\"apps__hashcode\":\"%s\",\"application\":[%s]}}"
        .formatted(hash, application);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
