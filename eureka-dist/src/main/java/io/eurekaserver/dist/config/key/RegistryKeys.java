// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.config.key;

import java.time.Duration;

/** Leases, eviction, overrides and the delta (protocol, section 5). */
public final class RegistryKeys {

  /** Doubled leases. */
  public static final Key<Boolean> LEGACY_DOUBLE_LEASE =
      Key.of(
          "eureka.server.legacy-double-lease",
          Types.bool(),
          "false",
          "Whether a renewed lease lives twice its duration, as with stock servers.");

  /** Interval of leases that name none. */
  public static final Key<Duration> RENEWAL_INTERVAL =
      Key.of(
          "eureka.server.expected-client-renewal-interval-seconds",
          Durations.secondsOfDay(),
          "30",
          "How often a client that names no interval is expected to renew.");

  /** Whether versions are compared. */
  public static final Key<Boolean> COMPARE_TIMESTAMPS =
      Key.of(
          "eureka.server.sync-when-timestamp-differs",
          Types.bool(),
          "true",
          "Whether a heartbeat with another lastDirtyTimestamp than the registry's is reconciled.");

  /** Time between rounds. */
  public static final Key<Duration> EVICTION_INTERVAL =
      Key.of(
          "eureka.server.eviction-interval-timer-in-ms",
          Durations.millis(1),
          "60000",
          "The time between two rounds of removing instances whose lease has ended.");

  /** Self-preservation. */
  public static final Key<Boolean> SELF_PRESERVATION =
      Key.of(
          "eureka.server.enable-self-preservation",
          Types.bool(),
          "true",
          "Whether nothing is removed while far fewer renewals arrive than expected.");

  /** Its threshold. */
  public static final Key<Double> RENEWAL_THRESHOLD =
      Key.of(
          "eureka.server.renewal-percent-threshold",
          Types.share(),
          "0.85",
          "The share of expected renewals below which self-preservation begins, and the share of"
              + " the registry that one round of removing leaves alone.");

  /** Its least registry. */
  public static final Key<Integer> MINIMUM_INSTANCES =
      Key.of(
          "eureka.server.self-preservation-minimum-instances",
          Types.integer(0, 10_000_000),
          "10",
          "With fewer instances self-preservation does not begin; 0 for always, as stock.");

  /** Overrides end with leases. */
  public static final Key<Boolean> LEGACY_OVERRIDES =
      Key.of(
          "eureka.server.legacy-override-lifetime",
          Types.bool(),
          "false",
          "Whether a status override ends together with the lease, as with stock servers.");

  /** Or outlive them. */
  public static final Key<Duration> OVERRIDE_TIME_TO_LIVE =
      Key.of(
          "eureka.server.override-time-to-live-in-ms",
          Durations.millis(1),
          "3600000",
          "How long a status override outlives the lease of its instance.");

  /** Autoscaling groups. */
  public static final Key<Boolean> ASG_STATUS =
      Key.of(
          "eureka.server.asg-status-enabled",
          Types.bool(),
          "false",
          "Whether a disabled autoscaling group takes its instances out of service.");

  /** No delta. */
  public static final Key<Boolean> DISABLE_DELTA =
      Key.of(
          "eureka.server.disable-delta",
          Types.bool(),
          "false",
          "Whether the delta is refused with 403, so that clients always fetch everything.");

  /** How long changes are kept. */
  public static final Key<Duration> DELTA_RETENTION =
      Key.of(
          "eureka.server.retention-time-in-m-s-in-delta-queue",
          Durations.millis(1),
          "180000",
          "How long a change stays in the delta.");

  /** How often they are looked through. */
  public static final Key<Duration> DELTA_PRUNING =
      Key.of(
          "eureka.server.delta-retention-timer-interval-in-ms",
          Durations.millis(1),
          "30000",
          "The time between two looks for changes that are too old for the delta.");

  static final KeyGroup GROUP =
      KeyGroup.of(
          "Registry",
          LEGACY_DOUBLE_LEASE,
          RENEWAL_INTERVAL,
          COMPARE_TIMESTAMPS,
          EVICTION_INTERVAL,
          SELF_PRESERVATION,
          RENEWAL_THRESHOLD,
          MINIMUM_INSTANCES,
          LEGACY_OVERRIDES,
          OVERRIDE_TIME_TO_LIVE,
          ASG_STATUS,
          DISABLE_DELTA,
          DELTA_RETENTION,
          DELTA_PRUNING);

  private RegistryKeys() {}
}
