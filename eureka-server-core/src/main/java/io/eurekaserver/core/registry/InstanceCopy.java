// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.registry;

import io.eurekaserver.core.model.InstanceInfo;
import java.time.Duration;

/**
 * An instance as another registry holds it. Ages are durations by that registry's own ticker, so
 * that clocks which differ do no harm; what is negative counts as 0.
 *
 * @param instance with its override, if it has one
 * @param sinceRenewal the age of its lease there, since a renewal or a registration by whomever: it
 *     must not tell of what a doubled lease or a pause gave on top
 * @param sinceChange since its state last changed there
 * @param sinceClientRegistered since its client itself last registered at any registry, as far as
 *     is known there: only this is held against cancels; {@link #NEVER_REGISTERED} or more if
 *     nothing is known
 */
public record InstanceCopy(
    InstanceInfo instance,
    Duration sinceRenewal,
    Duration sinceChange,
    Duration sinceClientRegistered) {

  /** Nothing is known of the client itself. */
  public static final Duration NEVER_REGISTERED = Duration.ofDays(36_500);

  /** Whether anything is known of the client itself. */
  public boolean isClientKnown() {
    return sinceClientRegistered.compareTo(NEVER_REGISTERED) < 0;
  }

  /** The same, known for longer. */
  InstanceCopy aged(Duration time) {
    return new InstanceCopy(
        instance,
        sinceRenewal.plus(time),
        sinceChange.plus(time),
        isClientKnown() ? sinceClientRegistered.plus(time) : NEVER_REGISTERED);
  }
}
