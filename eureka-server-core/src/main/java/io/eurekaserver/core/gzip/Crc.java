// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.gzip;

/**
 * The CRC-32 of two texts in a row from the CRCs of each (RFC 1952, section 8, has the polynomial).
 *
 * <p>Without its pre- and post-conditioning a CRC is the text, read as a polynomial over GF(2),
 * modulo a fixed one of degree 32; text that follows multiplies by a power of x. The conditioning
 * cancels out, so {@code crc(AB) = crc(A) * x^(8 |B|) + crc(B)}. As in every reflected CRC the
 * highest bit of an int is the coefficient of x^0.
 */
final class Crc {

  private static final int POLYNOMIAL = 0xEDB88320;
  private static final int ONE = 0x80000000;
  private static final int X_TO_THE_8 = 0x00800000;

  private Crc() {}

  /** The CRC of a text followed by another, whose CRC and {@link #shift} are given. */
  static int join(int first, int second, int shiftOfSecond) {
    return multiply(first, shiftOfSecond) ^ second;
  }

  /** What a text of so many bytes does to what stands before it: x to the power of its bits. */
  static int shift(long bytes) {
    int result = ONE;
    int square = X_TO_THE_8;
    for (long left = bytes; left > 0; left >>>= 1) {
      if ((left & 1) != 0) {
        result = multiply(result, square);
      }
      square = multiply(square, square);
    }
    return result;
  }

  private static int multiply(int a, int b) {
    int product = 0;
    int shifted = b;
    for (int bits = a; bits != 0; bits <<= 1) {
      product ^= shifted & (bits >> 31);
      shifted = (shifted >>> 1) ^ (POLYNOMIAL & -(shifted & 1));
    }
    return product;
  }
}
