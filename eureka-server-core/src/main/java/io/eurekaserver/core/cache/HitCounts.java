// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.cache;

import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;

/**
 * How often a level of the response cache had what it was asked for, by kind of view. Safe from any
 * thread. Alert on misses that grow as fast as hits: every answer is built anew then.
 */
@SuppressWarnings("EnumOrdinal") // an index into arrays that never leave this class
public final class HitCounts {

  private final LongAdder[] hits = zeros();
  private final LongAdder[] misses = zeros();

  private static LongAdder[] zeros() {
    return Stream.generate(LongAdder::new)
        .limit(Scope.Kind.values().length)
        .toArray(LongAdder[]::new);
  }

  void count(Scope scope, boolean hit) {
    (hit ? hits : misses)[scope.kind().ordinal()].increment();
  }

  /** How often the answer was there. */
  public long hits(Scope.Kind kind) {
    return hits[kind.ordinal()].sum();
  }

  /** How often it had to be got from below. */
  public long misses(Scope.Kind kind) {
    return misses[kind.ordinal()].sum();
  }
}
