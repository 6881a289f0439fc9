// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.gzip;

import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import org.jspecify.annotations.Nullable;

/**
 * Deflates texts that will stand one behind the other, each by itself but in sight of the end of
 * the text before it (RFC 1951 lets a block refer to it), so that hardly more bytes come out than
 * from all in one. Holds memory outside the heap until it is closed. Not for several threads.
 */
public final class BlockDeflater implements AutoCloseable {

  /**
   * How much of the text before is of use: of what stands further back little is found again, and
   * it has to be made ready each time. Measured: docs/rationale.md.
   */
  public static final int SIGHT_BYTES = 8 * 1024;

  private static final int EXPECTED_RATIO = 4;
  private static final int LEAST_ROOM = 256;

  private final CRC32 crc = new CRC32();
  private @Nullable Deflater deflater;

  /**
   * Deflates one text.
   *
   * @param before the text before it, of which the last {@link #SIGHT_BYTES} count; may be empty
   */
  public GzipBlock deflate(byte[] before, byte[] text) {
    Deflater zlib = ready();
    zlib.reset();
    int sight = Math.min(before.length, SIGHT_BYTES);
    if (sight > 0) {
      zlib.setDictionary(before, before.length - sight, sight);
    }
    zlib.setInput(text);
    crc.reset();
    crc.update(text);
    return new GzipBlock(drain(zlib, text.length), (int) crc.getValue(), text.length);
  }

  private Deflater ready() {
    if (deflater == null) {
      deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
    }
    return deflater;
  }

  /** A buffer that is not filled says that all is out, to the byte boundary. */
  private static byte[] drain(Deflater zlib, int length) {
    byte[] out = new byte[LEAST_ROOM + length / EXPECTED_RATIO];
    int size = 0;
    while (true) {
      size += zlib.deflate(out, size, out.length - size, Deflater.SYNC_FLUSH);
      if (size < out.length) {
        return Arrays.copyOf(out, size);
      }
      out = Arrays.copyOf(out, out.length * 2);
    }
  }

  @Override
  public void close() {
    if (deflater != null) {
      deflater.end();
      deflater = null;
    }
  }
}
