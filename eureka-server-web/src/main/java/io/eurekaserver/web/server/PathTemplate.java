// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.server;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The path of a route as JAX-RS writes it: segments that are fixed, or a name in braces. */
final class PathTemplate {

  private final String[] fixed;
  private final List<String> names = new ArrayList<>();

  /** From for example {@code apps/{app}/{id}}. */
  PathTemplate(String template) {
    fixed = template.split("/");
    for (int i = 0; i < fixed.length; i++) {
      if (fixed[i].startsWith("{")) {
        names.add(fixed[i].substring(1, fixed[i].length() - 1));
        fixed[i] = "";
      }
    }
  }

  /**
   * What stands in a path where this has names.
   *
   * @param path a tidy one, see {@link RequestPath}
   * @return null if it is another path
   */
  String @Nullable [] match(String path) {
    String[] values = new String[names.size()];
    int value = 0;
    int at = 1;
    for (String segment : fixed) {
      int slash = path.indexOf('/', at);
      int end = slash < 0 ? path.length() : slash;
      if (at >= end) {
        return null;
      }
      if (segment.isEmpty()) {
        values[value++] = path.substring(at, end);
      } else if (end - at != segment.length() || !path.startsWith(segment, at)) {
        return null;
      }
      at = end + 1;
    }
    return at > path.length() ? values : null;
  }

  /**
   * Which of the values has a name.
   *
   * @throws IllegalArgumentException if none has
   */
  int indexOf(String name) {
    int index = names.indexOf(name);
    if (index < 0) {
      throw new IllegalArgumentException("the route has no " + name);
    }
    return index;
  }
}
