// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.registry;

import io.eurekaserver.core.model.InstanceId;
import java.time.Duration;

/**
 * What was decided last about the quarantine of an instance, as registries tell each other. Times
 * are durations, so that clocks which differ do no harm.
 *
 * @param id the instance
 * @param version of two decisions the larger one counts: it is larger than that of every decision
 *     that was known when this one was made, and else goes by the wall clock
 * @param lifted whether registrations are welcome
 * @param age since it was decided
 * @param remaining until it ends by itself; zero or less if it has, or if it is lifted
 * @param kept how long it must be remembered, so that an older decision does not come back
 * @param who decided
 * @param reason in his words
 */
public record QuarantineMark(
    InstanceId id,
    long version,
    boolean lifted,
    Duration age,
    Duration remaining,
    Duration kept,
    String who,
    String reason) {

  /** The same, known for longer. */
  public QuarantineMark aged(Duration time) {
    return new QuarantineMark(
        id, version, lifted, age.plus(time), remaining.minus(time), kept.minus(time), who, reason);
  }
}
