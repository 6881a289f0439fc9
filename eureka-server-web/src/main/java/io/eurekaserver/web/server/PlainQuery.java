// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.server;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Parameters of a query that is {@link PlainText}, as Jersey reads them: a pair without a key
 * counts for nothing, and one without {@code =} has an empty value.
 */
final class PlainQuery {

  private PlainQuery() {}

  /** The first value of a parameter, or null. */
  static @Nullable String first(String query, String name) {
    int at = 0;
    while (at < query.length()) {
      int end = endOfPair(query, at);
      int endOfKey = endOfKey(query, at, end);
      if (endOfKey - at == name.length() && query.startsWith(name, at)) {
        return value(query, endOfKey, end);
      }
      at = end + 1;
    }
    return null;
  }

  /** All values of a parameter, in their order. */
  static List<String> all(String query, String name) {
    List<String> values = new ArrayList<>();
    int at = 0;
    while (at < query.length()) {
      int end = endOfPair(query, at);
      int endOfKey = endOfKey(query, at, end);
      if (endOfKey - at == name.length() && query.startsWith(name, at)) {
        values.add(value(query, endOfKey, end));
      }
      at = end + 1;
    }
    return values;
  }

  /** The first value of each parameter, in their order. */
  static Map<String, String> all(String query) {
    Map<String, String> first = new LinkedHashMap<>();
    int at = 0;
    while (at < query.length()) {
      int end = endOfPair(query, at);
      int endOfKey = endOfKey(query, at, end);
      if (endOfKey > at) {
        first.putIfAbsent(query.substring(at, endOfKey), value(query, endOfKey, end));
      }
      at = end + 1;
    }
    return first;
  }

  private static int endOfPair(String query, int from) {
    int end = query.indexOf('&', from);
    return end < 0 ? query.length() : end;
  }

  private static int endOfKey(String query, int from, int to) {
    int equals = query.indexOf('=', from);
    return equals < 0 || equals > to ? to : equals;
  }

  private static String value(String query, int endOfKey, int end) {
    return endOfKey == end ? "" : query.substring(endOfKey + 1, end);
  }
}
