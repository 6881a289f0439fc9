// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;

/**
 * How long after its 204 at one server a registration is visible at the other. Every registration
 * is followed: one thread asks the other server for those that are not there yet, in turn, a
 * thousand times a second at the most, so a lag of milliseconds is known to a millisecond and a
 * long one to a few percent.
 */
final class Lag {
  private static final long POLL_NANOS = 1_000_000;
  private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(60);

  private final Pair pair;
  private final Requests requests;
  private final Queue<Waiting> waiting = new ConcurrentLinkedQueue<>();
  private volatile boolean sending = true;

  Lag(Pair pair) {
    this.pair = pair;
    this.requests = pair.requests();
  }

  private record Waiting(int instance, long answeredAt) {}

  /** Registers new instances, from number {@code first} on, each followed by a heartbeat. */
  double[] measure(int first, Paced.Rate rate) throws IOException, InterruptedException {
    List<byte[]> all = new ArrayList<>();
    List<byte[]> beats = requests.heartbeats(first + rate.total() / 2);
    for (int i = 0; i < rate.total() / 2; i++) {
      all.addAll(requests.registrations(first + i, first + i + 1));
      all.add(beats.get(first + i));
    }
    CompletableFuture<double[]> lags = CompletableFuture.supplyAsync(this::follow);
    try {
      Paced.run(
          pair.sender().address(), all, rate, (index, nanos) -> answered(first, index, nanos));
    } finally {
      sending = false;
    }
    return joined(lags);
  }

  private void answered(int first, int index, long nanos) {
    if (index % 2 == 0) {
      waiting.add(new Waiting(first + index / 2, nanos));
    }
  }

  private static double[] joined(CompletableFuture<double[]> lags) throws IOException {
    try {
      return lags.join();
    } catch (CompletionException e) {
      throw new IOException("Lag is not known", e);
    }
  }

  /** All lags in milliseconds, sorted. */
  private double[] follow() {
    List<Double> lags = new ArrayList<>();
    InetSocketAddress receiver = pair.receiver().address();
    try (Line line = new Line(receiver)) {
      while (sending || !waiting.isEmpty()) {
        for (Iterator<Waiting> all = waiting.iterator(); all.hasNext(); ) {
          Waiting next = all.next();
          if (visible(line, next)) {
            lags.add((System.nanoTime() - next.answeredAt) / 1e6);
            all.remove();
          }
        }
        TimeUnit.NANOSECONDS.sleep(POLL_NANOS);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return sorted(lags);
  }

  private boolean visible(Line line, Waiting next) throws IOException, InterruptedException {
    long asked = System.nanoTime();
    if (line.call(requests.instance(next.instance)) == 200) {
      return true;
    }
    if (asked - next.answeredAt > PATIENCE_NANOS) {
      throw new IOException("Instance " + next.instance + " has not arrived within 60 s");
    }
    TimeUnit.NANOSECONDS.sleep(Math.max(0, asked + POLL_NANOS - System.nanoTime()));
    return false;
  }

  private static double[] sorted(List<Double> values) {
    double[] all = values.stream().mapToDouble(Double::doubleValue).toArray();
    Arrays.sort(all);
    return all;
  }

  /** The one that this share of all is not longer than. */
  static double at(double[] sorted, double share) {
    return sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)];
  }
}
