// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.param;

import org.jspecify.annotations.Nullable;

/** Whether a sender wants gzip, by its {@code Accept-Encoding} header (protocol, section 2.3). */
public final class AcceptEncoding {

  private static final int UNNAMED = -1;

  private AcceptEncoding() {}

  /**
   * Whether gzip is welcome, and not less so than plain bytes. Without a header it is not: simple
   * clients cannot unpack it.
   */
  public static boolean prefersGzip(@Nullable String header) {
    if (header == null) {
      return false;
    }
    if (header.equals("gzip")) {
      return true;
    }
    int gzip = Math.max(quality(header, "gzip"), quality(header, "x-gzip"));
    if (gzip == UNNAMED) {
      gzip = quality(header, "*");
    }
    return gzip > 0 && gzip >= quality(header, "identity");
  }

  private static int quality(String header, String coding) {
    int at = 0;
    while (at <= header.length()) {
      int end = HeaderText.endOfItem(header, at);
      if (HeaderText.isNamed(header, at, end, coding)) {
        return HeaderText.quality(header, at, end);
      }
      at = end + 1;
    }
    return UNNAMED;
  }
}
