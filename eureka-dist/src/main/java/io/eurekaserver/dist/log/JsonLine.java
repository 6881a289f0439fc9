// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.log;

/**
 * One JSON object on one line, field by field. What comes out is valid JSON in ASCII-safe UTF-8 for
 * every text that goes in. For one thread.
 */
final class JsonLine {

  private static final char REPLACEMENT = '\ufffd';

  private final StringBuilder line = new StringBuilder(256).append('{');

  /** A field with a text. */
  JsonLine text(String name, String value) {
    name(name).append('"');
    int length = value.length();
    for (int i = 0; i < length; i++) {
      append(value, i);
    }
    line.append('"');
    return this;
  }

  /** A field with a number. */
  JsonLine number(String name, Number value) {
    name(name).append(value);
    return this;
  }

  private StringBuilder name(String name) {
    return line.append(line.length() == 1 ? "\"" : ",\"").append(name).append("\":");
  }

  private void append(String value, int at) {
    char c = value.charAt(at);
    switch (c) {
      case '"' -> line.append("\\\"");
      case '\\' -> line.append("\\\\");
      case '\n' -> line.append("\\n");
      case '\r' -> line.append("\\r");
      case '\t' -> line.append("\\t");
      default -> {
        if (!LogText.mustEscape(value, at)) {
          line.append(c);
        } else if (Character.isSurrogate(c)) {
          line.append(REPLACEMENT);
        } else {
          LogText.appendCode(c, line);
        }
      }
    }
  }

  /** The line with its end. */
  String end() {
    return line.append("}\n").toString();
  }
}
