// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import com.google.common.base.Ticker;
import java.util.concurrent.TimeUnit;

/**
 * Writes events to standard output, and keeps a message that comes again and again from filling the
 * disk: see {@link Repeats}. What is held back is summed up in one line of the same logger and
 * level: the last of them, and how many more there were. DEBUG and TRACE are let through: who
 * switches them on wants all. For any thread.
 */
final class Stdout extends ConsoleAppender<ILoggingEvent> {

  private static final int LONGEST = 500;

  private final LineEncoder lines;
  private final Repeats repeats;

  Stdout(LineEncoder lines, Ticker ticker) {
    this.lines = lines;
    this.repeats = new Repeats(ticker, LogSettings.defaults().repeatsPerMinute());
    setEncoder(lines);
  }

  /** Writes like this from now on. */
  void apply(LogSettings settings) {
    lines.format(settings.format());
    repeats.limit(settings.repeatsPerMinute());
  }

  @Override
  protected void append(ILoggingEvent event) {
    if (!event.getLevel().isGreaterOrEqual(Level.INFO)) {
      super.append(event);
      return;
    }
    Repeats.Verdict verdict = repeats.heard(event);
    verdict.before().forEach(this::sumUp);
    if (verdict.isFirstHeld()) {
      lookWhenTheMinuteEnds();
    }
    if (verdict.written()) {
      super.append(event);
    }
  }

  @SuppressWarnings("FutureReturnValueIgnored") // nothing is done with its end
  private void lookWhenTheMinuteEnds() {
    getContext()
        .getScheduledExecutorService()
        .schedule(() -> tell(false), Repeats.WINDOW, TimeUnit.NANOSECONDS);
  }

  /** Sums up what was held back in minutes that have ended, or in all. */
  void tell(boolean all) {
    repeats.ended(all).forEach(this::sumUp);
  }

  private void sumUp(Repeats.Held held) {
    ILoggingEvent last = held.last();
    String message = last.getFormattedMessage();
    super.append(
        new LoggingEvent(
            Stdout.class.getName(),
            ((LoggerContext) getContext()).getLogger(last.getLoggerName()),
            last.getLevel(),
            "{} ... {} more in the last minute",
            null,
            new Object[] {
              message.length() <= LONGEST ? message : message.substring(0, LONGEST) + "...",
              held.times()
            }));
  }
}
