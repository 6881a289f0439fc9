// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.zip.GZIPOutputStream;

/** A server that answers what a test put there, 404 else, and keeps what it was asked. */
final class FakeServer implements AutoCloseable {

  /** What came: method, path with query, body, and two headers. */
  record Request(String method, String path, String body, String authorization, String action) {}

  private record Answer(int status, String body) {}

  private final HttpServer server;
  private final Map<String, Answer> answers = new ConcurrentHashMap<>();
  private final List<Request> requests = new CopyOnWriteArrayList<>();

  FakeServer() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::answer);
    server.start();
  }

  /** Answers a method and path, with its query or without, from now on. */
  FakeServer on(String methodAndPath, int status, String body) {
    answers.put(methodAndPath, new Answer(status, body));
    return this;
  }

  FakeServer get(String path, String body) {
    return on("GET " + path, 200, body);
  }

  /** Makes it one of our kind. */
  FakeServer ours() {
    return get("/api/v1/overview", "{\"server\":{\"version\":\"9\"},\"selfPreservation\":{}}");
  }

  private void answer(HttpExchange exchange) throws IOException {
    String target = exchange.getRequestURI().toString();
    String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
    requests.add(
        new Request(
            exchange.getRequestMethod(),
            target,
            body,
            String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")),
            String.valueOf(exchange.getRequestHeaders().getFirst("X-Eureka-Action"))));
    String whole = exchange.getRequestMethod() + " " + target;
    Answer found =
        answers.getOrDefault(
            whole, answers.getOrDefault(whole.replaceFirst("\\?.*", ""), new Answer(404, "")));
    send(exchange, found);
  }

  private static void send(HttpExchange exchange, Answer answer) throws IOException {
    byte[] packed = gzip(answer.body());
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    if (packed.length > 0) {
      exchange.getResponseHeaders().add("Content-Encoding", "gzip");
    }
    exchange.sendResponseHeaders(answer.status(), packed.length == 0 ? -1 : packed.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(packed);
    }
  }

  private static byte[] gzip(String text) throws IOException {
    if (text.isEmpty()) {
      return new byte[0];
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(UTF_8));
    }
    return bytes.toByteArray();
  }

  List<Request> requests() {
    return requests;
  }

  /** The base of the Eureka protocol. */
  String url() {
    return "http://localhost:" + server.getAddress().getPort() + "/eureka";
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
