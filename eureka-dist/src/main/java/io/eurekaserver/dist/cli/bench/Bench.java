// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.cli.bench;

import com.google.common.base.Ticker;
import io.eurekaserver.dist.cli.client.Reply;
import io.eurekaserver.dist.cli.client.Web;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;

/**
 * A load: registers, then renews and reads deltas in turn at an even rate, then cancels. It owns
 * its threads, and whatever ends it, {@link #close} cancels what it registered. {@code run} is for
 * one thread; the rest for any.
 */
public final class Bench implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Plan plan;
  private final Web web;
  private final FakeInstances instances;
  private final Ticker ticker = Ticker.systemTicker();
  private final Map<Kind, Figures> figures = new EnumMap<>(Kind.class);
  private final Map<Integer, Boolean> registered = new ConcurrentHashMap<>();
  private final List<Thread> threads = new CopyOnWriteArrayList<>();
  private volatile boolean ended;

  /**
   * Does nothing yet.
   *
   * @param name makes the application's name unique
   * @param startedAt wall-clock ms
   */
  public Bench(Plan plan, Web web, String name, long startedAt) {
    this.plan = plan;
    this.web = web;
    instances = new FakeInstances(plan.url(), "EUREKA-BENCH-" + name, startedAt);
    for (Kind kind : Kind.values()) {
      figures.put(kind, new Figures());
    }
    // As many connections are kept as there are threads; read before the first is made.
    System.setProperty("http.maxConnections", Integer.toString(plan.connections()));
  }

  /** The application that the instances are of. */
  public String app() {
    return instances.app();
  }

  /** How many are registered now. */
  public int registered() {
    return registered.size();
  }

  /** Registers, and starts to renew and read; does not wait for the end. */
  public void start() {
    each(plan.instances(), this::register);
    AtomicInteger next = new AtomicInteger();
    long end = ticker.read() + plan.time().toNanos();
    for (int i = 0; i < plan.connections(); i++) {
      begin(() -> load(next, end));
    }
  }

  /** Whether renewing and reading is over. */
  public boolean isOver() {
    return threads.stream().noneMatch(Thread::isAlive);
  }

  private void register(int number) {
    if (!ended) {
      send(Kind.REGISTER, number);
    }
  }

  private void load(AtomicInteger next, long end) {
    long interval = 1_000_000_000L * plan.connections() / plan.rate();
    long at = ticker.read();
    while (!ended && at < end) {
      int turn = next.getAndIncrement() & Integer.MAX_VALUE;
      send(turn % 2 == 0 ? Kind.RENEW : Kind.DELTA, turn / 2 % plan.instances());
      at = Math.max(at + interval, ticker.read() - interval); // late once is not late for ever
      awaitTick(at);
    }
  }

  private void awaitTick(long at) {
    for (long left = at - ticker.read(); left > 0 && !ended; left = at - ticker.read()) {
      LockSupport.parkNanos(left);
    }
  }

  private void send(Kind kind, int number) {
    long began = ticker.read();
    boolean ok = false;
    try (Reply reply = web.send(instances.call(kind, number))) {
      reply.body().transferTo(OutputStream.nullOutputStream());
      ok = reply.ok();
    } catch (IOException e) {
      ok = false; // counted below
    }
    figures(kind).record(ticker.read() - began, ok);
    if (ok && kind == Kind.REGISTER) {
      registered.put(number, true);
    } else if (ok && kind == Kind.CANCEL) {
      registered.remove(number);
    }
  }

  /** What was measured so far of one kind of request. */
  public Figures figures(Kind kind) {
    return figures.getOrDefault(kind, new Figures());
  }

  /** Does something for each number, on all connections, and waits for the end. */
  private void each(int count, IntConsumer work) {
    AtomicInteger next = new AtomicInteger();
    List<Thread> workers = new ArrayList<>();
    for (int i = 0; i < plan.connections(); i++) {
      workers.add(
          begin(
              () -> {
                for (int n = next.getAndIncrement(); n < count; n = next.getAndIncrement()) {
                  work.accept(n);
                }
              }));
    }
    workers.forEach(Bench::join);
  }

  private Thread begin(Runnable work) {
    Thread thread = new Thread(work, "bench");
    thread.setDaemon(true);
    threads.add(thread);
    thread.start();
    return thread;
  }

  /** Ends the load, and cancels all that is registered. */
  @Override
  public synchronized void close() {
    ended = true;
    List.copyOf(threads).forEach(Bench::join);
    List<Integer> left = List.copyOf(registered.keySet());
    each(left.size(), index -> send(Kind.CANCEL, left.get(index)));
  }

  private static void join(Thread thread) {
    try {
      thread.join(PATIENCE.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
