// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.registry;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Ages that other registries report, as nanoseconds that can be reckoned with. */
final class Ages {

  /** Beyond it nothing makes a difference, and readings of a ticker would overflow. */
  private static final long OLDEST = TimeUnit.DAYS.toNanos(36_500);

  private Ages() {}

  /** From 0 to a hundred years. */
  static long nanos(Duration age) {
    return Math.min(OLDEST, Math.max(0, TimeUnit.NANOSECONDS.convert(age)));
  }
}
