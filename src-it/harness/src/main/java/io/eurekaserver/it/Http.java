// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Plain HTTP/1.1 calls for tests. For use from any thread. */
public final class Http {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE).build();

  private Http() {}

  /** What came back: the status, the headers and the body as text. */
  public record Answer(int status, HttpResponse<String> raw) {
    /** The body as text, empty when there was none. */
    public String body() {
      return raw.body();
    }

    /** The first value of a header, or an empty text. */
    public String header(String name) {
      return raw.headers().firstValue(name).orElse("");
    }
  }

  /** A GET; headers are name, value, name, value. */
  public static Answer get(String url, String... headers) {
    return send("GET", url, "", headers);
  }

  /** Any request; an empty body sends none. */
  public static Answer send(String method, String url, String body, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(url))
            .timeout(PATIENCE)
            .method(
                method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request.build());
  }

  private static Answer send(HttpRequest request) {
    try {
      HttpResponse<String> response = CLIENT.send(request, BodyHandlers.ofString());
      return new Answer(response.statusCode(), response);
    } catch (IOException e) {
      throw new UncheckedIOException(request + " failed", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(request + " was interrupted", e);
    }
  }
}
