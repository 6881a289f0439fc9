// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.InetSocketAddress;
import java.net.URL;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/** The hash with which a server describes its registry, such as {@code UP_10000_}. */
final class RegistryHash {
  private static final Pattern HASH = Pattern.compile("\"apps__hashcode\"\\s*:\\s*\"([^\"]*)\"");
  private static final int BEGINNING = 256;
  private static final int PATIENCE_MILLIS = 10_000;

  private RegistryHash() {}

  /** The hash of a full fetch; empty when the server does not give one now. */
  static String of(InetSocketAddress server) throws IOException {
    String root = "http://" + server.getHostString() + ":" + server.getPort();
    HttpURLConnection connection =
        (HttpURLConnection) new URL(root + "/eureka/apps").openConnection();
    connection.setRequestProperty("Accept", "application/json");
    connection.setRequestProperty("Accept-Encoding", "gzip");
    connection.setConnectTimeout(PATIENCE_MILLIS);
    connection.setReadTimeout(PATIENCE_MILLIS);
    try (InputStream body = connection.getInputStream()) {
      boolean zipped = "gzip".equals(connection.getContentEncoding());
      Matcher hash = HASH.matcher(beginning(zipped ? new GZIPInputStream(body) : body));
      return hash.find() ? hash.group(1) : "";
    } catch (IOException e) {
      return ""; // It does not listen yet, or is not ready to answer.
    } finally {
      connection.disconnect();
    }
  }

  private static String beginning(InputStream body) throws IOException {
    return new String(body.readNBytes(BEGINNING), UTF_8);
  }
}
