// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import java.io.ByteArrayOutputStream;
import java.util.List;

/** A log of its own, whose lines a test can read. Its time stands still unless a test moves it. */
final class Logged {

  final LoggerContext context = new LoggerContext();
  final LineEncoder encoder = new LineEncoder();
  final Stdout stdout;
  long nanos;
  private final ByteArrayOutputStream written = new ByteArrayOutputStream();

  Logged() {
    context.setMDCAdapter(new LogbackMDCAdapter());
    stdout =
        new Stdout(
            encoder,
            new com.google.common.base.Ticker() {
              @Override
              public long read() {
                return nanos;
              }
            });
    stdout.setContext(context);
    encoder.setContext(context);
    encoder.start();
    stdout.start();
    stdout.setOutputStream(written);
  }

  Logged format(LogFormat format) {
    stdout.apply(new LogSettings(format, 3, AccessSettings.defaults()));
    return this;
  }

  void log(Level level, String message, Throwable failure, Object... arguments) {
    stdout.doAppend(event(level, message, failure, arguments));
  }

  ILoggingEvent event(Level level, String message, Throwable failure, Object... arguments) {
    LoggingEvent event =
        new LoggingEvent("", context.getLogger("a.Logger"), level, message, failure, arguments);
    event.setThreadName("thread-1");
    return event;
  }

  String text() {
    return written.toString(UTF_8);
  }

  List<String> lines() {
    return text().lines().toList();
  }
}
