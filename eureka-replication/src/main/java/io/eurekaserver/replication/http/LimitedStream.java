// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A source that fails instead of giving more bytes than allowed. */
final class LimitedStream extends FilterInputStream {

  private long left;

  LimitedStream(InputStream in, long maxBytes) {
    super(in);
    left = maxBytes;
  }

  /** More bytes came than allowed. */
  static final class TooLargeException extends IOException {
    private static final long serialVersionUID = 1;
  }

  @Override
  public int read() throws IOException {
    int b = in.read();
    count(b < 0 ? 0 : 1);
    return b;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    int n = in.read(into, offset, length);
    count(Math.max(n, 0));
    return n;
  }

  private void count(int bytes) throws TooLargeException {
    left -= bytes;
    if (left < 0) {
      throw new TooLargeException();
    }
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
