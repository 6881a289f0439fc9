// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.benchmarks;

import io.eurekaserver.core.cache.Scope;
import io.eurekaserver.core.codec.Form;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;

/** What an instance that came as JSON occupies, by the heap's account after full collections. */
class ITHeap {

  private static final int INSTANCES = 20_000;

  private Fleet fleet = new Fleet(100, 0); // a field, so that it lives as long as it is measured

  @Test
  void instance_aloneAndWithTheFullAnswer() {
    fetchAll(); // loads what stays
    long before = liveBytes();

    fleet = new Fleet(INSTANCES, 0);
    long registered = liveBytes();
    fetchAll();
    long withAnswer = liveBytes();

    // Only now, because what a check is the first to load occupies the heap, too.
    Limit.HEAP_REGISTERED.check((double) (registered - before) / INSTANCES);
    Limit.HEAP_WITH_ANSWER.check((double) (withAnswer - before) / INSTANCES);
  }

  /** The cache keeps the answer. */
  private void fetchAll() {
    fleet.payload(Scope.ALL, Form.JSON_FULL).gzip();
  }

  /** Several collections, for what the first of them only queues. */
  private static long liveBytes() {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}
