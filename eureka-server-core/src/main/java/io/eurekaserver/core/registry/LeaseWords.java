// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.registry;

import io.eurekaserver.core.lease.Lease;
import io.eurekaserver.core.lease.LeaseTerm;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** Says how it stands with a lease. */
final class LeaseWords {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

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

  /** Such as "2026-11-20 20:15:30 UTC". */
  static String time(long millis) {
    return TIME.format(Instant.ofEpochMilli(millis));
  }

  /** Whole seconds, with their unit. */
  static String seconds(long nanos) {
    return TimeUnit.NANOSECONDS.toSeconds(nanos) + " s";
  }
}
