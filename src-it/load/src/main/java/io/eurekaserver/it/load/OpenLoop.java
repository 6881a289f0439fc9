// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.load;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * An open loop: requests are sent when they are due, whether or not the answers to earlier ones
 * have come. One thread drives all flows. It looks for answers every {@value #LOOK_NANOS} ns, by
 * which a latency may be too long.
 */
final class OpenLoop {
  private static final long LOOK_NANOS = 100_000;
  private static final long GRACE_NANOS = TimeUnit.SECONDS.toNanos(15);

  private OpenLoop() {}

  /** Runs the flows side by side for so long, and a grace for the last answers. */
  static void run(InetSocketAddress server, List<Flow> flows, Duration time) throws IOException {
    try (Selector selector = Selector.open()) {
      for (Flow flow : flows) {
        flow.open(server, selector);
      }
      long began = System.nanoTime();
      flows.forEach(flow -> flow.begin(began, time.toNanos()));
      loop(selector, flows, began + time.toNanos() + GRACE_NANOS);
      for (Flow flow : flows) {
        flow.end();
      }
    }
  }

  private static void loop(Selector selector, List<Flow> flows, long end) throws IOException {
    long now = System.nanoTime();
    while (now < end && flows.stream().anyMatch(Flow::busy)) {
      boolean active = false;
      for (Flow flow : flows) {
        active |= flow.send(now);
      }
      active |= receive(selector);
      if (!active) {
        LockSupport.parkNanos(Math.min(LOOK_NANOS, nextDue(flows) - now));
      }
      now = System.nanoTime();
    }
  }

  private static long nextDue(List<Flow> flows) {
    long next = Long.MAX_VALUE;
    for (Flow flow : flows) {
      next = Math.min(next, flow.nextDue());
    }
    return next;
  }

  private static boolean receive(Selector selector) throws IOException {
    if (selector.selectNow() == 0) {
      return false;
    }
    for (SelectionKey key : selector.selectedKeys()) {
      ((Flow.Lane) key.attachment()).receive();
    }
    selector.selectedKeys().clear();
    return true;
  }
}
