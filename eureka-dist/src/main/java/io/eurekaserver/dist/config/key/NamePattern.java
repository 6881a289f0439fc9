// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.config.key;

import io.eurekaserver.dist.config.source.PropertyName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A name with one free part, {@code eureka.<region>.availabilityZones}. */
record NamePattern(List<String> before, List<String> after) {

  static NamePattern of(String name) {
    int open = name.indexOf('<');
    int close = name.indexOf('>');
    return new NamePattern(uniform(name.substring(0, open)), uniform(name.substring(close + 1)));
  }

  private static List<String> uniform(String part) {
    return PropertyName.segments(PropertyName.uniform(part));
  }

  /** The free part of a name as it is written there; null if the name is another. */
  @Nullable String entryOf(List<String> segments) {
    int end = segments.size() - after.size();
    if (end <= before.size()
        || !same(segments.subList(0, before.size()), before)
        || !same(segments.subList(end, segments.size()), after)) {
      return null;
    }
    return String.join(".", segments.subList(before.size(), end));
  }

  private static boolean same(List<String> written, List<String> uniform) {
    return written.stream().map(PropertyName::uniformSegment).toList().equals(uniform);
  }

  /** The free part of a name of which only letters and digits are certain. */
  @Nullable String entryOfVariable(String variable) {
    String start = String.join("", before);
    int at = 0;
    int matched = 0;
    while (at < variable.length() && matched < start.length()) {
      char c = Character.toLowerCase(variable.charAt(at++));
      if (c == start.charAt(matched)) {
        matched++;
      } else if (c != '_') {
        return null;
      }
    }
    boolean more = at + 1 < variable.length() && variable.charAt(at) == '_';
    return matched == start.length() && more && after.isEmpty() ? variable.substring(at + 1) : null;
  }
}
