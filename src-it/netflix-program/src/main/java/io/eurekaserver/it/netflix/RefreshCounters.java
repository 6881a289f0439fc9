// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.netflix;

import com.netflix.discovery.DiscoveryClient;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * Counts what the client says about its refreshes. Both lines of the client log the same sentences,
 * while their counters are of different libraries. That these sentences are still the right ones is
 * proved by the scenario with a wrong hash.
 */
final class RefreshCounters extends Handler {
  private static final Map<String, String> SENTENCES =
      Map.of(
          "Got delta update with apps hashcode", "deltas",
          "The Reconcile hashcodes do not match", "mismatches",
          "Getting all instance registry info from the eureka server", "fulls",
          "Not updating application delta as another thread", "disturbed",
          "Cannot fetch registry from server", "failures",
          "was unable to refresh its cache", "failures");

  private final Logger logger = Logger.getLogger(DiscoveryClient.class.getName());
  private final Map<String, AtomicInteger> counts = new LinkedHashMap<>();

  private RefreshCounters() {
    SENTENCES.values().forEach(name -> counts.put(name, new AtomicInteger()));
  }

  /** Starts counting; before the client is made, so that its first fetch counts. */
  static RefreshCounters start() {
    RefreshCounters counters = new RefreshCounters();
    counters.logger.setLevel(Level.FINE);
    counters.logger.addHandler(counters);
    return counters;
  }

  @Override
  public void publish(LogRecord line) {
    SENTENCES.forEach(
        (sentence, name) -> {
          if (String.valueOf(line.getMessage()).contains(sentence)) {
            counts.get(name).incrementAndGet();
          }
        });
  }

  /** The counts so far, by name. */
  Map<String, Object> read() {
    Map<String, Object> now = new LinkedHashMap<>();
    counts.forEach((name, count) -> now.put(name, count.get()));
    return now;
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}
}
