// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.model;

import org.jspecify.annotations.Nullable;

/**
 * The address of a page of an instance without its host and port, where it has them: so the
 * instances of an application have the same.
 *
 * @param before what stands before the host; the whole address if there is no host in it
 * @param after what stands after host and port; null if there is no host in it
 * @param withPort whether a colon and the port follow the host
 */
record PageUrl(String before, @Nullable String after, boolean withPort) {

  /** An address, taken apart. */
  static PageUrl of(String text, String host, int port) {
    int at = text.indexOf(host);
    if (at < 0) {
      return new PageUrl(text, null, false);
    }
    int hostEnd = at + host.length();
    int portEnd = portEnd(text, hostEnd, port);
    int end = portEnd < 0 ? hostEnd : portEnd;
    return new PageUrl(text.substring(0, at), text.substring(end), portEnd >= 0);
  }

  /** The end of the colon and the port at an index; -1 if they are not there. */
  private static int portEnd(String text, int from, int port) {
    if (port < 0 || from >= text.length() || text.charAt(from) != ':') {
      return -1;
    }
    int digits = digits(port);
    int end = from + 1 + digits;
    if (end > text.length()) {
      return -1;
    }
    for (int i = end - 1, rest = port; i > from; i--, rest /= 10) {
      if (text.charAt(i) != '0' + rest % 10) {
        return -1;
      }
    }
    return end;
  }

  private static int digits(int number) {
    int digits = 1;
    for (int rest = number / 10; rest > 0; rest /= 10) {
      digits++;
    }
    return digits;
  }

  /** The whole address at a host and port. */
  String text(String host, int port) {
    if (after == null) {
      return before;
    }
    return withPort ? before + host + ':' + port + after : before + host + after;
  }

  /** Whether an address, which may be null, is this one at a host and port. */
  static boolean is(@Nullable PageUrl url, @Nullable String text, String host, int port) {
    return url == null ? text == null : text != null && url.is(text, host, port);
  }

  private boolean is(String text, String host, int port) {
    if (after == null) {
      return before.equals(text);
    }
    int at = before.length();
    if (!text.startsWith(before) || !text.startsWith(host, at)) {
      return false;
    }
    int end = at + host.length();
    if (withPort) {
      end = portEnd(text, end, port);
    }
    return end >= 0 && end + after.length() == text.length() && text.endsWith(after);
  }

  int textLength() {
    return before.length() + (after == null ? 0 : after.length());
  }
}
