// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.cli.client;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A source that fails beyond a number of bytes: no answer fills the memory. */
final class LimitedInput extends FilterInputStream {

  private static final long MOST = 2L << 30;

  private long left;

  LimitedInput(InputStream in) {
    this(in, MOST);
  }

  LimitedInput(InputStream in, long most) {
    super(in);
    left = most;
  }

  @Override
  public int read() throws IOException {
    int read = super.read();
    count(read < 0 ? 0 : 1);
    return read;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int read = super.read(bytes, offset, length);
    count(read);
    return read;
  }

  private void count(int read) throws IOException {
    left -= Math.max(0, read);
    if (left < 0) {
      throw new IOException("the answer is too long");
    }
  }
}
