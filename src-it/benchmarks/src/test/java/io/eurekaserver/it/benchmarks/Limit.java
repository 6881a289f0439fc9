// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/**
 * What a build may cost at most, in bytes: about one and a half times what was measured when the
 * limit was set. A change that makes something cheaper should lower its limit.
 */
enum Limit {
  RENEW(0, "a heartbeat"),
  REGISTER_KNOWN(3_700, "a registration of a known instance, and the instance itself"),
  REGISTER_NEW_AND_CANCEL(6_100, "a registration of a new instance and its cancel"),
  DECODE_JSON_SPRING(8_400, "the JSON of a registration by Spring Cloud"),
  DECODE_JSON_AMAZON(10_400, "the JSON of a registration by Netflix' client on Amazon"),
  DECODE_XML_AMAZON(125_000, "the XML of a registration by Netflix' client on Amazon"),
  READ_WRITE_TIER(24, "the lookup of a ready answer in the read-write level"),
  READ_ONLY_TIER(0, "the lookup of a ready answer in the read-only level"),
  FULL_OF_1_000(200_000, "one change and the full gzip answer after it, 1,000 instances"),
  FULL_GROWTH(3_000, "what a thousand more instances add to the same"),
  DELTA_OF_1_000(350_000, "one change and the delta after it, 100 changes, 1,000 instances"),
  DELTA_GROWTH(100, "what a thousand more instances add to the same"),
  BATCH_OF_HEARTBEATS(165_000, "reading a batch of 250 heartbeats from a peer"),
  BATCH_OF_REGISTRATIONS(350_000, "reading a batch of 50 registrations from a peer"),
  LANE_TASK(200, "a task's way through the queue before a peer"),
  HEAP_REGISTERED(1_300, "the heap for a registered instance"),
  HEAP_WITH_ANSWER(1_500, "the heap for an instance, with the full gzip JSON answer held");

  private static final Logger log = System.getLogger(Limit.class.getName());

  private final long limit;
  private final String what;

  Limit(long limit, String what) {
    this.limit = limit;
    this.what = what;
  }

  /** Fails if it is more. */
  void check(double measuredBytes) {
    long measured = Math.round(measuredBytes);
    log.log(Level.INFO, "{0}: {1} bytes, limit {2} ({3})", name(), measured, limit, what);
    assertThat(measured)
        .withFailMessage(
            "%s: %,d bytes, but the limit is %,d: %s.%nFind what is new: README.md says how. Raise"
                + " the limit in Limit.java only if the change is worth it to every user.",
            name(), measured, limit, what)
        .isLessThanOrEqualTo(limit);
  }
}
