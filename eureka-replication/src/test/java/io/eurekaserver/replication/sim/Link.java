// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication.sim;

import static java.util.concurrent.TimeUnit.MICROSECONDS;
import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.util.random.RandomGenerator;

/** One direction between two machines, as it is now. */
final class Link {

  private static final long QUICKEST = MICROSECONDS.toNanos(200);
  private static final long USUAL = MILLISECONDS.toNanos(5);

  private final RandomGenerator random;
  private int blocks;
  private double loss;
  private double duplicates;
  private long extraDelay;

  Link(RandomGenerator random) {
    this.random = random;
  }

  /** Nothing passes until it is unblocked as often. */
  void block() {
    blocks++;
  }

  void unblock() {
    blocks--;
  }

  void lose(double probability) {
    loss = probability;
  }

  void duplicate(double probability) {
    duplicates = probability;
  }

  void delay(long mostNanos) {
    extraDelay = mostNanos;
  }

  boolean isBlocked() {
    return blocks > 0;
  }

  /** Whether nothing is wrong with it. */
  boolean isSound() {
    return blocks == 0 && loss == 0 && duplicates == 0 && extraDelay == 0;
  }

  /** Whether the next message does not arrive. */
  boolean loses() {
    return blocks > 0 || Streams.chance(random, loss);
  }

  /** Whether the next request arrives twice. */
  boolean duplicates() {
    return Streams.chance(random, duplicates);
  }

  /** How long the next message takes. */
  long nextDelay() {
    long usual = Streams.scaled(random, QUICKEST, USUAL);
    return extraDelay == 0 ? usual : usual + random.nextLong(extraDelay);
  }

  /** Whether a sender that hears nothing had no connection, rather than no answer. */
  boolean failsToConnect() {
    return blocks > 0 && random.nextBoolean();
  }
}
