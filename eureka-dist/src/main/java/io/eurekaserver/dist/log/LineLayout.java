// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.log;

import ch.qos.logback.classic.pattern.Abbreviator;
import ch.qos.logback.classic.pattern.TargetLengthBasedClassNameAbbreviator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.LayoutBase;
import ch.qos.logback.core.util.CachingDateFormatter;

/**
 * An event as {@code 2026-01-31T09:00:00.000Z INFO [main] eureka-server - what happened}, with a
 * stack trace below it if there is one. For any thread.
 */
final class LineLayout extends LayoutBase<ILoggingEvent> {

  private static final int LEVEL_WIDTH = 5;
  private static final int LOGGER_WIDTH = 30;

  private final CachingDateFormatter dates =
      new CachingDateFormatter("yyyy-MM-dd'T'HH:mm:ss.SSSXXX");
  private final Abbreviator loggers = new TargetLengthBasedClassNameAbbreviator(LOGGER_WIDTH);

  @Override
  public String doLayout(ILoggingEvent event) {
    IThrowableProxy failure = event.getThrowableProxy();
    return dates.format(event.getTimeStamp())
        + padded(event.getLevel().toString())
        + "["
        + LogText.oneLine(event.getThreadName())
        + "] "
        + LogText.oneLine(loggers.abbreviate(event.getLoggerName()))
        + " - "
        + LogText.clean(event.getFormattedMessage())
        + '\n'
        + (failure == null ? "" : Traces.of(failure));
  }

  private static String padded(String level) {
    return " " + level + " ".repeat(LEVEL_WIDTH + 1 - level.length());
  }
}
