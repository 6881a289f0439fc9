// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.registry;

import io.eurekaserver.core.model.InstanceId;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Instances whose registrations are refused until a time. Every method may be called from any
 * thread and has taken effect when it returns.
 */
public interface Quarantines {

  /** How many instances may be in quarantine by decisions made here. */
  int MOST = 1_000;

  /** The longest quarantine. */
  Duration LONGEST = Duration.ofDays(7);

  /**
   * Refuses registrations of an instance from now on and ends its lease, if it has one. One that is
   * in quarantine already gets the new time.
   *
   * @param length for how long, positive, at most {@link #LONGEST}
   * @param origin who asks, and why
   */
  Outcome set(InstanceId id, Duration length, Origin origin);

  /** Welcomes registrations again; false if they were not refused. */
  boolean lift(InstanceId id, Origin origin);

  /** All of them, by application and id. */
  List<Quarantine> list();

  /** That of an instance; null if there is none. */
  @Nullable Quarantine find(InstanceId id);

  /** How many there are. */
  int count();

  /** What became of a wish for a quarantine. */
  enum Outcome {
    /** It is in force. */
    DONE,
    /** There are {@link #MOST} already: lift one that is no longer needed. */
    FULL
  }
}
