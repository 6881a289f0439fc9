// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.api;

import com.google.common.primitives.Longs;
import io.eurekaserver.web.param.Asked;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is asked for.
 *
 * @param cursor where to go on, or null to begin
 * @param limit how many items at most
 */
record ListQuery(@Nullable String cursor, int limit) {

  private static final int DEFAULT = 100;
  private static final int MOST = 1000;
  private static final int MOST_TEXT = 500;

  /** Of a request: {@code limit} and {@code cursor}. */
  static ListQuery of(Asked request) {
    String cursor = text(request, "cursor");
    Long limit = number(request, "limit");
    if (limit != null && (limit < 1 || limit > MOST)) {
      throw ProblemException.badParameter("limit must be a number from 1 to " + MOST + ".");
    }
    return new ListQuery(cursor, limit == null ? DEFAULT : limit.intValue());
  }

  /** A parameter that is a whole number; null if it is not there. */
  static @Nullable Long number(Asked request, String name) {
    String text = text(request, name);
    Long number = text == null ? null : Longs.tryParse(text);
    if (text != null && number == null) {
      throw ProblemException.badParameter(name + " must be a whole number.");
    }
    return number;
  }

  /** A parameter as short text; null if it is not there or empty. */
  static @Nullable String text(Asked request, String name) {
    String text = request.queryValue(name);
    if (text != null && text.length() > MOST_TEXT) {
      throw ProblemException.badParameter(
          name + " is too long: at most " + MOST_TEXT + " characters.");
    }
    return text == null || text.isBlank() ? null : text;
  }
}
