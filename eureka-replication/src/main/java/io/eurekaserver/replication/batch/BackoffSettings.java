// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication.batch;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.Duration;

/**
 * How long a lane waits before it tries again.
 *
 * @param first after the first failure, positive
 * @param longest after many: the wait doubles up to this
 */
public record BackoffSettings(Duration first, Duration longest) {

  /** Checks the ranges. */
  public BackoffSettings {
    checkArgument(
        first.compareTo(Duration.ZERO) > 0, "the first back-off must be positive, not %s", first);
    checkArgument(
        longest.compareTo(first) >= 0,
        "the longest back-off must not be shorter than the first, %s, but is %s",
        first,
        longest);
  }

  /** After some failures in a row, at least one; before jitter. */
  Duration after(int failures) {
    Duration wait = first;
    for (int i = 1; i < failures && wait.compareTo(longest) < 0; i++) {
      wait = wait.multipliedBy(2);
    }
    return wait.compareTo(longest) < 0 ? wait : longest;
  }
}
