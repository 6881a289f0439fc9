// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.gzip;

/**
 * A part of a gzip member: deflated text that ends on a byte boundary, with what is needed to know
 * the checksum of the whole without its text. Immutable; may be shared.
 */
public final class GzipBlock {

  final byte[] bytes;
  final int crc;
  final int shift;
  final int length;

  /**
   * A block.
   *
   * @param bytes deflated, not the last block of a stream, flushed to a byte boundary
   * @param crc the CRC-32 of the text
   * @param length the bytes of the text
   */
  GzipBlock(byte[] bytes, int crc, int length) {
    this.bytes = bytes;
    this.crc = crc;
    this.shift = Crc.shift(length);
    this.length = length;
  }

  /** How many bytes it takes. */
  public int size() {
    return bytes.length;
  }
}
