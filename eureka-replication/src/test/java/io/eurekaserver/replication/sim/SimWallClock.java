// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication.sim;

import java.time.Instant;
import java.time.InstantSource;

/** The wall clock of one machine: it may be wrong, and it may jump. */
final class SimWallClock implements InstantSource {

  private static final long START_MILLIS = 1_700_000_000_000L;

  private final EventQueue queue;
  private long wrongByMillis;

  /** A clock that is wrong by this much. */
  SimWallClock(EventQueue queue, long wrongByMillis) {
    this.queue = queue;
    this.wrongByMillis = wrongByMillis;
  }

  /** Jumps, forward or back. */
  void jump(long millis) {
    wrongByMillis += millis;
  }

  @Override
  public long millis() {
    return START_MILLIS + wrongByMillis + queue.now() / 1_000_000;
  }

  @Override
  public Instant instant() {
    return Instant.ofEpochMilli(millis());
  }
}
