// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.config.key;

import java.util.Locale;

/** From which severity on a logger speaks. */
public enum LogLevel {
  /** Everything. */
  TRACE,
  /** What a developer wants to see. */
  DEBUG,
  /** What an operator wants to see. */
  INFO,
  /** What an operator should look at. */
  WARN,
  /** What went wrong. */
  ERROR,
  /** Nothing. */
  OFF;

  /** Takes the names in any case, and "fatal" and YAML's reading of off as Spring Boot does. */
  static LogLevel parse(String text) {
    return switch (text.toUpperCase(Locale.ROOT)) {
      case "FALSE" -> OFF;
      case "FATAL" -> ERROR;
      default -> valueOf(text.toUpperCase(Locale.ROOT));
    };
  }
}
