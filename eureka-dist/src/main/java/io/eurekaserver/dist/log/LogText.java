// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.log;

/**
 * Texts as they may stand in a log: one line each, whatever a client put into them, so that nobody
 * can write a line of his own or play tricks on a terminal. For any thread.
 */
public final class LogText {

  private static final int LONGEST = 8_192;
  private static final char NEXT_LINE = '\u0085';
  private static final int LINE_SEPARATOR = 0x2028;
  private static final int PARAGRAPH_SEPARATOR = 0x2029;

  private LogText() {}

  /** The text without secrets, in one line, of bounded length. */
  public static String clean(String text) {
    return oneLine(Secrets.hide(bounded(text)));
  }

  /** The beginning of a long text, and how much more there was. */
  static String bounded(String text) {
    return text.length() <= LONGEST
        ? text
        : text.substring(0, LONGEST) + "... (" + (text.length() - LONGEST) + " more characters)";
  }

  /** The text with escapes in the place of all that would not stand in a line. */
  static String oneLine(String text) {
    int length = text.length();
    for (int i = 0; i < length; i++) {
      if (mustEscape(text, i)) {
        return escaped(text, i);
      }
    }
    return text;
  }

  private static String escaped(String text, int from) {
    StringBuilder line = new StringBuilder(text.length() + 16).append(text, 0, from);
    for (int i = from; i < text.length(); i++) {
      if (mustEscape(text, i)) {
        escape(text.charAt(i), line);
      } else {
        line.append(text.charAt(i));
      }
    }
    return line.toString();
  }

  private static void escape(char c, StringBuilder to) {
    switch (c) {
      case '\n' -> to.append("\\n");
      case '\r' -> to.append("\\r");
      case '\t' -> to.append("\\t");
      default -> appendCode(c, to);
    }
  }

  /** Four hex digits after {@code \}{@code u}: the same in text and in JSON. */
  static void appendCode(char c, StringBuilder to) {
    to.append("\\u");
    for (int shift = 12; shift >= 0; shift -= 4) {
      to.append(Character.forDigit((c >> shift) & 0xf, 16));
    }
  }

  /** Control characters, line ends of all alphabets, marks that turn writing round, half pairs. */
  static boolean mustEscape(String text, int at) {
    char c = text.charAt(at);
    if (c < NEXT_LINE) {
      return c < ' ' || c >= '\u007f';
    }
    return Character.isISOControl(c)
        || c == LINE_SEPARATOR
        || c == PARAGRAPH_SEPARATOR
        || Character.getType(c) == Character.FORMAT
        || isHalfPair(text, at);
  }

  /** Whether a surrogate stands alone, which no encoding of the text could carry. */
  private static boolean isHalfPair(String text, int at) {
    char c = text.charAt(at);
    if (Character.isHighSurrogate(c)) {
      return at + 1 >= text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
    }
    return Character.isLowSurrogate(c)
        && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
  }
}
