// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication.sim;

import java.util.Locale;

/**
 * Something that goes wrong for a while.
 *
 * @param kind what
 * @param from when it begins, virtual nanoseconds
 * @param until when it ends
 * @param a the node it happens to; for a partition the set of nodes on one side, a bit each
 * @param b the other node, where there are two
 * @param strength between 0 and 1, whatever the kind makes of it
 */
record Fault(FaultKind kind, long from, long until, int a, int b, double strength) {

  /** Whether it may concern others than the nodes that it names. */
  boolean isWide() {
    return strength > 0.5 || kind == FaultKind.PARTITION;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%s %s..%s a=%d b=%d strength %.2f",
        kind,
        Trace.time(from).trim(),
        Trace.time(until).trim(),
        a,
        b,
        strength);
  }
}
