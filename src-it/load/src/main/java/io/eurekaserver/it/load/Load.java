// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.load;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A closed loop: every connection sends its next request when the answer to the last one is
 * complete. One thread serves all connections, so that the load costs the machine little beside the
 * server. An answer with a status outside 2xx ends the run: a measurement of errors is none.
 */
final class Load {
  private static final long SILENCE_MILLIS = 30_000;

  private final List<byte[]> requests;
  private final int total;
  private final long end;
  private int sent;
  private int received;
  private long bytes;

  private Load(List<byte[]> requests, int total, Duration limit) {
    this.requests = requests;
    this.total = total;
    this.end = System.nanoTime() + limit.toNanos();
  }

  /**
   * What a run came to.
   *
   * @param count answered requests
   * @param nanos how long it took
   * @param bytes of all bodies
   */
  record Result(int count, long nanos, long bytes) {}

  /**
   * Where a run ends, whichever comes first.
   *
   * @param count of requests
   * @param limit of time
   */
  record Bound(int count, Duration limit) {}

  /** Sends the requests again and again from the first, until the count or the limit is reached. */
  static Result run(InetSocketAddress server, int connections, List<byte[]> requests, Bound bound)
      throws IOException {
    Load load = new Load(requests, bound.count(), bound.limit());
    long began = System.nanoTime();
    load.loop(server, Math.min(connections, bound.count()));
    return new Result(load.received, System.nanoTime() - began, load.bytes);
  }

  /** Sends one request and expects this status. */
  static void one(InetSocketAddress server, byte[] request, int status) throws IOException {
    try (Selector selector = Selector.open();
        Connection connection = new Connection(server, selector)) {
      connection.send(request);
      do {
        awaitSome(selector);
      } while (!connection.receive());
      if (connection.response().status() != status) {
        throw new IOException("Status " + connection.response().status());
      }
    }
  }

  private void loop(InetSocketAddress server, int connections) throws IOException {
    List<Connection> all = new ArrayList<>();
    try (Selector selector = Selector.open()) {
      for (int i = 0; i < connections; i++) {
        all.add(new Connection(server, selector));
        sendNext(all.get(i));
      }
      while (received < sent) {
        receiveFrom(awaitSome(selector));
      }
    } finally {
      for (Connection connection : all) {
        connection.close();
      }
    }
  }

  private static Set<SelectionKey> awaitSome(Selector selector) throws IOException {
    selector.select(SILENCE_MILLIS);
    if (selector.selectedKeys().isEmpty()) {
      throw new IOException("No answer for " + SILENCE_MILLIS + " ms");
    }
    return selector.selectedKeys();
  }

  private void receiveFrom(Set<SelectionKey> ready) throws IOException {
    for (SelectionKey key : ready) {
      Connection connection = (Connection) key.attachment();
      if (connection.receive()) {
        count(connection.response());
        sendNext(connection);
      }
    }
    ready.clear();
  }

  private void count(ResponseReader response) throws IOException {
    if (response.status() / 100 != 2) {
      throw new IOException("Status " + response.status() + " after " + received + " answers");
    }
    received++;
    bytes += response.bodyLength();
  }

  private void sendNext(Connection connection) throws IOException {
    if (sent < total && System.nanoTime() < end) {
      connection.send(requests.get(sent % requests.size()));
      sent++;
    }
  }
}
