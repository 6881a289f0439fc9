// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.log;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.LayoutBase;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * An event as one JSON object: {@code timestamp} (ISO 8601, UTC), {@code level}, {@code logger},
 * {@code thread}, {@code message}, and {@code exception} with its stack trace if there is one. For
 * any thread.
 */
final class JsonLayout extends LayoutBase<ILoggingEvent> {

  static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  @Override
  public String doLayout(ILoggingEvent event) {
    JsonLine line =
        new JsonLine()
            .text("timestamp", TIME.format(Instant.ofEpochMilli(event.getTimeStamp())))
            .text("level", event.getLevel().toString())
            .text("logger", event.getLoggerName())
            .text("thread", event.getThreadName())
            .text("message", Secrets.hide(LogText.bounded(event.getFormattedMessage())));
    IThrowableProxy failure = event.getThrowableProxy();
    return (failure == null ? line : line.text("exception", Traces.of(failure))).end();
  }
}
