// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication.batch;

import io.eurekaserver.replication.schedule.Scheduler;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** At most one timer at a time. Set by one thread at a time; rings on the scheduler. */
final class Alarm {

  private final Scheduler scheduler;
  private final Runnable action;
  private @Nullable Ring ring;

  Alarm(Scheduler scheduler, Runnable action) {
    this.scheduler = scheduler;
    this.action = action;
  }

  /** Rings at that time of the ticker instead of any other, at once if it is over. */
  void setFor(long at, long now) {
    if (ring != null && ring.isDueAt(at)) {
      return;
    }
    clear();
    Ring next = new Ring(at);
    ring = next;
    next.timer = scheduler.after(Duration.ofNanos(Math.max(0, at - now)), next);
  }

  /** Does not ring any more, unless it has already begun. */
  void clear() {
    if (ring != null && ring.timer != null) {
      ring.timer.cancel();
    }
    ring = null;
  }

  /** One ring; a timer that comes early has rung all the same. */
  private final class Ring implements Runnable {

    private final long at;
    private Scheduler.@Nullable Timer timer;
    private volatile boolean rung;

    Ring(long at) {
      this.at = at;
    }

    boolean isDueAt(long time) {
      return !rung && at == time;
    }

    @Override
    public void run() {
      rung = true;
      action.run();
    }
  }
}
