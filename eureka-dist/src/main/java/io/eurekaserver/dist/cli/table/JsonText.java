// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.cli.table;

import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Maps, lists, texts, numbers and booleans as JSON. What a terminal would obey is escaped, so that
 * JSON is as harmless to look at as a table.
 */
public final class JsonText {

  private final StringBuilder out = new StringBuilder();
  private final boolean indented;
  private int depth;

  private JsonText(boolean indented) {
    this.indented = indented;
  }

  /** In one line. */
  public static String line(@Nullable Object value) {
    JsonText text = new JsonText(false);
    text.value(value);
    return text.out.toString();
  }

  /** Over several lines, to be read. */
  public static String pretty(@Nullable Object value) {
    JsonText text = new JsonText(true);
    text.value(value);
    return text.out.toString();
  }

  private void value(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      object(map);
    } else if (value instanceof Collection<?> list) {
      array(list);
    } else if (value == null || value instanceof Number || value instanceof Boolean) {
      out.append(value);
    } else {
      string(value.toString());
    }
  }

  private void object(Map<?, ?> map) {
    if (map.isEmpty()) {
      out.append("{}");
      return;
    }
    String before = "{";
    depth++;
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      out.append(before);
      newLine();
      string(String.valueOf(entry.getKey()));
      out.append(indented ? ": " : ":");
      value(entry.getValue());
      before = ",";
    }
    end('}');
  }

  private void array(Collection<?> list) {
    if (list.isEmpty()) {
      out.append("[]");
      return;
    }
    String before = "[";
    depth++;
    for (Object element : list) {
      out.append(before);
      newLine();
      value(element);
      before = ",";
    }
    end(']');
  }

  private void end(char bracket) {
    depth--;
    newLine();
    out.append(bracket);
  }

  private void newLine() {
    if (indented) {
      out.append('\n').append("  ".repeat(depth));
    }
  }

  private void string(String text) {
    out.append('"');
    text.codePoints().forEach(this::character);
    out.append('"');
  }

  private void character(int c) {
    if (c == '"' || c == '\\') {
      out.append('\\').append((char) c);
    } else if (c == '\n') {
      out.append("\\n");
    } else if (c == '\t') {
      out.append("\\t");
    } else if ((c > '~' || c < ' ') && Plain.obeyed(c)) {
      escaped(c);
    } else {
      out.appendCodePoint(c);
    }
  }

  private void escaped(int codePoint) {
    for (char unit : Character.toChars(codePoint)) {
      String hex = Integer.toHexString(unit);
      out.append("\\u").append("0".repeat(4 - hex.length())).append(hex);
    }
  }
}
