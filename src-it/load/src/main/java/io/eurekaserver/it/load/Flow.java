// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.load;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.Selector;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.function.IntFunction;

/**
 * Requests of one kind on a fixed schedule over connections of their own. A latency counts from the
 * time at which a request should have been sent: when all connections wait for a slow server, it
 * grows, as it does for the clients of that server. One thread.
 */
final class Flow {
  /** Instead of a status: the connection broke. */
  static final int BROKEN = -1;

  /** Instead of a status: no answer until the end. */
  static final int UNANSWERED = -2;

  private final double perSecond;
  private final int connections;
  private final IntFunction<byte[]> requests;
  private final Latencies latencies = new Latencies();
  private final List<Lane> all = new ArrayList<>();
  private final Queue<Lane> free = new ArrayDeque<>();
  private long began;
  private int total;
  private int sent;
  private int answered;
  private int errors;
  private int firstError;
  private long bytes;
  private long lastAnswer;
  private long longestSilence;

  /** So many a second; {@code requests} makes the next, counted from 0. */
  Flow(double perSecond, int connections, IntFunction<byte[]> requests) {
    this.perSecond = perSecond;
    this.connections = connections;
    this.requests = requests;
  }

  /** One connection, and when the request under way on it was due. */
  final class Lane {
    private final Connection connection;
    private long due;

    private Lane(InetSocketAddress server, Selector selector) throws IOException {
      connection = new Connection(server, selector, this);
    }

    /** Takes what has arrived. */
    void receive() throws IOException {
      try {
        if (connection.receive()) {
          answered(this, connection.response());
        }
      } catch (IOException e) {
        connection.close();
        if (!free.contains(this)) {
          failed(this, BROKEN);
        }
      }
    }
  }

  /** Opens the connections. */
  void open(InetSocketAddress server, Selector selector) throws IOException {
    for (int i = 0; i < connections; i++) {
      Lane lane = new Lane(server, selector);
      all.add(lane);
      free.add(lane);
    }
  }

  /** The schedule begins now and lasts so long. */
  void begin(long now, long nanos) {
    began = now;
    lastAnswer = now;
    total = (int) (nanos * perSecond / 1e9);
  }

  /** When request {@code number} is due. */
  private long due(int number) {
    return began + (long) (number * 1e9 / perSecond);
  }

  /** Sends what is due, as far as there are connections; true when it has sent something. */
  boolean send(long now) {
    int before = sent;
    while (sent < total && due(sent) <= now && !free.isEmpty()) {
      Lane lane = free.remove();
      lane.due = due(sent);
      byte[] request = requests.apply(sent++);
      try {
        lane.connection.send(request);
      } catch (IOException e) {
        failed(lane, BROKEN);
      }
    }
    return sent > before;
  }

  /** When the next one is due; never, when all are sent. */
  long nextDue() {
    return sent < total ? due(sent) : Long.MAX_VALUE;
  }

  /** True while a request is under way or to be sent. */
  boolean busy() {
    return sent < total || free.size() < all.size();
  }

  private void answered(Lane lane, ResponseReader response) {
    if (response.status() / 100 == 2) {
      answered++;
      bytes += response.bodyLength();
      settle(lane);
    } else {
      failed(lane, response.status());
    }
  }

  private void failed(Lane lane, int status) {
    errors++;
    firstError = firstError == 0 ? status : firstError;
    settle(lane);
  }

  private void settle(Lane lane) {
    long now = System.nanoTime();
    latencies.add(now - lane.due);
    longestSilence = Math.max(longestSilence, now - lastAnswer);
    lastAnswer = now;
    free.add(lane);
  }

  /** Ends it: whatever has no answer yet counts as an error that took until now. */
  void end() throws IOException {
    long now = System.nanoTime();
    for (Lane lane : all) {
      if (!free.contains(lane)) {
        failed(lane, UNANSWERED);
      }
      lane.connection.close();
    }
    for (; sent < total; sent++) {
      errors++;
      firstError = firstError == 0 ? UNANSWERED : firstError;
      latencies.add(now - due(sent));
    }
  }

  /** All latencies, those of errors included. */
  Latencies latencies() {
    return latencies;
  }

  /** Answers of 2xx. */
  int answered() {
    return answered;
  }

  /** Other answers, broken connections, and requests without an answer. */
  int errors() {
    return errors;
  }

  /**
   * The status of the first of them; or {@link #BROKEN}, {@link #UNANSWERED}; 0 when there is none.
   */
  int firstError() {
    return firstError;
  }

  /** Bytes of all bodies. */
  long bytes() {
    return bytes;
  }

  /** The longest time between two answers. */
  double longestSilenceMillis() {
    return longestSilence / 1e6;
  }
}
