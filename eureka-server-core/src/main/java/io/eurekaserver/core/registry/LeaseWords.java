// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.registry;

import io.eurekaserver.core.lease.Lease;
import io.eurekaserver.core.lease.LeaseTerm;
import java.util.concurrent.TimeUnit;

/** Says how it stands with a lease. */
final class LeaseWords {

  private LeaseWords() {}

  /** Such as "no renewal for 93 s; the lease is 90 s long". */
  static String ranOut(Lease lease, long nowNanos) {
    return "no renewal for " + seconds(lease.sinceRenewal(nowNanos)) + "; " + length(lease.term());
  }

  /** How long a lease is. */
  static String length(LeaseTerm term) {
    String length = "the lease is " + term.durationSeconds() + " s long";
    return term.renewalBonusNanos() == 0
        ? length
        : length + " and counts twice after a renewal, as the double lease setting asks";
  }

  /** Whole seconds, with their unit. */
  static String seconds(long nanos) {
    return TimeUnit.NANOSECONDS.toSeconds(nanos) + " s";
  }
}
