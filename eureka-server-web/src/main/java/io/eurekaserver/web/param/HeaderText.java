// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.param;

/** Reads header values that are lists of names with parameters, without making objects. */
final class HeaderText {

  private static final int ONE = 1000;

  private HeaderText() {}

  /** Where the item that begins at {@code from} ends: at the next comma, or at the end. */
  static int endOfItem(String list, int from) {
    int comma = list.indexOf(',', from);
    return comma < 0 ? list.length() : comma;
  }

  /** Whether an item has this name, in any case; its parameters do not matter. */
  static boolean isNamed(String list, int from, int to, String name) {
    int start = skipBlanks(list, from, to);
    int semicolon = indexOf(list, ';', start, to);
    int end = trimEnd(list, start, semicolon);
    return end - start == name.length() && list.regionMatches(true, start, name, 0, name.length());
  }

  /** The q of an item in thousandths: 1000 if it has none, 0 if it makes no sense. */
  static int quality(String list, int from, int to) {
    int at = indexOf(list, ';', from, to);
    while (at < to) {
      int start = skipBlanks(list, at + 1, to);
      int end = indexOf(list, ';', start, to);
      if (start + 1 < end && (list.charAt(start) | 0x20) == 'q' && list.charAt(start + 1) == '=') {
        return thousandths(list, start + 2, trimEnd(list, start + 2, end));
      }
      at = end;
    }
    return ONE;
  }

  private static int thousandths(String list, int from, int to) {
    int value = 0;
    int unit = ONE;
    for (int at = from; at < to; at++) {
      char c = list.charAt(at);
      if (c == '.') {
        unit = ONE / 10; // also without a digit before it: old HTTP clients send ".2"
      } else if (c >= '0' && c <= '9') {
        value += (c - '0') * unit;
        unit /= 10;
      } else {
        return 0;
      }
    }
    return Math.min(value, ONE);
  }

  private static int skipBlanks(String list, int from, int to) {
    int at = from;
    while (at < to && list.charAt(at) <= ' ') {
      at++;
    }
    return at;
  }

  private static int trimEnd(String list, int from, int to) {
    int at = to;
    while (at > from && list.charAt(at - 1) <= ' ') {
      at--;
    }
    return at;
  }

  private static int indexOf(String list, char c, int from, int to) {
    int at = list.indexOf(c, from);
    return at < 0 || at > to ? to : at;
  }
}
