// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.cli.doctor;

import java.util.Collection;
import java.util.stream.Collectors;

/** A few of many, for a sentence. */
final class Samples {

  private static final int MOST = 3;

  private Samples() {}

  /** {@code a, b, c and 5 more}. */
  static String of(Collection<?> all) {
    String first = all.stream().limit(MOST).map(String::valueOf).collect(Collectors.joining(", "));
    return all.size() <= MOST ? first : first + " and " + (all.size() - MOST) + " more";
  }

  /** {@code 1 instance}, {@code 2 instances}. */
  static String count(long count, String what) {
    return count + " " + what + (count == 1 ? "" : "s");
  }
}
