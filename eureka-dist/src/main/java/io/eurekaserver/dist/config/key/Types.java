// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.config.key;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The types that keys have, except times. */
final class Types {

  private static final int MAX_PORT = 65_535;

  private Types() {}

  static ValueType<Boolean> bool() {
    return new ValueType<>("true|false", "true or false", Types::parseBoolean);
  }

  private static Boolean parseBoolean(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "true", "yes", "on", "1" -> true;
      case "false", "no", "off", "0" -> false;
      default -> throw new IllegalArgumentException();
    };
  }

  static ValueType<Integer> integer(int min, int max) {
    return new ValueType<>(
        "number",
        "a whole number from " + min + " to " + max,
        text -> {
          int value = Integer.parseInt(text);
          checkArgument(value >= min && value <= max);
          return value;
        });
  }

  static ValueType<Integer> count() {
    return integer(1, 1_000_000);
  }

  static ValueType<Integer> port(int min) {
    return new ValueType<>(
        "port", "a port from " + min + " to " + MAX_PORT, integer(min, MAX_PORT).parser());
  }

  static ValueType<Double> share() {
    return new ValueType<>(
        "0.0..1.0",
        "a number from 0 to 1, such as 0.85",
        text -> {
          double value = Double.parseDouble(text);
          checkArgument(value >= 0 && value <= 1);
          return value;
        });
  }

  static ValueType<String> text() {
    return new ValueType<>("text", "a text", text -> text);
  }

  static ValueType<List<String>> texts() {
    return new ValueType<>("list", "a list, separated by commas", Types::split);
  }

  static ValueType<String> oneOf(String... words) {
    return new ValueType<>(
        String.join("|", words),
        "one of " + String.join(", ", words),
        text -> {
          String word = text.toLowerCase(Locale.ROOT);
          checkArgument(Arrays.asList(words).contains(word));
          return word;
        });
  }

  static ValueType<LogLevel> logLevel() {
    return new ValueType<>("level", "one of trace, debug, info, warn, error, off", LogLevel::parse);
  }

  /** Empty, or a path with a leading and without a trailing slash. */
  static ValueType<String> contextPath() {
    return new ValueType<>(
        "path",
        "a path such as /registry: a leading slash, no blanks, no '?', no '#'",
        text -> {
          String path = text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
          checkArgument(path.isEmpty() || path.matches("(/[^/\\s?#%;\\\\]+)+"));
          return path;
        });
  }

  static ValueType<String> address() {
    return new ValueType<>(
        "address",
        "a host name or an IP address",
        text -> {
          checkArgument(text.matches("[\\p{L}\\p{N}._:%\\[\\]-]*"));
          return text.startsWith("[") ? text.replaceAll("[\\[\\]]", "") : text;
        });
  }

  static List<String> split(String text) {
    return Arrays.stream(text.split(","))
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .toList();
  }
}
