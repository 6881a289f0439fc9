// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.codec;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Objects;

/**
 * Bytes that are all here, as a part of an array that nobody writes to meanwhile.
 *
 * @param array where they are
 * @param offset where they begin
 * @param length how many there are
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, and not copied on purpose
public record ByteSlice(byte[] array, int offset, int length) {

  /** Checks the range. */
  public ByteSlice {
    Objects.checkFromIndexSize(offset, length, array.length);
  }

  /** A whole array. */
  public static ByteSlice of(byte[] array) {
    return new ByteSlice(array, 0, array.length);
  }

  InputStream stream() {
    return new ByteArrayInputStream(array, offset, length);
  }
}
