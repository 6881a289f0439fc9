// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication.discovery;

import java.time.Duration;
import java.util.List;

/** When to look again: with the interval, or earlier if an answer ends earlier. For one thread. */
final class Freshness {

  /** So that records without any time to live do not make us ask without a pause. */
  private static final Duration LEAST = Duration.ofSeconds(1);

  private Duration soonest;

  Freshness(Duration interval) {
    this.soonest = interval;
  }

  /** The values of an answer, whose time to live counts from now on. */
  List<String> of(DnsAnswer answer) {
    if (!answer.values().isEmpty()) {
      atMost(max(LEAST, answer.timeToLive()));
    }
    return answer.values();
  }

  /** Looks again after this time at the latest. */
  void atMost(Duration time) {
    soonest = soonest.compareTo(time) < 0 ? soonest : time;
  }

  Duration lookAgainAfter() {
    return soonest;
  }

  private static Duration max(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }
}
