// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication.batch;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;

/** Counts the tasks of a lane; any thread may read. */
final class LaneCounters {

  final LongAdder accepted = new LongAdder();
  final AtomicLong sent = new AtomicLong();
  final AtomicLong coalesced = new AtomicLong();
  final AtomicLong expired = new AtomicLong();
  final AtomicLong overflowed = new AtomicLong();
  final AtomicLong failed = new AtomicLong();
  final AtomicLong discarded = new AtomicLong();
  final AtomicLong batches = new AtomicLong();

  LaneCounts counts() {
    return new LaneCounts(
        accepted.sum(),
        sent.get(),
        coalesced.get(),
        expired.get(),
        overflowed.get(),
        failed.get(),
        discarded.get());
  }
}
