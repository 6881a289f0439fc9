// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication.batch;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says once that a lane has begun to drop tasks, and once that it is over. For one thread at a
 * time.
 */
final class DropLog {

  private static final Logger log = LoggerFactory.getLogger(DropLog.class);

  /** So long without a drop, and it is over. */
  private static final long QUIET_NANOS = Duration.ofSeconds(30).toNanos();

  private final String lane;
  private final LaneCounters counters;
  private boolean dropping;
  private long lastDrop;
  private long expiredBefore;
  private long overflowedBefore;
  private long droppedSeen;

  DropLog(String lane, LaneCounters counters) {
    this.lane = lane;
    this.counters = counters;
  }

  /** Looks at the counters. */
  void observe(long now) {
    long expired = counters.expired.get();
    long overflowed = counters.overflowed.get();
    if (expired + overflowed != droppedSeen) {
      droppedSeen = expired + overflowed;
      lastDrop = now;
      begin(expired, overflowed);
    } else if (dropping && now - lastDrop >= QUIET_NANOS) {
      end();
    }
  }

  private void begin(long expired, long overflowed) {
    if (dropping) {
      return;
    }
    dropping = true;
    log.warn(
        "{}: changes are being dropped, {} because they waited too long and {} because the queue"
            + " is full; said again when it is over",
        lane,
        expired - expiredBefore,
        overflowed - overflowedBefore);
  }

  /** It is over, or nobody will look any more. */
  void end() {
    if (!dropping) {
      return;
    }
    dropping = false;
    long expired = counters.expired.get();
    long overflowed = counters.overflowed.get();
    log.info(
        "{}: no more changes are dropped; {} waited too long, {} found the queue full",
        lane,
        expired - expiredBefore,
        overflowed - overflowedBefore);
    expiredBefore = expired;
    overflowedBefore = overflowed;
  }
}
