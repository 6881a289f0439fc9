// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.log;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import com.google.common.base.Ticker;
import com.google.errorprone.annotations.concurrent.GuardedBy;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Counts how often each message comes. A message is one template of one logger with one class of
 * failure, whatever its numbers and names are. The first ones of a minute are written, the rest is
 * held back and summed up when the minute ends. At most {@value #MOST_KINDS} messages are
 * remembered; for a new one the one that was not heard for longest is given up, and summed up. Any
 * thread may call it.
 */
final class Repeats {

  /** How many messages are told apart. */
  static final int MOST_KINDS = 500;

  /** How long one is counted, ns. */
  static final long WINDOW = TimeUnit.MINUTES.toNanos(1);

  private final Ticker ticker;
  private volatile int limit;

  @GuardedBy("this")
  private final Map<Kind, Count> counts = new LinkedHashMap<>(16, 0.75f, true);

  Repeats(Ticker ticker, int limit) {
    this.ticker = ticker;
    this.limit = limit;
  }

  /** What came too often. */
  record Held(ILoggingEvent last, long times) {}

  /**
   * What is to be done with an event.
   *
   * @param written whether it is to be written
   * @param isFirstHeld whether it is the first that was held back in its minute
   * @param before what is to be written before it
   */
  record Verdict(boolean written, boolean isFirstHeld, List<Held> before) {
    private static final Verdict WRITTEN = new Verdict(true, false, List.of());
    private static final Verdict HELD = new Verdict(false, false, List.of());
    private static final Verdict FIRST_HELD = new Verdict(false, true, List.of());
  }

  /** How many of a kind are written in a minute from now on, 0 for all. */
  void limit(int perMinute) {
    limit = perMinute;
  }

  /** Counts an event. */
  synchronized Verdict heard(ILoggingEvent event) {
    if (limit == 0) {
      return Verdict.WRITTEN;
    }
    long now = ticker.read();
    Kind kind = Kind.of(event);
    Count count = counts.get(kind);
    if (count == null) {
      List<Held> before = makeRoom();
      counts.put(kind, new Count(now));
      return new Verdict(true, false, before);
    }
    if (now - count.since >= WINDOW) {
      return new Verdict(true, false, count.restart(now));
    }
    if (++count.times <= limit) {
      return Verdict.WRITTEN;
    }
    return count.hold(event) ? Verdict.FIRST_HELD : Verdict.HELD;
  }

  @GuardedBy("this")
  private List<Held> makeRoom() {
    if (counts.size() < MOST_KINDS) {
      return List.of();
    }
    Iterator<Count> oldest = counts.values().iterator();
    Count count = oldest.next();
    oldest.remove();
    return count.held();
  }

  /** What was held back in minutes that have ended, or in all. */
  synchronized List<Held> ended(boolean all) {
    long now = ticker.read();
    List<Held> ended = new ArrayList<>();
    for (Iterator<Count> each = counts.values().iterator(); each.hasNext(); ) {
      Count count = each.next();
      if (all || now - count.since >= WINDOW) {
        ended.addAll(count.held());
        each.remove();
      }
    }
    return ended;
  }

  /** What makes two events the same. */
  private record Kind(String logger, @Nullable String template, @Nullable String failure) {
    static Kind of(ILoggingEvent event) {
      IThrowableProxy failure = event.getThrowableProxy();
      return new Kind(
          event.getLoggerName(),
          event.getMessage(),
          failure == null ? null : failure.getClassName());
    }
  }

  private static final class Count {
    private long since;
    private long times = 1;
    private long heldBack;
    private @Nullable ILoggingEvent last;

    private Count(long since) {
      this.since = since;
    }

    private boolean hold(ILoggingEvent event) {
      last = event;
      return ++heldBack == 1;
    }

    private List<Held> restart(long now) {
      List<Held> held = held();
      since = now;
      times = 1;
      heldBack = 0;
      last = null;
      return held;
    }

    private List<Held> held() {
      return last == null ? List.of() : List.of(new Held(last, heldBack));
    }
  }
}
