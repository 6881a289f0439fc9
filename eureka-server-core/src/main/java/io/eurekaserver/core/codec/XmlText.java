// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.codec;

/**
 * Text between XML tags, escaped as the reference servers do (protocol, section 3.6), but for
 * characters that XML 1.0 has no way to tell: control characters other than TAB, LF and CR, and
 * U+FFFE and U+FFFF. The reference servers write them as references such as <code>&amp;#x1;</code>,
 * which only their own kind can read, so one such character hides a whole registry from every other
 * reader. Here they become U+FFFD; JSON tells them exactly.
 */
final class XmlText {

  private XmlText() {}

  /** Whether text of these characters stands for itself. */
  private static final boolean[] PLAIN = new boolean[0x7F];

  static {
    for (char c = ' '; c < PLAIN.length; c++) {
      PLAIN[c] = "&<>\"'".indexOf(c) < 0;
    }
  }

  static void write(Utf8Buffer out, String text) {
    if (isPlain(text)) {
      out.ascii(text);
    } else {
      writeEscaped(out, text);
    }
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
      if (c >= 0x7F) {
        i += writeHigh(out, text, i);
      } else {
        writeAscii(out, c);
        i++;
      }
    }
  }

  private static void writeAscii(Utf8Buffer out, char c) {
    switch (c) {
      case '&' -> out.ascii("&amp;");
      case '<' -> out.ascii("&lt;");
      case '>' -> out.ascii("&gt;");
      case '"' -> out.ascii("&quot;");
      case '\'' -> out.ascii("&apos;");
      case '\r' -> out.ascii("&#xd;");
      case '\t', '\n' -> out.put(c);
      default -> {
        if (c < ' ') {
          out.putReplacement();
        } else {
          out.put(c);
        }
      }
    }
  }

  private static int writeHigh(Utf8Buffer out, String text, int index) {
    char c = text.charAt(index);
    if (c <= 0x9F) {
      out.ascii("&#x").ascii(Integer.toHexString(c)).put(';');
      return 1;
    }
    if (c >= 0xFFFE) {
      out.putReplacement();
      return 1;
    }
    return out.putCharacterAt(text, index);
  }
}
