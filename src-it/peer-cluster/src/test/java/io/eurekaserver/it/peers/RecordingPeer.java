// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.peers;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.eurekaserver.it.cluster.Address;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.GZIPInputStream;

/**
 * A peer that writes down what it is sent and agrees to everything, as a stock server with an empty
 * registry would: it knows batches and the registry, and nothing of our own.
 */
final class RecordingPeer implements AutoCloseable {
  private static final String EMPTY =
      "{\"applications\":{\"versions__delta\":\"1\",\"apps__hashcode\":\"\",\"application\":[]}}";
  private static final ObjectMapper JSON = new ObjectMapper();

  /** A batch as it arrived, unzipped. */
  record Batch(String path, Headers headers, JsonNode body) {}

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<Batch> batches = new CopyOnWriteArrayList<>();

  private RecordingPeer(HttpServer server) {
    this.server = server;
  }

  /** Listens at a literal address. */
  static RecordingPeer start(Address at) {
    try {
      InetSocketAddress address =
          new InetSocketAddress(InetAddress.getByName(at.host()), at.port());
      RecordingPeer peer = new RecordingPeer(HttpServer.create(address, 0));
      peer.server.createContext("/", peer::answer);
      peer.server.setExecutor(peer.threads);
      peer.server.start();
      return peer;
    } catch (IOException e) {
      throw new UncheckedIOException("No peer at " + at, e);
    }
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    byte[] body = unzipped(exchange);
    if (path.startsWith("/eureka/peerreplication/batch")) {
      JsonNode batch = JSON.readTree(body);
      batches.add(new Batch(path, exchange.getRequestHeaders(), batch));
      reply(exchange, 200, agreed(batch.path("replicationList").size()));
    } else if (path.startsWith("/eureka/apps")) {
      reply(exchange, 200, EMPTY);
    } else {
      reply(exchange, 404, "");
    }
  }

  private static byte[] unzipped(HttpExchange exchange) throws IOException {
    boolean zipped = "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"));
    try (InputStream in =
        zipped ? new GZIPInputStream(exchange.getRequestBody()) : exchange.getRequestBody()) {
      return in.readAllBytes();
    }
  }

  private static String agreed(int items) {
    List<String> all = new ArrayList<>();
    for (int i = 0; i < items; i++) {
      all.add("{\"statusCode\":200}");
    }
    return "{\"responseList\":[" + String.join(",", all) + "]}";
  }

  private static void reply(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    if (bytes.length > 0) {
      exchange.getResponseBody().write(bytes);
    }
    exchange.close();
  }

  /** The batches so far, in the order of their arrival. */
  List<Batch> batches() {
    return List.copyOf(batches);
  }

  /** Forgets the batches so far. */
  void clear() {
    batches.clear();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
