// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.cache;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;

/**
 * A text that is compressed in one go: what is small, or will not be needed again.
 *
 * @param plain the text
 */
record Whole(Rope plain) implements Content {

  private static final int SEGMENT_BYTES = 16 * 1024;
  private static final int BUFFER_BYTES = 4 * 1024;

  @Override
  public Rope gzip() {
    SegmentOutputStream sink = new SegmentOutputStream(SEGMENT_BYTES);
    try (OutputStream out = new GZIPOutputStream(sink, BUFFER_BYTES)) {
      plain.writeTo(out);
    } catch (IOException e) {
      throw new UncheckedIOException("in memory, cannot happen", e);
    }
    return sink.rope();
  }
}
