// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.load;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Requests at an even rate from one thread: what a server has to do does not depend on it. */
final class Paced {
  private Paced() {}

  /** Hears of each request when it has been answered with a status of 2xx. */
  @FunctionalInterface
  interface Answered {
    /** Request {@code index}, counted from 0. */
    void at(int index, long nanoTime);
  }

  /**
   * Sends the requests again and again from the first, so many a second for so long, and returns
   * how many. What is late is made up for; a status outside 2xx ends the run.
   */
  static int run(InetSocketAddress server, List<byte[]> requests, int perSecond, Duration time)
      throws IOException, InterruptedException {
    return run(server, requests, new Rate(perSecond, time), (index, nanos) -> {});
  }

  /** How many a second, and for how long. */
  record Rate(int perSecond, Duration time) {
    int total() {
      return (int) (perSecond * time.toMillis() / 1_000);
    }
  }

  /** The same, with somebody who is told of each answer. */
  static int run(InetSocketAddress server, List<byte[]> requests, Rate rate, Answered answered)
      throws IOException, InterruptedException {
    long began = System.nanoTime();
    try (Line line = new Line(server)) {
      for (int i = 0; i < rate.total(); i++) {
        awaitTime(began + i * 1_000_000_000L / rate.perSecond());
        int status = line.call(requests.get(i % requests.size()));
        if (status / 100 != 2) {
          throw new IOException("Status " + status + " after " + i + " answers");
        }
        answered.at(i, System.nanoTime());
      }
    }
    return rate.total();
  }

  private static void awaitTime(long due) throws InterruptedException {
    long left = due - System.nanoTime();
    if (left > 0) {
      TimeUnit.NANOSECONDS.sleep(left);
    }
  }
}
