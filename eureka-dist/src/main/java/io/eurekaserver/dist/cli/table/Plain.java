// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.cli.table;

/**
 * Text of strangers on a terminal. Whoever may register may write what he likes into a host name;
 * an escape sequence there must not reach the terminal of an operator, nor a character that turns
 * the direction of the text around. Each such character becomes one replacement character.
 */
public final class Plain {

  private static final char REPLACEMENT = '\uFFFD';

  private Plain() {}

  /** The text in one line, without anything that a terminal would obey. */
  public static String line(String text) {
    int harmless = 0;
    while (harmless < text.length() && isAscii(text.charAt(harmless))) {
      harmless++;
    }
    return harmless == text.length() ? text : replaced(text);
  }

  private static boolean isAscii(char c) {
    return c >= ' ' && c <= '~';
  }

  private static String replaced(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints().forEach(c -> out.appendCodePoint(obeyed(c) ? REPLACEMENT : c));
    return out.toString();
  }

  /** Whether a terminal does something else than show the character. */
  static boolean obeyed(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> false;
    };
  }

  /** How many columns of a terminal the text takes. */
  static int width(String text) {
    return text.codePoints().map(Plain::width).sum();
  }

  private static int width(int codePoint) {
    if (codePoint < 0x300) {
      return 1;
    }
    int type = Character.getType(codePoint);
    if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
      return 0;
    }
    return isWide(codePoint) ? 2 : 1;
  }

  /** Hangul, CJK, full-width forms and pictures, which take two columns. */
  private static boolean isWide(int c) {
    return (c >= 0x1100 && c <= 0x115F)
        || (c >= 0x2E80 && c <= 0xA4CF)
        || (c >= 0xAC00 && c <= 0xD7A3)
        || (c >= 0xF900 && c <= 0xFAFF)
        || (c >= 0xFE30 && c <= 0xFE6F)
        || (c >= 0xFF00 && c <= 0xFF60)
        || (c >= 0xFFE0 && c <= 0xFFE6)
        || (c >= 0x1F300 && c <= 0x1FAFF)
        || (c >= 0x20000 && c <= 0x3FFFD);
  }

  /** The text in at most so many columns; what is cut ends in an ellipsis. */
  static String cut(String text, int most) {
    if (width(text) <= most) {
      return text;
    }
    StringBuilder out = new StringBuilder();
    int used = 1;
    for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
      used += width(text.codePointAt(at));
      if (used > most) {
        break;
      }
      out.appendCodePoint(text.codePointAt(at));
    }
    return out.append('…').toString();
  }
}
