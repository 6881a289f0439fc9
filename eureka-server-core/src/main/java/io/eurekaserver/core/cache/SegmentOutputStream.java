// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.cache;

import java.io.OutputStream;
import java.util.Arrays;

/** Collects what is written as a rope of equal pieces, so that nothing is copied to grow. */
final class SegmentOutputStream extends OutputStream {

  private final Rope.Builder rope = Rope.builder(16);
  private byte[] segment;
  private int used;

  SegmentOutputStream(int segmentBytes) {
    segment = new byte[segmentBytes];
  }

  @Override
  public void write(int b) {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) {
    int from = offset;
    int left = length;
    while (left > 0) {
      int now = Math.min(left, segment.length - used);
      System.arraycopy(bytes, from, segment, used, now);
      used += now;
      from += now;
      left -= now;
      if (used == segment.length) {
        rope.add(segment);
        segment = new byte[used];
        used = 0;
      }
    }
  }

  /** What was written; nothing may be written after. */
  Rope rope() {
    return rope.add(Arrays.copyOf(segment, used)).build();
  }
}
