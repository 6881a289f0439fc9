// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.cli.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.eurekaserver.core.codec.DecodeException;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** What a server answered. To be closed; a body that was read lets the connection be used again. */
public final class Reply implements AutoCloseable {

  /** The longest document that is held in memory. */
  private static final int MAX_DOCUMENT = 32 << 20;

  private static final int WORTH_READING = 1 << 16;

  private final HttpURLConnection connection;
  private final int status;
  private final InputStream body;

  Reply(HttpURLConnection connection) throws IOException {
    this.connection = connection;
    status = connection.getResponseCode();
    body = body(connection);
  }

  private static InputStream body(HttpURLConnection connection) throws IOException {
    InputStream raw =
        connection.getResponseCode() < 400
            ? connection.getInputStream()
            : Objects.requireNonNullElse(
                connection.getErrorStream(), InputStream.nullInputStream());
    boolean packed = "gzip".equalsIgnoreCase(connection.getContentEncoding());
    return new LimitedInput(packed ? new GZIPInputStream(raw, 1 << 15) : raw);
  }

  /** The status code. */
  public int status() {
    return status;
  }

  /** Whether the status is 200 to 299. */
  public boolean ok() {
    return status / 100 == 2;
  }

  /** A header, or null. */
  public @Nullable String header(String name) {
    return connection.getHeaderField(name);
  }

  /** The server's clock when it answered, wall-clock ms to a second; 0 if it did not say. */
  public long serverMillis() {
    return connection.getHeaderFieldDate("Date", 0);
  }

  /** Whether the body calls itself JSON. */
  public boolean isJson() {
    String type = connection.getContentType();
    return type != null && type.contains("json");
  }

  /** The body, unpacked; it ends with an error beyond 2 GiB. */
  public InputStream body() {
    return body;
  }

  /** The body as a document. */
  public Json json() throws IOException, DecodeException {
    return Json.read(new LimitedInput(body, MAX_DOCUMENT));
  }

  /** At most so many bytes of the body as text. */
  public String text(int most) throws IOException {
    return new String(body.readNBytes(most), UTF_8);
  }

  @Override
  public void close() {
    try {
      body.readNBytes(WORTH_READING);
      if (body.read() < 0) {
        body.close();
        return;
      }
    } catch (IOException e) {
      // Nobody waits for the rest; the connection is given up below.
    }
    connection.disconnect();
  }
}
