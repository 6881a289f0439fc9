// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The thread that writes the access log to one place. It looks at its queue ten times a second
 * instead of being woken, because waking it would cost a serving thread more than all the rest.
 * When it cannot keep up, or the disk is full, lines are dropped and counted, and the log says so
 * when it begins and when it ends.
 */
final class AccessWriter implements Runnable {

  private static final Logger log = LoggerFactory.getLogger("access");

  /** How many lines may wait. */
  static final int CAPACITY = 10_000;

  private static final long PAUSE_NANOS = Duration.ofMillis(100).toNanos();
  private static final int BATCH_BYTES = 64 * 1024;

  private final Queue<Access> queue = new ConcurrentLinkedQueue<>();
  private final AtomicInteger waiting = new AtomicInteger();
  private final LongAdder overflowed = new LongAdder();
  private final LineSink sink;
  private final String target;
  private final LogFormat format;
  private final Thread thread;
  private volatile boolean ending;
  private final LongAdder unwritten = new LongAdder();
  private long dropped;
  private boolean losing;

  /** Does not run yet. */
  AccessWriter(LineSink sink, String target, LogFormat format) {
    this.sink = sink;
    this.target = target;
    this.format = format;
    thread = new Thread(this, "access-log");
    thread.setDaemon(true);
  }

  void start() {
    thread.start();
  }

  /** Takes a request, or drops it; never waits. */
  void offer(Access access) {
    if (waiting.incrementAndGet() > CAPACITY) {
      waiting.decrementAndGet();
      overflowed.increment();
    } else {
      queue.add(access);
    }
  }

  /** How many lines wait. */
  int waiting() {
    return waiting.get();
  }

  /** How many lines were dropped. */
  long dropped() {
    return overflowed.sum() + unwritten.sum();
  }

  /** Ends when everything that waits is written, or when this much time is over. */
  void end(Duration atMost) {
    ending = true;
    LockSupport.unpark(thread);
    try {
      thread.join(atMost.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void run() {
    boolean last = false;
    while (!last) {
      last = ending;
      writeAll();
      if (!last) {
        LockSupport.parkNanos(PAUSE_NANOS);
      }
    }
    sink.close();
  }

  private void writeAll() {
    String why = "";
    ByteArrayOutputStream lines = new ByteArrayOutputStream(BATCH_BYTES);
    int count = collect(lines);
    while (count > 0) {
      String failure = write(lines, count);
      why = why.isEmpty() ? failure : why;
      lines.reset();
      count = collect(lines);
    }
    sayWhatIsLost(why);
  }

  private int collect(ByteArrayOutputStream lines) {
    int count = 0;
    Access next = lines.size() < BATCH_BYTES ? queue.poll() : null;
    while (next != null) {
      waiting.decrementAndGet();
      lines.writeBytes(AccessLine.of(next, format).getBytes(UTF_8));
      count++;
      next = lines.size() < BATCH_BYTES ? queue.poll() : null;
    }
    return count;
  }

  private String write(ByteArrayOutputStream lines, int count) {
    try {
      sink.write(lines.toByteArray());
      return "";
    } catch (IOException e) {
      unwritten.add(count);
      return e.toString();
    }
  }

  /** Once when lines begin to be dropped, and once when that is over. */
  private void sayWhatIsLost(String why) {
    long now = dropped();
    boolean loses = now > dropped;
    dropped = now;
    if (loses && !losing) {
      log.warn(
          "The access log to {} loses lines, {} so far: {}",
          target,
          now,
          why.isEmpty() ? "requests come faster than they can be written" : why);
    } else if (!loses && losing) {
      log.info("The access log to {} is complete again; it lost {} lines in all", target, now);
    }
    losing = loses;
  }
}
