// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.codec;

import com.fasterxml.jackson.core.JsonParser;
import io.eurekaserver.core.model.SharedParts;
import java.io.IOException;

/**
 * The characters of one text, number or boolean, mostly still in the parser's own array, so that
 * what others have too, and what is a number, need not become a text of its own. Good until the
 * parser moves on. Not for use by several threads.
 */
final class Scalar {

  /** So many digits fit into 64 bits whatever they are. */
  private static final int SAFE_DIGITS = 18;

  private final SharedParts parts;
  private char[] characters = {};
  private int offset;
  private int length;
  private String of = "";
  private String name = "";

  Scalar(SharedParts parts) {
    this.parts = parts;
  }

  /** The scalar at which a parser stands, under a name in two parts. */
  Scalar at(JsonParser json, String ofWhat, String itsName) throws IOException {
    of = ofWhat;
    name = itsName;
    characters = json.getTextCharacters();
    offset = json.getTextOffset();
    length = json.getTextLength();
    return this;
  }

  /** A text. */
  Scalar of(String text, String itsName) {
    of = "";
    name = itsName;
    characters = text.toCharArray();
    offset = 0;
    length = characters.length;
    return this;
  }

  /** The text, made anew: for what hardly any other instance has. NUL is refused. */
  String own() throws DecodeException {
    return InstanceFields.withoutNul(of, name, new String(characters, offset, length));
  }

  /** The text, held once for all that have it. NUL is refused. */
  String common() throws DecodeException {
    return InstanceFields.withoutNul(of, name, parts.text(characters, offset, length));
  }

  /** Whether it is a whole number in the plainest spelling, which {@link #digits} reads. */
  boolean isDigits() {
    int first = offset + (isNegative() ? 1 : 0);
    int end = offset + length;
    for (int i = first; i < end; i++) {
      if (characters[i] < '0' || characters[i] > '9') {
        return false;
      }
    }
    return end > first && end - first <= SAFE_DIGITS;
  }

  /** The number, if {@link #isDigits}. */
  long digits() {
    long value = 0;
    for (int i = offset + (isNegative() ? 1 : 0); i < offset + length; i++) {
      value = 10 * value + (characters[i] - '0');
    }
    return isNegative() ? -value : value;
  }

  private boolean isNegative() {
    return length > 0 && characters[offset] == '-';
  }

  /** The number, however it is spelled, or a substitute if there is none. */
  long number(long substitute) throws DecodeException {
    return isDigits() ? digits() : Numbers.parse(own(), substitute);
  }

  /** The number if it has at most 32 bits, else 0. */
  int intOrZero() throws DecodeException {
    long value = number(0);
    return value == (int) value ? (int) value : 0;
  }
}
