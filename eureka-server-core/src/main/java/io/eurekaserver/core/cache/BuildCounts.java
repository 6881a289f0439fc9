// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.cache;

import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;

/** How often payloads were built since the start, by kind of view, and how long that took. */
@SuppressWarnings("EnumOrdinal") // an index into arrays that never leave this class
public final class BuildCounts {

  private final LongAdder[] builds = zeros();
  private final LongAdder[] nanos = zeros();

  private static LongAdder[] zeros() {
    return Stream.generate(LongAdder::new)
        .limit(Scope.Kind.values().length)
        .toArray(LongAdder[]::new);
  }

  void count(Scope scope, long took) {
    builds[scope.kind().ordinal()].increment();
    nanos[scope.kind().ordinal()].add(took);
  }

  /** How many were built. */
  public long builds(Scope.Kind kind) {
    return builds[kind.ordinal()].sum();
  }

  /** The time that all of them took together. */
  public long nanos(Scope.Kind kind) {
    return nanos[kind.ordinal()].sum();
  }
}
