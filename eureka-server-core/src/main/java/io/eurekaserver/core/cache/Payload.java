// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.cache;

import io.eurekaserver.core.codec.Form;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * An answer as bytes, plain and gzipped, shared by all requests for it. Immutable; may be read from
 * any thread. The gzip form is made when somebody first asks for it.
 */
public final class Payload {

  private static final int GZIP_SEGMENT_BYTES = 64 * 1024;

  private final Form form;
  private final long version;
  private final Rope plain;
  private volatile @Nullable Rope gzip;

  /**
   * Wraps encoded bytes.
   *
   * @param form what the bytes are
   * @param version the registry version they show, or an older one
   * @param plain the bytes
   */
  public Payload(Form form, long version, Rope plain) {
    this.form = form;
    this.version = version;
    this.plain = plain;
  }

  /** What the bytes are. */
  public Form form() {
    return form;
  }

  /** Every change up to this registry version is shown. */
  public long version() {
    return version;
  }

  /** The bytes as they are. */
  public Rope plain() {
    return plain;
  }

  /** The bytes as one gzip member. */
  public Rope gzip() {
    Rope ready = gzip;
    return ready != null ? ready : compress();
  }

  private synchronized Rope compress() {
    if (gzip == null) {
      SegmentOutputStream sink = new SegmentOutputStream(GZIP_SEGMENT_BYTES);
      try (OutputStream out = new GZIPOutputStream(sink, GZIP_SEGMENT_BYTES)) {
        plain.writeTo(out);
      } catch (IOException e) {
        throw new UncheckedIOException("in memory, cannot happen", e);
      }
      gzip = sink.rope();
    }
    return gzip;
  }
}
