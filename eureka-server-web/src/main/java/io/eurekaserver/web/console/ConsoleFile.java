// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.console;

import io.eurekaserver.core.cache.Rope;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import javax.ws.rs.core.MediaType;

/**
 * A file of the page, ready to send.
 *
 * @param type its content type
 * @param tag what it is compared by: changes with its bytes
 * @param plain the bytes
 * @param gzip the same, compressed
 */
record ConsoleFile(MediaType type, String tag, Rope plain, Rope gzip) {

  private static final Map<String, MediaType> TYPES =
      Map.of(
          "html", utf8("text", "html"),
          "css", utf8("text", "css"),
          "js", utf8("text", "javascript"),
          "txt", utf8("text", "plain"),
          "svg", new MediaType("image", "svg+xml"));

  /** Of a name whose ending tells its type. */
  static ConsoleFile of(String name, byte[] bytes) {
    MediaType type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
    if (type == null) {
      throw new IllegalArgumentException("no type is known for " + name);
    }
    return new ConsoleFile(type, Revision.of(bytes), rope(bytes), rope(compressed(bytes)));
  }

  private static MediaType utf8(String type, String subtype) {
    return new MediaType(type, subtype, "utf-8");
  }

  private static Rope rope(byte[] bytes) {
    return Rope.builder(1).add(bytes).build();
  }

  private static byte[] compressed(byte[] plain) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(plain.length / 2);
    try (OutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(plain);
    } catch (IOException e) {
      throw new UncheckedIOException("in memory, cannot happen", e);
    }
    return bytes.toByteArray();
  }
}
