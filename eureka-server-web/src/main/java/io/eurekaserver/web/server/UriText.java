// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.eurekaserver.web.error.Cause;
import io.eurekaserver.web.error.RefusedException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.BitSet;
import java.util.HexFormat;

/** Makes text from a request line legal in a {@link java.net.URI}, without changing its meaning. */
final class UriText {

  private static final BitSet LEGAL = new BitSet(128);
  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  static {
    LEGAL.set('a', 'z' + 1);
    LEGAL.set('A', 'Z' + 1);
    LEGAL.set('0', '9' + 1);
    "-_.!~*'():@&=+$,/?;".chars().forEach(LEGAL::set);
  }

  private UriText() {}

  /** A query that is legal in a URI. */
  static String query(String raw) {
    StringBuilder out = new StringBuilder(raw.length());
    append(out, raw, 0, raw.length());
    return out.toString();
  }

  /**
   * Appends a part of a path or a query, and escapes what a URI may not hold.
   *
   * @throws RefusedException if a percent sign is not followed by two hex digits, or if what is
   *     encoded is not UTF-8 or is a NUL
   */
  static void append(StringBuilder out, String raw, int from, int to) {
    boolean beyondAscii = false;
    for (int at = from; at < to; at++) {
      char c = raw.charAt(at);
      if (LEGAL.get(c)) {
        out.append(c);
      } else if (c == '%') {
        beyondAscii |= escapedByte(raw, at, to) > 0x7f;
        out.append(raw, at, at + 3);
        at += 2;
      } else {
        int codePoint = raw.codePointAt(at);
        appendEscaped(out, codePoint);
        at += Character.charCount(codePoint) - 1;
      }
    }
    if (beyondAscii) {
      checkUtf8(raw, from, to);
    }
  }

  private static int escapedByte(String raw, int at, int end) {
    if (at + 2 >= end
        || !HexFormat.isHexDigit(raw.charAt(at + 1))
        || !HexFormat.isHexDigit(raw.charAt(at + 2))) {
      throw refused("a % is not followed by two hex digits");
    }
    int value = HexFormat.fromHexDigits(raw, at + 1, at + 3);
    if (value == 0) {
      throw refused("a NUL is encoded in it");
    }
    return value;
  }

  private static void appendEscaped(StringBuilder out, int codePoint) {
    for (byte b : Character.toString(codePoint).getBytes(UTF_8)) {
      out.append('%');
      HEX.toHexDigits(out, b);
    }
  }

  private static void checkUtf8(String raw, int from, int to) {
    ByteBuffer bytes = ByteBuffer.allocate(3 * (to - from));
    for (int at = from; at < to; at++) {
      if (raw.charAt(at) == '%') {
        bytes.put((byte) HexFormat.fromHexDigits(raw, at + 1, at + 3));
        at += 2;
      } else {
        bytes.put((byte) '.'); // ends a sequence of encoded bytes, as any other character does
      }
    }
    try {
      UTF_8.newDecoder().decode(bytes.flip());
    } catch (CharacterCodingException e) {
      throw refused("what is percent-encoded is not UTF-8");
    }
  }

  /** Refuses the segment that begins at {@code start} if it is {@code .} or {@code ..}. */
  static void refuseDots(StringBuilder path, int start) {
    int dots = 0;
    int at = start;
    while (at < path.length()) {
      int width = dotWidth(path, at);
      if (width == 0) {
        return;
      }
      at += width;
      dots++;
    }
    if (dots == 1 || dots == 2) {
      throw refused("a segment is one dot or two");
    }
  }

  private static int dotWidth(StringBuilder path, int at) {
    if (path.charAt(at) == '.') {
      return 1;
    }
    boolean encoded =
        path.charAt(at) == '%' && path.charAt(at + 1) == '2' && (path.charAt(at + 2) | 0x20) == 'e';
    return encoded ? 3 : 0;
  }

  private static RefusedException refused(String why) {
    return new RefusedException(
        Cause.BAD_PATH, "The path or query is not a legal one: " + why + ".");
  }
}
