// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.codec;

/** Text as JSON spells it: only what must be escaped is, everything else is raw UTF-8. */
final class JsonText {

  private static final String HEX = "0123456789ABCDEF";

  private JsonText() {}

  /** Whether text of these ASCII characters stands for itself. */
  private static final boolean[] PLAIN = new boolean[0x80];

  static {
    for (char c = ' '; c < PLAIN.length; c++) {
      PLAIN[c] = c != '"' && c != '\\';
    }
  }

  static void write(Utf8Buffer out, String text) {
    out.put('"');
    if (isPlain(text)) {
      out.ascii(text);
    } else {
      writeEscaped(out, text);
    }
    out.put('"');
  }

  private static boolean isPlain(String text) {
    int length = text.length();
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c >= PLAIN.length || !PLAIN[c]) {
        return false;
      }
    }
    return true;
  }

  private static void writeEscaped(Utf8Buffer out, String text) {
    int length = text.length();
    for (int i = 0; i < length; ) {
      char c = text.charAt(i);
      if (c >= 0x80) {
        i += out.putCharacterAt(text, i);
      } else {
        writeAscii(out, c);
        i++;
      }
    }
  }

  private static void writeAscii(Utf8Buffer out, char c) {
    if (c == '"' || c == '\\') {
      out.put('\\');
      out.put(c);
    } else if (c < ' ') {
      writeControl(out, c);
    } else {
      out.put(c);
    }
  }

  private static void writeControl(Utf8Buffer out, char c) {
    out.put('\\');
    switch (c) {
      case '\b' -> out.put('b');
      case '\t' -> out.put('t');
      case '\n' -> out.put('n');
      case '\f' -> out.put('f');
      case '\r' -> out.put('r');
      default -> out.ascii("u00").ascii(hex(c));
    }
  }

  private static String hex(char c) {
    return String.valueOf(new char[] {HEX.charAt(c >> 4), HEX.charAt(c & 0xF)});
  }
}
