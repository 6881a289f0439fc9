// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.load;

import java.util.Arrays;

/** Every latency of a run, so that shares of them are exact. One thread. */
final class Latencies {
  private int[] micros = new int[1 << 16];
  private int count;

  /** Keeps one. */
  void add(long nanos) {
    if (count == micros.length) {
      micros = Arrays.copyOf(micros, 2 * count);
    }
    micros[count++] = (int) Math.min(Integer.MAX_VALUE, nanos / 1_000);
  }

  /** How many there are. */
  int count() {
    return count;
  }

  /** The one in milliseconds that this share of all is not longer than; 1 is the longest. */
  double millisAt(double share) {
    if (count == 0) {
      return Double.NaN;
    }
    Arrays.sort(micros, 0, count);
    return micros[Math.max(0, (int) Math.ceil(share * count) - 1)] / 1e3;
  }
}
