// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.gzip;

import java.util.Arrays;

/**
 * A row of blocks, of which some may be missing. What a member needs of each lies side by side, so
 * that many are put together in the time it takes to read memory in order. Not thread-safe.
 */
public final class GzipBlocks {

  private static final byte[] MISSING = {};

  private final byte[][] bytes;
  private final int[] crcs;
  private final int[] shifts;
  private final int[] lengths;

  /** A row in which all are missing. */
  public GzipBlocks(int size) {
    bytes = new byte[size][];
    Arrays.fill(bytes, MISSING);
    crcs = new int[size];
    shifts = new int[size];
    lengths = new int[size];
  }

  /** Whether there is no block in this place. */
  public boolean isMissing(int index) {
    return bytes[index] == MISSING;
  }

  /** Puts a block into a place. */
  public void set(int index, GzipBlock block) {
    bytes[index] = block.bytes;
    crcs[index] = block.crc;
    shifts[index] = block.shift;
    lengths[index] = block.length;
  }

  /** Makes a place empty; nothing happens if there is no such place. */
  public void clear(int index) {
    if (index < bytes.length) {
      bytes[index] = MISSING;
    }
  }

  /** Puts blocks of another row, from one place on, into this one, from another place on. */
  public void take(GzipBlocks from, int start, int index, int count) {
    System.arraycopy(from.bytes, start, bytes, index, count);
    System.arraycopy(from.crcs, start, crcs, index, count);
    System.arraycopy(from.shifts, start, shifts, index, count);
    System.arraycopy(from.lengths, start, lengths, index, count);
  }

  /** Appends all blocks to a member; none may be missing. */
  public void appendTo(GzipMember member) {
    for (int i = 0; i < bytes.length; i++) {
      if (isMissing(i)) {
        throw new IllegalStateException("block " + i + " is missing");
      }
      member.add(bytes[i], crcs[i], shifts[i], lengths[i]);
    }
  }
}
