// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.testing;

import java.io.IOException;
import java.io.InputStream;

/** A source that gives some bytes and then fails, as a connection that is cut. */
public final class FailingStream extends InputStream {

  private final byte[] bytes;
  private final IOException failure;
  private int next;

  /** Gives the bytes, then throws the failure on every read. */
  public FailingStream(byte[] bytes, IOException failure) {
    this.bytes = bytes;
    this.failure = failure;
  }

  @Override
  public int read() throws IOException {
    if (next == bytes.length) {
      throw failure;
    }
    return bytes[next++] & 0xFF;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    if (next == bytes.length) {
      throw failure;
    }
    int count = Math.min(length, bytes.length - next);
    System.arraycopy(bytes, next, into, offset, count);
    next += count;
    return count;
  }
}
