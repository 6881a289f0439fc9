// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.server;

/**
 * Text from a request line that means what it says: nothing in it is encoded, and nothing has to
 * be. That is nearly every one.
 */
final class PlainText {

  private static final boolean[] PLAIN = new boolean[128];

  static {
    for (char c = 'a'; c <= 'z'; c++) {
      PLAIN[c] = true;
      PLAIN[c - 'a' + 'A'] = true;
    }
    for (char c = '0'; c <= '9'; c++) {
      PLAIN[c] = true;
    }
    for (char c : "-_.!~*'():@&=$,/".toCharArray()) {
      PLAIN[c] = true;
    }
  }

  private PlainText() {}

  /** Whether every character stands for itself, in a path and in a query. */
  static boolean isPlain(String raw) {
    for (int at = 0; at < raw.length(); at++) {
      char c = raw.charAt(at);
      if (c >= PLAIN.length || !PLAIN[c]) {
        return false;
      }
    }
    return true;
  }

  /** Whether a path is plain, and no segment of it is empty or begins with a dot. */
  static boolean isPlainPath(String raw) {
    boolean afterSlash = false;
    for (int at = 0; at < raw.length(); at++) {
      char c = raw.charAt(at);
      if (c >= PLAIN.length || !PLAIN[c] || (afterSlash && (c == '/' || c == '.'))) {
        return false;
      }
      afterSlash = c == '/';
    }
    return true;
  }
}
