// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.param;

import io.eurekaserver.core.cache.Payload;
import io.eurekaserver.core.cache.Rope;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of an answer as their receiver likes them (protocol, section 2.3): of a payload the
 * ready bytes, gzipped or not, whatever its size; other bytes gzipped only if they are worth it.
 *
 * @param bytes what to send
 * @param gzip whether they are gzipped
 * @param varies whether another {@code Accept-Encoding} might have given other bytes
 */
public record Packed(Rope bytes, boolean gzip, boolean varies) {

  /** Below about a packet's size compressing saves nothing on the way. */
  private static final int WORTH_BYTES = 1024;

  /**
   * Packs what a resource answers.
   *
   * @param entity a payload or a rope; null is returned for anything else
   * @param acceptEncoding the request's header, or null
   */
  public static @Nullable Packed of(@Nullable Object entity, @Nullable String acceptEncoding) {
    if (entity instanceof Payload payload) {
      boolean gzip = AcceptEncoding.prefersGzip(acceptEncoding);
      return new Packed(gzip ? payload.gzip() : payload.plain(), gzip, true);
    }
    return entity instanceof Rope rope ? of(rope, acceptEncoding) : null;
  }

  private static Packed of(Rope plain, @Nullable String acceptEncoding) {
    if (plain.length() <= WORTH_BYTES) {
      return new Packed(plain, false, false);
    }
    boolean gzip = AcceptEncoding.prefersGzip(acceptEncoding);
    return new Packed(gzip ? gzip(plain) : plain, gzip, true);
  }

  private static Rope gzip(Rope plain) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(WORTH_BYTES);
    try (OutputStream gzip = new GZIPOutputStream(bytes)) {
      plain.writeTo(gzip);
    } catch (IOException e) {
      throw new UncheckedIOException("in memory, cannot happen", e);
    }
    return Rope.builder(1).add(bytes.toByteArray()).build();
  }
}
