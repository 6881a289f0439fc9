// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.codec;

import org.jspecify.annotations.Nullable;

/** Numbers as the many senders spell them: bare or as text, with or without a fraction. */
final class Numbers {

  private static final int LONGEST = 64;
  private static final double LONG_RANGE = 0x1p63;

  private Numbers() {}

  /** The number without its fraction; null if the text is none or needs more than 64 bits. */
  static @Nullable Long parse(String text) {
    String trimmed = text.strip();
    if (trimmed.isEmpty() || trimmed.length() > LONGEST) {
      return null;
    }
    try {
      return Long.valueOf(trimmed);
    } catch (NumberFormatException notWhole) {
      return parseFraction(trimmed);
    }
  }

  private static @Nullable Long parseFraction(String text) {
    try {
      double value = Double.parseDouble(text);
      return Math.abs(value) < LONG_RANGE ? Long.valueOf((long) value) : null;
    } catch (NumberFormatException notNumber) {
      return null;
    }
  }

  /** The number, or a substitute if there is none. */
  static long parse(String text, long substitute) {
    Long value = parse(text);
    return value == null ? substitute : value;
  }

  /** The number if it has at most 32 bits, else null. */
  static @Nullable Integer parseInt(String text) {
    Long value = parse(text);
    return value == null || value != value.intValue() ? null : Integer.valueOf(value.intValue());
  }

  /** The number if it has at most 32 bits, else 0. */
  static int parseIntOrZero(String text) {
    Integer value = parseInt(text);
    return value == null ? 0 : value;
  }
}
