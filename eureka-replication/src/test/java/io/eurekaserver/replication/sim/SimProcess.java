// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication.sim;

import com.google.common.base.Ticker;
import io.eurekaserver.replication.schedule.Scheduler;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/**
 * One process on the global queue. While it is paused, as by SIGSTOP, its events wait and its
 * ticker goes on; once it is dead its events vanish. Tasks that are due at once take turns with
 * others as threads would.
 */
final class SimProcess implements Scheduler {

  private static final long LONGEST_TURN_NANOS = 300_000;

  private final EventQueue queue;
  private final RandomGenerator random;
  private final Consumer<Throwable> failures;
  private final Ticker ticker;
  private final Queue<Runnable> waiting = new ArrayDeque<>();
  private State state = State.RUNNING;

  private enum State {
    RUNNING,
    PAUSED,
    DEAD
  }

  /**
   * A process that runs.
   *
   * @param random where its ticker begins and who takes turns
   * @param failures is told of what its tasks throw
   */
  SimProcess(EventQueue queue, RandomGenerator random, Consumer<Throwable> failures) {
    this.queue = queue;
    this.random = random;
    this.failures = failures;
    long origin = random.nextLong();
    this.ticker =
        new Ticker() {
          @Override
          public long read() {
            return origin + queue.now();
          }
        };
  }

  @Override
  public Ticker ticker() {
    return ticker;
  }

  @Override
  public void execute(Runnable task) {
    after(random.nextLong(LONGEST_TURN_NANOS), task);
  }

  @Override
  public Timer after(Duration delay, Runnable task) {
    boolean[] cancelled = new boolean[1];
    after(
        Math.max(0, delay.toNanos()),
        () -> {
          if (!cancelled[0]) {
            task.run();
          }
        });
    return () -> cancelled[0] = true;
  }

  private void after(long nanos, Runnable task) {
    queue.after(nanos, () -> happen(task));
  }

  /** Lets something happen to this process now: later if it is paused, never if it is dead. */
  void happen(Runnable task) {
    if (state == State.PAUSED) {
      waiting.add(task);
    } else if (state == State.RUNNING) {
      run(task);
    }
  }

  private void run(Runnable task) {
    try {
      task.run();
    } catch (RuntimeException | Error e) {
      failures.accept(e);
    }
  }

  boolean isRunning() {
    return state == State.RUNNING;
  }

  void pause() {
    if (state == State.RUNNING) {
      state = State.PAUSED;
    }
  }

  /** Everything that waited happens now, in its order. */
  void resume() {
    if (state == State.PAUSED) {
      state = State.RUNNING;
      while (state == State.RUNNING && !waiting.isEmpty()) {
        run(waiting.remove());
      }
    }
  }

  void kill() {
    state = State.DEAD;
    waiting.clear();
  }
}
