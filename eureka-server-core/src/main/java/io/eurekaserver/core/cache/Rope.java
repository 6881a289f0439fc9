// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.cache;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Bytes in shared pieces that are never joined: a change makes a new rope around the pieces that
 * did not change. Immutable as long as nobody writes to an array that was handed in.
 */
public final class Rope {

  private final List<byte[]> segments;
  private final long length;

  private Rope(List<byte[]> segments, long length) {
    this.segments = segments;
    this.length = length;
  }

  /** A builder for a rope of about so many pieces. */
  public static Builder builder(int expectedSegments) {
    return new Builder(expectedSegments);
  }

  /** The number of bytes. */
  public long length() {
    return length;
  }

  /** The pieces in order. Their bytes must not be changed. */
  public List<byte[]> segments() {
    return segments;
  }

  /** Writes every byte in order; neither flushes nor closes. */
  public void writeTo(OutputStream out) throws IOException {
    for (byte[] segment : segments) {
      out.write(segment);
    }
  }

  /** All bytes in one array: for tests and small payloads. */
  public byte[] toByteArray() {
    byte[] all = new byte[Math.toIntExact(length)];
    int at = 0;
    for (byte[] segment : segments) {
      System.arraycopy(segment, 0, all, at, segment.length);
      at += segment.length;
    }
    return all;
  }

  /** Collects pieces. Not for use by several threads. */
  public static final class Builder {
    private final List<byte[]> segments;
    private long length;

    private Builder(int expectedSegments) {
      segments = new ArrayList<>(expectedSegments);
    }

    /** Appends a piece, which must not change from now on. */
    public Builder add(byte[] segment) {
      if (segment.length > 0) {
        segments.add(segment);
        length += segment.length;
      }
      return this;
    }

    /** The rope; the builder must not be used after. */
    public Rope build() {
      return new Rope(segments, length);
    }
  }
}
