// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication.sim;

import java.util.PriorityQueue;

/** All that will happen, in order: virtual time goes from event to event. */
final class EventQueue {

  private final PriorityQueue<Event> events = new PriorityQueue<>();
  private long now;
  private long counted;

  /** Virtual nanoseconds since the beginning. */
  long now() {
    return now;
  }

  /** How many events there were and will be. */
  long counted() {
    return counted;
  }

  /** Runs a task at a time; tasks of one time in the order in which they were given. */
  void at(long nanos, Runnable task) {
    counted++;
    events.add(new Event(Math.max(nanos, now), counted, task));
  }

  /** Runs a task after a time. */
  void after(long nanos, Runnable task) {
    at(now + nanos, task);
  }

  /** Lets everything happen that happens before a time. */
  void runUntil(long end) {
    while (!events.isEmpty() && events.peek().at <= end) {
      Event event = events.remove();
      now = event.at;
      event.task.run();
    }
    now = end;
  }

  private record Event(long at, long order, Runnable task) implements Comparable<Event> {
    @Override
    public int compareTo(Event other) {
      int byTime = Long.compare(at, other.at);
      return byTime != 0 ? byTime : Long.compare(order, other.order);
    }
  }
}
