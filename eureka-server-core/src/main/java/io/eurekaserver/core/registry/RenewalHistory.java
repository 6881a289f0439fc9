// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.registry;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The last two hours of renewals, minute by minute. Safe from any thread. */
final class RenewalHistory {

  private static final int MINUTES = 120;

  private final Deque<RenewalMinute> minutes = new ArrayDeque<>(MINUTES);

  synchronized void add(RenewalMinute minute) {
    if (minutes.size() == MINUTES) {
      minutes.removeFirst();
    }
    minutes.addLast(minute);
  }

  synchronized List<RenewalMinute> oldestFirst() {
    return List.copyOf(minutes);
  }
}
