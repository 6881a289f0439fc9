// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.reload;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import io.eurekaserver.dist.config.LogLevels;
import io.eurekaserver.web.api.LoggerLevels;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.ILoggerFactory;
import org.slf4j.LoggerFactory;

/** The levels of Logback's loggers. Any thread may call it. */
public final class LogbackLevels implements LoggerLevels {

  private static final org.slf4j.Logger log = LoggerFactory.getLogger("reload");
  private static final Set<String> LEVELS =
      Set.of("trace", "debug", "info", "warn", "error", "off");

  /** Nobody fills the memory with names. */
  private static final int MOST_LOGGERS = 5_000;

  private static final int LONGEST_NAME = 200;

  private final LoggerContext context;

  /** Of these loggers. */
  public LogbackLevels(ILoggerFactory loggers) {
    this.context = (LoggerContext) loggers;
  }

  @Override
  public List<Row> all() {
    return context.getLoggerList().stream().map(LogbackLevels::row).toList();
  }

  @Override
  public Row set(String name, @Nullable String level, String who) {
    String logback = checked(LogLevels.logbackName(name));
    if (level != null && !LEVELS.contains(level.toLowerCase(Locale.ROOT))) {
      throw new IllegalArgumentException(
          "The level must be one of trace, debug, info, warn, error, off, or null.");
    }
    if (level == null && logback.equals(Logger.ROOT_LOGGER_NAME)) {
      throw new IllegalArgumentException("The logger root needs a level.");
    }
    Logger logger = context.getLogger(logback);
    Level before = logger.getEffectiveLevel();
    logger.setLevel(level == null ? null : Level.valueOf(level));
    log.info("{} speaks from {} on, was {} (by {})", name, logger.getEffectiveLevel(), before, who);
    return row(logger);
  }

  private String checked(String name) {
    if (name.length() > LONGEST_NAME || !name.matches("[\\w.$-]+")) {
      throw new IllegalArgumentException(
          "A logger's name has letters, digits, dots, '$', '_' and '-', at most "
              + LONGEST_NAME
              + ".");
    }
    if (context.exists(name) == null && context.getLoggerList().size() >= MOST_LOGGERS) {
      throw new IllegalArgumentException("There are too many loggers to make another one.");
    }
    return name;
  }

  private static Row row(Logger logger) {
    Level own = logger.getLevel();
    return new Row(
        logger.getName().equals(Logger.ROOT_LOGGER_NAME) ? "root" : logger.getName(),
        own == null ? null : small(own),
        small(logger.getEffectiveLevel()));
  }

  private static String small(Level level) {
    return level.toString().toLowerCase(Locale.ROOT);
  }
}
