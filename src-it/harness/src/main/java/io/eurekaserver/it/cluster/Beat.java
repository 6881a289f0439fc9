// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.cluster;

import io.eurekaserver.it.InstanceBody;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A steady load: instances that register and then renew once in each interval, evenly spread over
 * time and over the nodes, from a few threads with one kept-alive connection to each node. Methods
 * may be called from any thread.
 */
public final class Beat implements AutoCloseable {
  private static final int THREADS = 4;
  private static final int PER_APPLICATION = 10;

  /**
   * How much load.
   *
   * @param prefix of the names of applications, upper case
   * @param instances how many
   * @param interval between two heartbeats of one instance
   * @param leaseSeconds how long a lease lasts
   */
  public record Plan(String prefix, int instances, Duration interval, int leaseSeconds) {}

  private final Plan plan;
  private final List<Address> nodes;
  private final List<Thread> threads = new ArrayList<>();
  private final List<Long> nanos = new ArrayList<>();
  private final Set<String> live = ConcurrentHashMap.newKeySet();
  private final AtomicInteger failedOver = new AtomicInteger();
  private final AtomicInteger unknown = new AtomicInteger();
  private final AtomicInteger unanswered = new AtomicInteger();
  private volatile boolean running = true;

  private Beat(Plan plan, List<Address> nodes) {
    this.plan = plan;
    this.nodes = List.copyOf(nodes);
  }

  /** Starts it and does not wait. */
  public static Beat start(Plan plan, List<Address> nodes) {
    Beat beat = new Beat(plan, nodes);
    for (int i = 0; i < Math.min(THREADS, plan.instances()); i++) {
      int first = i;
      Thread thread = new Thread(() -> beat.run(first), "beat-" + i);
      thread.setDaemon(true);
      beat.threads.add(thread);
      thread.start();
    }
    return beat;
  }

  private void run(int first) {
    List<BeatInstance> mine = new ArrayList<>();
    for (int i = first; i < plan.instances(); i += THREADS) {
      mine.add(new BeatInstance(body(i), i % nodes.size()));
    }
    try (Line line = new Line()) {
      long began = System.nanoTime();
      for (long round = 0; running; round++) {
        beatAll(mine, line, began + round * plan.interval().toNanos());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void beatAll(List<BeatInstance> mine, Line line, long roundBegins)
      throws InterruptedException {
    long step = plan.interval().toNanos() / mine.size();
    for (int i = 0; i < mine.size() && running; i++) {
      awaitTime(roundBegins + i * step);
      beat(mine.get(i), line);
    }
  }

  private static void awaitTime(long due) throws InterruptedException {
    long left = due - System.nanoTime();
    if (left > 0) {
      TimeUnit.NANOSECONDS.sleep(left);
    }
  }

  private void beat(BeatInstance instance, Line line) {
    if (instance.beat(line, nodes.size())) {
      live.add(instance.key());
    } else {
      live.remove(instance.key());
      unanswered.incrementAndGet();
    }
  }

  private InstanceBody body(int i) {
    String app = plan.prefix() + "-" + i / PER_APPLICATION;
    return new InstanceBody(app, "beat-" + i, "UP", plan.leaseSeconds());
  }

  /** The {@code APP/id} of all whose last call was answered as it should be. */
  public Set<String> live() {
    return new TreeSet<>(live);
  }

  /** Waits until every instance has registered. */
  public void awaitAllLive(Duration deadline) {
    Cluster.await(
        "all " + plan.instances() + " registered",
        deadline,
        () -> live.size() == plan.instances(),
        () -> this + ", " + live.size() + " registered");
  }

  /**
   * How long answers took since this was asked last; calls without an answer are not among them.
   */
  public Latencies takeLatencies() {
    synchronized (nanos) {
      long[] all = nanos.stream().mapToLong(Long::longValue).toArray();
      nanos.clear();
      return new Latencies(all);
    }
  }

  /** How often a node did not know an instance that had registered. */
  public int unknown() {
    return unknown.get();
  }

  /** How often no node answered as it should. */
  public int unanswered() {
    return unanswered.get();
  }

  @Override
  public String toString() {
    return "%d failed over, %d unknown, %d unanswered"
        .formatted(failedOver.get(), unknown.get(), unanswered.get());
  }

  /** Ends the load; leases stay. */
  @Override
  public void close() {
    running = false;
    threads.forEach(Thread::interrupt);
    for (Thread thread : threads) {
      try {
        thread.join(20_000);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** The connections of one thread. */
  private final class Line implements BeatInstance.Calls, AutoCloseable {
    private final List<KeepAlive> connections = nodes.stream().map(KeepAlive::new).toList();

    @Override
    public int call(int node, String method, String path, String body) throws IOException {
      long began = System.nanoTime();
      int status = connections.get(node).send(method, path, body);
      long took = System.nanoTime() - began;
      synchronized (nanos) {
        nanos.add(took);
      }
      return status;
    }

    @Override
    public void failedOver() {
      failedOver.incrementAndGet();
    }

    @Override
    public void unknown() {
      unknown.incrementAndGet();
    }

    @Override
    public void close() {
      connections.forEach(KeepAlive::close);
    }
  }
}
