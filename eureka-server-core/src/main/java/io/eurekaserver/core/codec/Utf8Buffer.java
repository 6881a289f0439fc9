// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.codec;

import java.util.Arrays;
import java.util.Objects;

/**
 * A growing array of UTF-8 bytes: what encoders write into. Not for use by several threads.
 *
 * <p>A surrogate that has no partner cannot be told in UTF-8; it is written as U+FFFD, the
 * replacement character, so that every reader can read what stands around it.
 */
public final class Utf8Buffer {

  private static final int REPLACEMENT = 0xFFFD;

  private byte[] bytes;
  private int size;

  /** A buffer that grows only beyond so many bytes. */
  public Utf8Buffer(int expectedBytes) {
    bytes = new byte[Math.max(16, expectedBytes)];
  }

  /** Appends bytes that are UTF-8 already. */
  public Utf8Buffer add(byte[] piece) {
    add(piece, 0, piece.length);
    return this;
  }

  /** Appends a part of bytes that are UTF-8 already. */
  void add(byte[] piece, int offset, int length) {
    reserve(length);
    System.arraycopy(piece, offset, bytes, size, length);
    size += length;
  }

  /** Appends text that is known to be ASCII, as it is. */
  @SuppressWarnings("deprecation") // for what it does to other characters, of which there are none
  public Utf8Buffer ascii(String text) {
    int length = text.length();
    reserve(length);
    text.getBytes(0, length, bytes, size);
    size += length;
    return this;
  }

  /** Appends a decimal number. */
  public Utf8Buffer number(long value) {
    if (value < 0) {
      return ascii(Long.toString(value));
    }
    int end = size + digits(value);
    reserve(end - size);
    long rest = value;
    for (int i = end - 1; i >= size; i--) {
      long tenth = rest / 10;
      bytes[i] = (byte) ('0' + (rest - 10 * tenth));
      rest = tenth;
    }
    size = end;
    return this;
  }

  private static int digits(long value) {
    int digits = 1;
    for (long rest = value; rest >= 10; rest /= 10) {
      digits++;
    }
    return digits;
  }

  /** Appends a JSON string with its quotes and the escapes that JSON requires. */
  public Utf8Buffer jsonText(String text) {
    JsonText.write(this, text);
    return this;
  }

  /** Appends one ASCII character. */
  void put(int character) {
    reserve(1);
    bytes[size++] = (byte) character;
  }

  /** Appends the character at an index, with its partner if it is half of a pair. */
  int putCharacterAt(String text, int index) {
    int codePoint = text.codePointAt(index);
    boolean lonely = codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    putCodePoint(lonely ? REPLACEMENT : codePoint);
    return Character.charCount(codePoint);
  }

  /** Appends the character that stands for one that cannot be written. */
  void putReplacement() {
    putCodePoint(REPLACEMENT);
  }

  private void putCodePoint(int c) {
    reserve(4);
    if (c < 0x80) {
      bytes[size++] = (byte) c;
    } else if (c < 0x800) {
      bytes[size++] = (byte) (0xC0 | (c >> 6));
      tail(c, 0);
    } else if (c < 0x10000) {
      bytes[size++] = (byte) (0xE0 | (c >> 12));
      tail(c, 6);
    } else {
      bytes[size++] = (byte) (0xF0 | (c >> 18));
      tail(c, 12);
    }
  }

  private void tail(int codePoint, int firstShift) {
    for (int shift = firstShift; shift >= 0; shift -= 6) {
      bytes[size++] = (byte) (0x80 | ((codePoint >> shift) & 0x3F));
    }
  }

  /** How many bytes were appended so far. */
  public int size() {
    return size;
  }

  /** Forgets everything; the room stays for what comes next. */
  public void clear() {
    size = 0;
  }

  /**
   * The array that is written to, without a copy: its first {@link #size()} bytes are what was
   * appended so far. Not to be written to by others, and no longer this buffer's after the next
   * append, which may need a larger one.
   */
  public byte[] array() {
    return bytes;
  }

  /** A copy of everything appended so far. */
  public byte[] toByteArray() {
    return Arrays.copyOf(bytes, size);
  }

  /** A copy of a part of what was appended: from one index up to but not including another. */
  public byte[] toByteArray(int from, int to) {
    Objects.checkFromToIndex(from, to, size);
    return Arrays.copyOfRange(bytes, from, to);
  }

  private void reserve(int more) {
    if (bytes.length - size < more) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, Math.addExact(size, more)));
    }
  }
}
