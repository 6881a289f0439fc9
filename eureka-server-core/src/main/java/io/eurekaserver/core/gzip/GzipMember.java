// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.gzip;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.function.Consumer;
import java.util.zip.CRC32;

/**
 * Puts blocks together as one gzip member (RFC 1952), which every reader of gzip takes for an
 * ordinary one: the checksum of the whole comes from those of its parts, and nothing is copied. Not
 * for several threads; {@link #end} once, at the end.
 */
public final class GzipMember {

  private static final byte[] HEADER = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, (byte) 0xff};
  private static final int TRAILER_BYTES = 8;
  private static final int STORED_HEADER_BYTES = 5;
  private static final int MAX_STORED = 0xFFFF;

  private final Consumer<byte[]> out;
  private int crc;
  private long length;

  /** A member whose pieces are handed over in order; they must not be changed. */
  public GzipMember(Consumer<byte[]> out) {
    this.out = out;
    out.accept(HEADER);
  }

  /** Appends a block. */
  void add(GzipBlock block) {
    add(block.bytes, block.crc, block.shift, block.length);
  }

  void add(byte[] bytes, int crcOfText, int shiftOfText, int lengthOfText) {
    out.accept(bytes);
    crc = Crc.join(crc, crcOfText, shiftOfText);
    length += lengthOfText;
  }

  /** Appends text as it is: for a few bytes, which would not become fewer. */
  public void stored(byte[] text) {
    for (int from = 0; from < text.length; from += MAX_STORED) {
      store(text, from, Math.min(MAX_STORED, text.length - from), 0);
    }
  }

  /** Appends nothing more, and the checksum. */
  public void end() {
    store(new byte[0], 0, 0, 1);
    ByteBuffer trailer = ByteBuffer.allocate(TRAILER_BYTES).order(ByteOrder.LITTLE_ENDIAN);
    out.accept(trailer.putInt(crc).putInt((int) length).array());
  }

  private void store(byte[] text, int from, int count, int last) {
    ByteBuffer block =
        ByteBuffer.allocate(STORED_HEADER_BYTES + count).order(ByteOrder.LITTLE_ENDIAN);
    block.put((byte) last).putShort((short) count).putShort((short) ~count);
    out.accept(block.put(text, from, count).array());
    CRC32 sum = new CRC32();
    sum.update(text, from, count);
    crc = Crc.join(crc, (int) sum.getValue(), Crc.shift(count));
    length += count;
  }
}
