// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.api.search;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Text that is looked for in other text, whatever the case of either. Each character is compared by
 * itself, so nothing is converted and nothing allocated. Immutable.
 */
final class Needle {

  private final String lower;
  private final char firstLower;
  private final char firstUpper;
  private final long number;
  private final int size;

  /** Of text that is not empty. */
  Needle(String text) {
    lower = text.toLowerCase(Locale.ROOT);
    firstLower = lower.charAt(0);
    firstUpper = Character.toUpperCase(firstLower);
    number = numberOf(lower);
    size = number < 0 ? 0 : powerOfTen(lower.length());
  }

  private static int powerOfTen(int exponent) {
    int power = 1;
    for (int i = 0; i < exponent; i++) {
      power *= 10;
    }
    return power;
  }

  private static long numberOf(String text) {
    boolean digits = text.length() <= 9 && text.chars().allMatch(c -> c >= '0' && c <= '9');
    return digits ? Long.parseLong(text) : -1;
  }

  /** Whether it is a part of the text. */
  boolean isIn(@Nullable String text) {
    if (text == null) {
      return false;
    }
    int last = text.length() - lower.length();
    for (int at = 0; at <= last; at++) {
      char c = text.charAt(at);
      if ((c == firstLower || c == firstUpper) && isAt(text, at)) {
        return true;
      }
    }
    return false;
  }

  /** Whether it is the whole text. */
  boolean is(@Nullable String text) {
    return text != null && text.length() == lower.length() && isAt(text, 0);
  }

  /** Whether it is the number. */
  boolean is(int other) {
    return number == other;
  }

  /** Whether it is a part of the digits of a number that is not negative. */
  boolean isIn(int other) {
    if (number < 0) {
      return false;
    }
    int rest = other;
    do {
      if (rest % size == number && (size == 10 || rest >= size / 10)) {
        return true;
      }
      rest /= 10;
    } while (rest > 0);
    return false;
  }

  private boolean isAt(String text, int at) {
    for (int i = 0; i < lower.length(); i++) {
      char c = text.charAt(at + i);
      char wanted = lower.charAt(i);
      if (c != wanted && Character.toLowerCase(c) != wanted) {
        return false;
      }
    }
    return true;
  }
}
