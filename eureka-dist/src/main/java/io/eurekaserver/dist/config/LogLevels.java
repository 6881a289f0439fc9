// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.config;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import io.eurekaserver.dist.config.key.LogLevel;
import io.eurekaserver.dist.log.LogConfigurator;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.ILoggerFactory;

/** Brings {@code logging.level.<logger>} into Logback. */
public final class LogLevels {

  private LogLevels() {}

  /** Sets the level of each logger named; "root" in any case is the logger of all. */
  public static void apply(Map<String, LogLevel> levels, ILoggerFactory loggers) {
    levels.forEach((name, level) -> set(name, Level.valueOf(level.name()), loggers));
  }

  /**
   * Makes loggers speak as they are told now; one that was told something before, and no longer is,
   * speaks as usual. Others keep what an operator may have set meanwhile.
   */
  public static void change(
      Map<String, LogLevel> before, Map<String, LogLevel> now, ILoggerFactory loggers) {
    for (String name : before.keySet()) {
      if (!now.containsKey(name)) {
        set(name, LogConfigurator.usualLevel(logbackName(name)), loggers);
      }
    }
    now.forEach(
        (name, level) -> {
          if (level != before.get(name)) {
            set(name, Level.valueOf(level.name()), loggers);
          }
        });
  }

  /** The name of a logger in Logback. */
  public static String logbackName(String name) {
    return name.toLowerCase(Locale.ROOT).equals("root") ? Logger.ROOT_LOGGER_NAME : name;
  }

  private static void set(String name, @Nullable Level level, ILoggerFactory loggers) {
    if (loggers.getLogger(logbackName(name)) instanceof Logger logger) {
      logger.setLevel(level);
    }
  }
}
