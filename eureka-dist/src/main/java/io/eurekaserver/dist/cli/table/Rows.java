// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.cli.table;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Rows of some columns as objects and as texts. */
record Rows(List<Column> columns) {

  Map<String, @Nullable Object> object(List<? extends @Nullable Object> values) {
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    for (int i = 0; i < columns.size(); i++) {
      object.put(columns.get(i).key(), values.get(i));
    }
    return object;
  }

  /** A value as people read it, in one harmless line; what is not known is a dash. */
  static String shown(Terminal terminal, Column column, @Nullable Object value) {
    if (value instanceof Number millis) {
      return switch (column.kind()) {
        case TIME -> Terminal.time(millis.longValue());
        case AGO -> terminal.ago(millis.longValue());
        default -> millis.toString();
      };
    }
    String text = text(value);
    return text.isEmpty() ? "-" : Plain.line(text);
  }

  /** A value as text: lists with blanks, maps as {@code key:value}. */
  static String text(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      return map.entrySet().stream()
          .map(entry -> entry.getKey() + ":" + entry.getValue())
          .collect(Collectors.joining(" "));
    }
    if (value instanceof Collection<?> list) {
      return list.stream().map(String::valueOf).collect(Collectors.joining(" "));
    }
    return value == null ? "" : value.toString();
  }
}
