// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.lease;

import java.util.Locale;

/**
 * Decides whether leases may be ended for lack of renewals. When many renewals are missing at once
 * the network is the likelier cause than the instances, so nothing is evicted until enough arrive
 * again (protocol, sections 5.6 and 5.7).
 *
 * <p>Differs from the reference servers in two ways: what is expected is the sum of what the live
 * leases promise, each with its own interval; and below a minimum of instances it does not engage,
 * because there a single lost instance already looks like a lost network.
 *
 * @param enabled whether it exists at all
 * @param threshold the part of the expected renewals that must be exceeded, 0 to 1
 * @param minimumInstances below this many leases it does not engage
 */
public record SelfPreservation(boolean enabled, double threshold, int minimumInstances) {

  /** The verdict on some figures. */
  public Verdict judge(RenewalFigures figures) {
    if (!enabled) {
      return new Verdict(
          false, "Self-preservation is switched off: every lease ends with its time.");
    }
    if (figures.leases() < minimumInstances) {
      return new Verdict(
          false,
          String.format(
              Locale.ROOT,
              "Self-preservation does not engage below %d instances; there are %d.",
              minimumInstances,
              figures.leases()));
    }
    long needed = needed(figures);
    return figures.lastMinute() > needed
        ? new Verdict(false, words(figures, needed, "more than", "leases end with their time"))
        : new Verdict(true, words(figures, needed, "not more than", "no lease is ended"));
  }

  /** The renewals a minute that must be exceeded. */
  public long needed(RenewalFigures figures) {
    return (long) (figures.expectedPerMinute() * threshold);
  }

  private String words(RenewalFigures figures, long needed, String compared, String effect) {
    return String.format(
        Locale.ROOT,
        "%d renewals came in the last minute, %s the %d needed (%.0f%% of %.1f expected from %d"
            + " instances): %s.",
        figures.lastMinute(),
        compared,
        needed,
        threshold * 100,
        figures.expectedPerMinute(),
        figures.leases(),
        effect);
  }

  /**
   * Whether evictions are held back.
   *
   * @param engaged true while nothing may be evicted
   * @param reason one sentence with the numbers
   */
  public record Verdict(boolean engaged, String reason) {}
}
