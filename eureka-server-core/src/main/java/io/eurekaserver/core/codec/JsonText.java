// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.codec;

/** Text as JSON spells it: only what must be escaped is, everything else is raw UTF-8. */
final class JsonText {

  private static final String HEX = "0123456789ABCDEF";

  private JsonText() {}

  static void write(Utf8Buffer out, String text) {
    out.put('"');
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
    out.put('"');
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
