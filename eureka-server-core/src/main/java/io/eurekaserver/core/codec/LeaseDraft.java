// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.codec;

import io.eurekaserver.core.model.LeaseInfo;
import java.util.Set;

/** The fields of a {@code leaseInfo} while it is read (protocol, section 3.4). */
final class LeaseDraft {

  private static final Set<String> NAMES =
      Set.of(
          "renewalIntervalInSecs",
          "durationInSecs",
          "registrationTimestamp",
          "lastRenewalTimestamp",
          "evictionTimestamp",
          "serviceUpTimestamp");

  private int renewalInterval;
  private int duration;
  private long registration;
  private long lastRenewal;
  private long eviction;
  private long serviceUp;

  /** Whether a field of this name is one of these. */
  static boolean has(String name) {
    return NAMES.contains(name);
  }

  /** Takes a field that these have. */
  void set(String name, Scalar value) throws DecodeException {
    switch (name) {
      case "renewalIntervalInSecs" -> renewalInterval = seconds(name, value);
      case "durationInSecs" -> duration = seconds(name, value);
      case "registrationTimestamp" -> registration = number(name, value);
      case "lastRenewalTimestamp" -> lastRenewal = number(name, value);
      case "evictionTimestamp" -> eviction = number(name, value);
      case "serviceUpTimestamp" -> serviceUp = number(name, value);
      default -> throw new IllegalArgumentException(name);
    }
  }

  LeaseInfo lease() {
    return new LeaseInfo(renewalInterval, duration, registration, lastRenewal, eviction, serviceUp);
  }

  private static int seconds(String name, Scalar scalar) throws DecodeException {
    long value = number(name, scalar);
    if (value != (int) value) {
      throw new DecodeException("leaseInfo." + name + " is too large.");
    }
    return (int) value;
  }

  private static long number(String name, Scalar scalar) throws DecodeException {
    return scalar.isDigits() ? scalar.digits() : spelledOtherwise(name, scalar.own());
  }

  private static long spelledOtherwise(String name, String text) throws DecodeException {
    if (text.isBlank()) {
      return 0;
    }
    Long value = Numbers.parse(text);
    if (value == null) {
      throw new DecodeException("leaseInfo." + name + " must be a number of at most 64 bits.");
    }
    return value;
  }
}
