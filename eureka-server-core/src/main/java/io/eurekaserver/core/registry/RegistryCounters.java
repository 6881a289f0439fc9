// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.registry;

import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;

/**
 * How often everything happened since the start, and how often of it not as a copy from a peer.
 * Safe from any thread. Alert on {@link RegistryCounter#EXPIRED} that runs ahead of its usual rate.
 */
@SuppressWarnings("EnumOrdinal") // an index into arrays that never leave this class
public final class RegistryCounters {

  private final LongAdder[] all = zeros();
  private final LongAdder[] direct = zeros();

  private static LongAdder[] zeros() {
    return Stream.generate(LongAdder::new)
        .limit(RegistryCounter.values().length)
        .toArray(LongAdder[]::new);
  }

  void count(RegistryCounter counter, Origin origin) {
    all[counter.ordinal()].increment();
    if (!origin.isReplica()) {
      direct[counter.ordinal()].increment();
    }
  }

  /** How often, whoever asked. */
  public long total(RegistryCounter counter) {
    return all[counter.ordinal()].sum();
  }

  /** How often, not counting copies from peers. */
  public long direct(RegistryCounter counter) {
    return direct[counter.ordinal()].sum();
  }
}
