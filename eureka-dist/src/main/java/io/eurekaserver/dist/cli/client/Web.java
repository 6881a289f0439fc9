// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.cli.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * HTTP by the client that is in every JVM and starts in a sixth of the time of its successor, which
 * matters to a command that makes two calls. Redirects are not followed: they could lead
 * credentials elsewhere. For any thread.
 */
public final class Web {

  private final int timeoutMillis;

  /** With the longest wait for a connection, and for the next bytes of an answer. */
  public Web(Duration timeout) {
    timeoutMillis = (int) Math.min(Integer.MAX_VALUE, Math.max(1, timeout.toMillis()));
    // A change that was not answered must not be sent twice in secret.
    System.setProperty("sun.net.http.retryPost", "false");
  }

  /**
   * A request.
   *
   * @param method GET, PUT, POST or DELETE
   * @param url without user and password
   * @param body null for none
   * @param headers by name
   */
  public record Call(
      String method, String url, @Nullable String body, Map<String, String> headers) {

    /** Takes a copy. */
    public Call {
      headers = Map.copyOf(headers);
    }

    /** A request without a body. */
    public static Call of(String method, String url) {
      return new Call(method, url, null, Map.of());
    }

    /** The same with one more header; a null value adds none. */
    public Call with(String name, @Nullable String value) {
      if (value == null) {
        return this;
      }
      Map<String, String> more = new LinkedHashMap<>(headers);
      more.put(name, value);
      return new Call(method, url, body, more);
    }

    /** The same with a JSON body. */
    public Call json(String document) {
      return new Call(method, url, document, headers).with("Content-Type", "application/json");
    }
  }

  /**
   * Sends, and waits for the head of the answer.
   *
   * @throws IOException as the connection fails
   */
  public Reply send(Call call) throws IOException {
    URLConnection opened = new URL(call.url()).openConnection();
    HttpURLConnection connection = (HttpURLConnection) opened;
    connection.setConnectTimeout(timeoutMillis);
    connection.setReadTimeout(timeoutMillis);
    connection.setInstanceFollowRedirects(false);
    connection.setUseCaches(false);
    connection.setRequestMethod(call.method());
    connection.setRequestProperty("Accept", "application/json");
    connection.setRequestProperty("Accept-Encoding", "gzip");
    connection.setRequestProperty("User-Agent", "eureka-server-cli");
    call.headers().forEach(connection::setRequestProperty);
    if (call.body() != null) {
      write(connection, call.body());
    }
    return new Reply(connection);
  }

  private static void write(HttpURLConnection connection, String body) throws IOException {
    connection.setDoOutput(true);
    try (OutputStream out = connection.getOutputStream()) {
      out.write(body.getBytes(UTF_8));
    }
  }
}
