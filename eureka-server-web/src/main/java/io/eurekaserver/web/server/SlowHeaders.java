// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.server;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.internal.HttpConnection;
import org.eclipse.jetty.util.component.AbstractLifeCycle;
import org.eclipse.jetty.util.thread.Scheduler;
import org.jspecify.annotations.Nullable;

/**
 * Closes connections whose request line and headers take longer than a time limit to arrive: a
 * sender that drips one byte now and then never trips an idle timeout. Looks at every connection
 * once in a quarter of the limit; only those in the middle of their headers cost memory.
 */
final class SlowHeaders extends AbstractLifeCycle {

  private final ServerConnector connector;
  private volatile Duration limit;
  private Map<HttpConnection, Sighting> slow = new HashMap<>();
  private volatile Scheduler.@Nullable Task next;

  SlowHeaders(ServerConnector connector, Duration limit) {
    this.connector = connector;
    this.limit = limit;
  }

  /** Changes the limit, from the next look on. Any thread. */
  void limit(Duration newLimit) {
    limit = newLimit;
  }

  @Override
  protected void doStart() {
    long periodMillis = Math.max(1, limit.toMillis() / 4);
    next = connector.getScheduler().schedule(this::look, periodMillis, TimeUnit.MILLISECONDS);
  }

  @Override
  protected void doStop() {
    Scheduler.Task task = next;
    if (task != null) {
      task.cancel();
    }
  }

  /** Runs alone: the next look is scheduled when this one is over. */
  private void look() {
    long limitNanos = limit.toNanos();
    Map<HttpConnection, Sighting> still = new HashMap<>();
    for (EndPoint endPoint : connector.getConnectedEndPoints()) {
      if (endPoint.getConnection() instanceof HttpConnection connection && inHeaders(connection)) {
        Sighting first = first(connection);
        if (System.nanoTime() - first.nanos > limitNanos) {
          endPoint.close();
        } else {
          still.put(connection, first);
        }
      }
    }
    slow = still;
    if (isRunning()) {
      doStart();
    }
  }

  private static boolean inHeaders(HttpConnection connection) {
    return connection.getParser().inHeaderState() && !connection.getParser().isStart();
  }

  private Sighting first(HttpConnection connection) {
    Sighting seen = slow.get(connection);
    long requests = connection.getMessagesIn();
    return seen != null && seen.requests == requests
        ? seen
        : new Sighting(requests, System.nanoTime());
  }

  /** When a connection was first seen in the headers of its request number so and so. */
  private record Sighting(long requests, long nanos) {}
}
