// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.registry;

import static io.eurekaserver.core.model.InstanceStatus.UNKNOWN;

import io.eurekaserver.core.override.Decision;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Which of two registries' decisions about an override stands: the later one. Within a second of
 * each other nobody can tell, so that both registries must come to the same answer by themselves.
 *
 * <p>An override that ran out counts as a removal at the moment at which it had been set. So it
 * always meets the same override elsewhere as a tie; and a tie with a removal is won by the removal
 * if the instance is gone, else by the override. That ends an override of a gone instance on all
 * registries, which otherwise would have it back from each other for ever, but ends none that is
 * still needed.
 */
final class OverrideMending {

  private static final long TIE_NANOS = TimeUnit.SECONDS.toNanos(1);

  private final RegistryState state;

  OverrideMending(RegistryState state) {
    this.state = state;
  }

  /**
   * Takes a decision if it stands; under the commit lock.
   *
   * @param registered whether the instance has a lease here, or is about to get one
   * @return whether another override is in force now
   */
  boolean take(OverrideMark mark, boolean registered) {
    long nanos = state.ticker.read() - Ages.nanos(mark.age());
    Decision ours = state.overrides.decision(mark.id());
    Decision theirs = new Decision(mark.override(), nanos, isTie(ours, nanos));
    if (!stands(theirs, ours, registered)) {
      return false;
    }
    state.overrides.take(mark.id(), theirs, registered);
    return ours != null || theirs.status() != UNKNOWN;
  }

  private static boolean isTie(@Nullable Decision ours, long nanos) {
    return ours != null && Math.abs(nanos - ours.nanos()) <= TIE_NANOS;
  }

  private static boolean stands(Decision theirs, @Nullable Decision ours, boolean registered) {
    if (ours == null) {
      return true;
    }
    if (ours.status() == theirs.status()) {
      return false;
    }
    return isTie(ours, theirs.nanos())
        ? winsTie(theirs, ours, registered)
        : theirs.nanos() - ours.nanos() > 0;
  }

  private static boolean winsTie(Decision theirs, Decision ours, boolean registered) {
    if (theirs.status() == UNKNOWN) {
      return !registered;
    }
    return ours.status() == UNKNOWN
        ? registered
        : theirs.status().name().compareTo(ours.status().name()) < 0;
  }
}
