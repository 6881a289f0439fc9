// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.config.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How names are compared: {@code preferIpAddress}, {@code prefer-ip-address}, {@code
 * prefer_ip_address} and {@code PREFERIPADDRESS} are one name.
 */
public final class PropertyName {

  private PropertyName() {}

  /** The parts of a name, as written; {@code a.b[c.d]} has the parts a, b and c.d. */
  public static List<String> segments(String name) {
    List<String> segments = new ArrayList<>();
    StringBuilder segment = new StringBuilder();
    boolean bracketed = false;
    for (int at = 0; at < name.length(); at++) {
      char c = name.charAt(at);
      if (c == ']' || c == '[' || (c == '.' && !bracketed)) {
        flush(segment, segments);
        bracketed = c == '[';
      } else {
        segment.append(c);
      }
    }
    flush(segment, segments);
    return segments;
  }

  private static void flush(StringBuilder segment, List<String> segments) {
    if (!segment.isEmpty()) {
      segments.add(segment.toString());
      segment.setLength(0);
    }
  }

  /** The one spelling of all names that are the same; parts are joined by dots. */
  public static String uniform(String name) {
    return String.join(".", segments(name).stream().map(PropertyName::uniformSegment).toList());
  }

  /** The one spelling of a single part. */
  public static String uniformSegment(String segment) {
    return segment.replace("-", "").replace("_", "").toLowerCase(Locale.ROOT);
  }

  /** Letters and digits only, lower case: what is left of a name in an environment variable. */
  public static String compact(String name) {
    return uniform(name).replace(".", "");
  }
}
