// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.error;

/**
 * The header {@code X-Eureka-Error}: the precise reason of a failure, beside the bodies that
 * clients know and that must stay as they are.
 */
public final class ErrorHeader {

  /** Its name. */
  public static final String NAME = "X-Eureka-Error";

  private static final int MAX_LENGTH = 300;

  private ErrorHeader() {}

  /** A sentence as a header value: cut to length, and visible ASCII only. */
  public static String value(String sentence) {
    int length = Math.min(sentence.length(), MAX_LENGTH);
    StringBuilder value = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      char c = sentence.charAt(i);
      value.append(c >= ' ' && c <= '~' ? c : '?');
    }
    return value.toString();
  }
}
