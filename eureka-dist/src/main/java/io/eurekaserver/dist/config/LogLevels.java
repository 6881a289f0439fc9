// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.config;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import io.eurekaserver.dist.config.key.LogLevel;
import java.util.Locale;
import java.util.Map;
import org.slf4j.ILoggerFactory;

/** Brings {@code logging.level.<logger>} into Logback. */
public final class LogLevels {

  private LogLevels() {}

  /** Sets the level of each logger named; "root" in any case is the logger of all. */
  public static void apply(Map<String, LogLevel> levels, ILoggerFactory loggers) {
    levels.forEach(
        (name, level) -> {
          boolean root = name.toLowerCase(Locale.ROOT).equals("root");
          if (loggers.getLogger(root ? Logger.ROOT_LOGGER_NAME : name) instanceof Logger logger) {
            logger.setLevel(Level.valueOf(level.name()));
          }
        });
  }
}
