// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.peers;

import io.eurekaserver.it.cluster.Node;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Looks at nodes all the time: whenever one says that it is ready, before and after a full fetch,
 * that fetch must have held every instance that was to be there.
 */
final class LossWatch implements AutoCloseable {
  private static final int PAUSE_MILLIS = 200;
  private static final int SHOWN = 10;

  private final List<Node> nodes;
  private final Set<String> wanted;
  private final Thread thread = new Thread(this::run, "loss-watch");
  private final List<String> losses = Collections.synchronizedList(new ArrayList<>());
  private final AtomicInteger looks = new AtomicInteger();
  private volatile boolean running = true;

  private LossWatch(List<Node> nodes, Set<String> wanted) {
    this.nodes = List.copyOf(nodes);
    this.wanted = new TreeSet<>(wanted);
  }

  /** Starts looking at these nodes for these {@code APP/id}. */
  static LossWatch start(List<Node> nodes, Set<String> wanted) {
    LossWatch watch = new LossWatch(nodes, wanted);
    watch.thread.setDaemon(true);
    watch.thread.start();
    return watch;
  }

  private void run() {
    long began = System.nanoTime();
    try {
      while (running) {
        for (Node node : nodes) {
          look(node, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began));
        }
        TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void look(Node node, long atMillis) {
    try {
      if (!node.ready()) {
        return;
      }
      SortedSet<String> missing = node.missing(wanted);
      if (!missing.isEmpty() && node.ready()) {
        losses.add(text(node, atMillis, missing));
      }
      looks.incrementAndGet();
    } catch (UncheckedIOException | AssertionError e) {
      return; // The node went away, or closed, while it was asked: it is not ready.
    }
  }

  private static String text(Node node, long atMillis, SortedSet<String> missing) {
    List<String> few = missing.stream().limit(SHOWN).toList();
    return "%d ms, %s: %d missing, such as %s"
        .formatted(atMillis, node.address().host(), missing.size(), few);
  }

  /** How often a ready node was looked at. */
  int looks() {
    return looks.get();
  }

  /** Stops and returns what was missing, a line for each look. */
  List<String> losses() {
    close();
    return List.copyOf(losses);
  }

  @Override
  public void close() {
    running = false;
    try {
      thread.join(30_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
