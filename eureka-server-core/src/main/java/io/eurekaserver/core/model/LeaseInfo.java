// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.model;

/**
 * The lease of an instance as readers see it (protocol, section 3.4). A client sets the first two;
 * the registry stamps the times.
 *
 * @param renewalIntervalSeconds how often the client promises to renew, in seconds
 * @param durationSeconds how long the lease lasts without a renewal, in seconds
 * @param registrationTimestamp wall-clock ms of the last registration at this server, or 0
 * @param lastRenewalTimestamp wall-clock ms of the last renewal, or 0
 * @param evictionTimestamp wall-clock ms of the cancel or eviction, or 0 while the lease stands
 * @param serviceUpTimestamp wall-clock ms at which the instance was first UP, or 0
 */
public record LeaseInfo(
    int renewalIntervalSeconds,
    int durationSeconds,
    long registrationTimestamp,
    long lastRenewalTimestamp,
    long evictionTimestamp,
    long serviceUpTimestamp) {

  /** The interval of clients that name none, in seconds. */
  public static final int DEFAULT_RENEWAL_INTERVAL_SECONDS = 30;

  /** The duration of clients that name none, in seconds. */
  public static final int DEFAULT_DURATION_SECONDS = 90;

  /** What a client that sends no lease has. */
  public static final LeaseInfo DEFAULT =
      ofClient(DEFAULT_RENEWAL_INTERVAL_SECONDS, DEFAULT_DURATION_SECONDS);

  /** Values that are not positive become the defaults, as with the reference servers. */
  public LeaseInfo {
    if (renewalIntervalSeconds <= 0) {
      renewalIntervalSeconds = DEFAULT_RENEWAL_INTERVAL_SECONDS;
    }
    if (durationSeconds <= 0) {
      durationSeconds = DEFAULT_DURATION_SECONDS;
    }
  }

  /** What a client may say: the interval and the duration, in seconds, no times. */
  public static LeaseInfo ofClient(int renewalIntervalSeconds, int durationSeconds) {
    return new LeaseInfo(renewalIntervalSeconds, durationSeconds, 0, 0, 0, 0);
  }

  /** The same lease with another time of its last renewal, in wall-clock ms. */
  public LeaseInfo withLastRenewal(long timestamp) {
    return new LeaseInfo(
        renewalIntervalSeconds,
        durationSeconds,
        registrationTimestamp,
        timestamp,
        evictionTimestamp,
        serviceUpTimestamp);
  }
}
