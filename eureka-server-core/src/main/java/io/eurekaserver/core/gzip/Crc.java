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

  /** What the four highest coefficients become when they are multiplied by x^4. */
  private static final int[] OVERFLOW = overflow();

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

  /** Four coefficients of {@code a} at a time, from the highest powers down (Horner's rule). */
  private static int multiply(int a, int b) {
    int bx = timesX(b);
    int bx2 = timesX(bx);
    int bx3 = timesX(bx2);
    int product = 0;
    for (int left = a, step = 0; step < Integer.SIZE; step += 4, left >>>= 4) {
      product = (product >>> 4) ^ OVERFLOW[product & 0xF];
      product ^= b & -(left >>> 3 & 1);
      product ^= bx & -(left >>> 2 & 1);
      product ^= bx2 & -(left >>> 1 & 1);
      product ^= bx3 & -(left & 1);
    }
    return product;
  }

  private static int timesX(int a) {
    return (a >>> 1) ^ (POLYNOMIAL & -(a & 1));
  }

  private static int[] overflow() {
    int[] overflow = new int[16];
    for (int i = 0; i < overflow.length; i++) {
      overflow[i] = timesX(timesX(timesX(timesX(i))));
    }
    return overflow;
  }
}
