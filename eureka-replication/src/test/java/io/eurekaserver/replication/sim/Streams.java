// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication.sim;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * Random numbers from one seed in named streams: what one part of a simulation draws does not
 * change what another part draws, so a part can be left out and the rest stays what it was.
 */
record Streams(long seed) {

  /** The stream of this name: always the same numbers. */
  RandomGenerator named(String name) {
    long hash = seed;
    for (int i = 0; i < name.length(); i++) {
      hash = (hash ^ name.charAt(i)) * 0x100000001b3L;
    }
    return new SplittableRandom(hash);
  }

  /** True with a probability. */
  static boolean chance(RandomGenerator random, double probability) {
    return probability > 0 && random.nextDouble() < probability;
  }

  /** Evenly in a range of which both ends are included. */
  static long between(RandomGenerator random, long least, long most) {
    return least >= most ? least : random.nextLong(least, most + 1);
  }

  /** Small values as likely as large ones: evenly in the logarithm. Both ends are positive. */
  static long scaled(RandomGenerator random, long least, long most) {
    double low = Math.log((double) least);
    return Math.round(Math.exp(low + random.nextDouble() * (Math.log((double) most) - low)));
  }
}
