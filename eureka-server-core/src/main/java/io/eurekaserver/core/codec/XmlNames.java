// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.codec;

/**
 * Keys of maps as names of XML elements and back (protocol, section 3.5): {@code _} is written
 * {@code __}, {@code $} is {@code _-}, and a character that may not stand there is {@code _.} and
 * four hex digits.
 *
 * <p>Letters outside ASCII stay, but only those that every edition of XML 1.0 counts as letters;
 * the reference servers also leave letters that only the fifth edition knows, which Java's own
 * parsers refuse. A reader that undoes the escapes sees the same key either way.
 */
final class XmlNames {

  private static final char ESCAPE = '_';
  private static final int HEX_DIGITS = 4;

  /** Pairs of first and last: Latin, Greek, Cyrillic, Hebrew, Arabic, Thai, kana, Han, Hangul. */
  private static final String LETTERS =
      "\u00C0\u00D6\u00D8\u00F6\u00F8\u00FF\u0100\u0131\u0134\u013E\u0141\u0148"
          + "\u014A\u017E\u038E\u03A1\u03A3\u03CE\u0401\u040C\u040E\u044F\u0451\u045C"
          + "\u045E\u0481\u05D0\u05EA\u0621\u063A\u0641\u064A\u0E01\u0E2E\u3041\u3094"
          + "\u30A1\u30FA\u4E00\u9FA5\uAC00\uD7A3";

  private XmlNames() {}

  /** The name for a key that is not empty. */
  static String escape(String key) {
    for (int i = 0; i < key.length(); i++) {
      if (!staysAt(key.charAt(i), i)) {
        return escapeFrom(key, i);
      }
    }
    return key;
  }

  private static String escapeFrom(String key, int first) {
    StringBuilder name = new StringBuilder(key.length() + 16).append(key, 0, first);
    for (int i = first; i < key.length(); i++) {
      char c = key.charAt(i);
      switch (c) {
        case ESCAPE -> name.append("__");
        case '$' -> name.append("_-");
        default -> {
          if (staysAt(c, i)) {
            name.append(c);
          } else {
            appendHex(name.append("_."), c);
          }
        }
      }
    }
    return name.toString();
  }

  private static void appendHex(StringBuilder name, char c) {
    String hex = Integer.toHexString(c);
    name.append("0".repeat(HEX_DIGITS - hex.length())).append(hex);
  }

  private static boolean staysAt(char c, int index) {
    if (c >= 0x80) {
      return isLetter(c);
    }
    boolean start = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == ':';
    return start || (index > 0 && ((c >= '0' && c <= '9') || c == '-' || c == '.'));
  }

  private static boolean isLetter(char c) {
    for (int i = 0; i < LETTERS.length(); i += 2) {
      if (c >= LETTERS.charAt(i) && c <= LETTERS.charAt(i + 1)) {
        return true;
      }
    }
    return false;
  }

  /** The key of a name; an escape that is none stands for itself. */
  static String unescape(String name) {
    int first = name.indexOf(ESCAPE);
    if (first < 0) {
      return name;
    }
    StringBuilder key = new StringBuilder(name.length()).append(name, 0, first);
    int i = first;
    while (i < name.length()) {
      i += unescapeAt(name, i, key);
    }
    return key.toString();
  }

  private static int unescapeAt(String name, int index, StringBuilder key) {
    if (name.startsWith("__", index)) {
      key.append(ESCAPE);
      return 2;
    }
    if (name.startsWith("_-", index)) {
      key.append('$');
      return 2;
    }
    int value = name.startsWith("_.", index) ? hexAt(name, index + 2) : -1;
    key.append(value < 0 ? name.charAt(index) : (char) value);
    return value < 0 ? 1 : 2 + HEX_DIGITS;
  }

  private static int hexAt(String name, int index) {
    if (index + HEX_DIGITS > name.length()) {
      return -1;
    }
    int value = 0;
    for (int i = index; i < index + HEX_DIGITS; i++) {
      int digit = Character.digit(name.charAt(i), 16);
      if (digit < 0) {
        return -1;
      }
      value = (value << 4) | digit;
    }
    return value;
  }
}
