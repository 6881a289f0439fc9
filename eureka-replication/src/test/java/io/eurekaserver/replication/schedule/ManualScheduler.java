// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication.schedule;

import com.google.common.base.Ticker;
import java.time.Duration;
import java.util.Comparator;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Virtual time: nothing happens until a test lets it, and then in the order of time; what is due at
 * the same time happens in the order in which it was asked for. For one thread.
 */
public final class ManualScheduler implements Scheduler {

  private static final Comparator<Event> ORDER =
      Comparator.comparingLong(Event::at).thenComparingLong(Event::number);

  private final PriorityQueue<Event> events = new PriorityQueue<>(ORDER);
  private final Ticker ticker =
      new Ticker() {
        @Override
        public long read() {
          return now;
        }
      };
  private long now;
  private long asked;
  private long run;

  private record Event(long at, long number, Runnable task) {}

  @Override
  public Ticker ticker() {
    return ticker;
  }

  @Override
  public void execute(Runnable task) {
    after(Duration.ZERO, task);
  }

  @Override
  public Timer after(Duration delay, Runnable task) {
    Event event = new Event(now + Math.max(0, delay.toNanos()), asked++, task);
    events.add(event);
    return () -> events.remove(event);
  }

  /** Runs all that is due now, and what that makes due. */
  public void runDue() {
    advance(Duration.ZERO);
  }

  /** Lets time pass, and runs what becomes due, each at its own time. */
  public void advance(Duration duration) {
    long end = now + duration.toNanos();
    while (nextWithin(end)) {
      runNext();
    }
    now = end;
  }

  private boolean nextWithin(long end) {
    Event next = events.peek();
    return next != null && next.at() <= end;
  }

  /** Goes on to what comes next and runs it; false if nothing will ever happen. */
  public boolean runNext() {
    Event next = events.poll();
    if (next == null) {
      return false;
    }
    now = next.at();
    run++;
    next.task().run();
    return true;
  }

  /** In how long the next will run; null if nothing waits. */
  public @Nullable Duration untilNext() {
    Event next = events.peek();
    return next == null ? null : Duration.ofNanos(next.at() - now);
  }

  /** How many tasks have run. */
  public long tasksRun() {
    return run;
  }
}
