// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.codec;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;

/**
 * Looks at what stands before the root element, so that a DOCTYPE does not even reach the parser:
 * the JDK's prints to the console and fails in odd ways over broken ones.
 */
final class XmlProlog {

  private static final int LONGEST = 8192;
  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final String DOCTYPE = "<!DOCTYPE";

  private XmlProlog() {}

  /** The same characters, from the first that is not a byte order mark. */
  static Reader check(Reader characters) throws DecodeException, IOException {
    Reader buffered = new BufferedReader(characters, LONGEST);
    buffered.mark(1);
    if (buffered.read() != BYTE_ORDER_MARK) {
      buffered.reset();
    }
    buffered.mark(LONGEST);
    String start = read(buffered);
    buffered.reset();
    if (start.startsWith(DOCTYPE, lengthOf(start))) {
      throw new DecodeException("A DOCTYPE is not accepted.");
    }
    return buffered;
  }

  private static String read(Reader characters) throws IOException {
    char[] start = new char[LONGEST];
    int size = 0;
    int more = 0;
    while (more >= 0 && size < LONGEST) {
      size += more;
      more = characters.read(start, size, LONGEST - size);
    }
    return new String(start, 0, size);
  }

  /** The index after white space, comments and processing instructions. */
  private static int lengthOf(String start) throws DecodeException {
    int at = 0;
    while (true) {
      int next = afterOne(start, at);
      if (next == at) {
        return at;
      }
      at = next;
    }
  }

  private static int afterOne(String start, int at) throws DecodeException {
    if (start.startsWith("<?", at)) {
      return after(start, "?>", at + 2);
    }
    if (start.startsWith("<!--", at)) {
      return after(start, "-->", at + 4);
    }
    return at < start.length() && start.charAt(at) <= ' ' ? at + 1 : at;
  }

  private static int after(String start, String end, int from) throws DecodeException {
    int found = start.indexOf(end, from);
    if (found < 0 && start.length() == LONGEST) {
      throw new DecodeException("Too much stands before the root element of the XML.");
    }
    return found < 0 ? start.length() : found + end.length();
  }
}
