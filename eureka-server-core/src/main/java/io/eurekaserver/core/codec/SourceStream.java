// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.codec;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * Remembers how its source failed, so that after a parser gave up it is known whether the bytes
 * were wrong or did not come. Does not close its source.
 */
final class SourceStream extends FilterInputStream {

  private @Nullable IOException failure;

  SourceStream(InputStream source) {
    super(source);
  }

  @Override
  public int read() throws IOException {
    try {
      return super.read();
    } catch (IOException e) {
      failure = e;
      throw e;
    }
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    try {
      return super.read(bytes, offset, length);
    } catch (IOException e) {
      failure = e;
      throw e;
    }
  }

  @Override
  public void close() {}

  /** Throws what the source threw, if it did. */
  void rethrowFailure() throws IOException {
    if (failure != null) {
      throw failure;
    }
  }
}
