// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication.batch;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.math.LongMath;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * How long urgent tasks wait for company: the pause between the starts of two batches. It follows
 * the traffic, because a batch costs both ends far more than a task in it: who changes little is
 * heard at once, who changes much is heard in few batches.
 *
 * @param shortest after a batch with one urgent task or none, not negative
 * @param each how much longer for every further urgent task in that batch, not negative
 * @param longest what it never exceeds, not shorter than {@code shortest}
 */
public record UrgentPause(Duration shortest, Duration each, Duration longest) {

  /** Checks the ranges. */
  public UrgentPause {
    checkArgument(
        !shortest.isNegative(), "the urgent pause must not be negative, but is %s", shortest);
    checkArgument(!each.isNegative(), "the urgent pause must not shrink, but does so by %s", each);
    checkArgument(
        longest.compareTo(shortest) >= 0,
        "the longest urgent pause must not be shorter than the shortest, %s, but is %s",
        shortest,
        longest);
  }

  /** The same, but never longer than this. */
  public UrgentPause atMost(Duration bound) {
    return new UrgentPause(shorter(shortest, bound), each, shorter(longest, bound));
  }

  private static Duration shorter(Duration a, Duration b) {
    return a.compareTo(b) < 0 ? a : b;
  }

  /** After a batch with so many urgent tasks. */
  long nanosAfter(int urgentTasks) {
    long most = nanos(longest);
    long more = LongMath.saturatedMultiply(nanos(each), Math.max(0, urgentTasks - 1));
    return Math.min(most, LongMath.saturatedAdd(nanos(shortest), more));
  }

  private static long nanos(Duration duration) {
    return TimeUnit.NANOSECONDS.convert(duration);
  }
}
