// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.event;

import io.eurekaserver.core.model.InstanceId;
import io.eurekaserver.core.model.InstanceInfo;
import io.eurekaserver.core.registry.Change;
import io.eurekaserver.core.registry.Origin;
import org.jspecify.annotations.Nullable;

/**
 * An event as it is kept: what its sentence is made of, in 56 bytes, instead of the sentence.
 * Immutable.
 */
final class Noted {

  final long sequence;
  private final long timestamp;
  private final EventKind kind;
  private final @Nullable InstanceId id;
  private final Origin origin;
  private final @Nullable String cause;
  private final @Nullable InstanceInfo before;
  private final @Nullable InstanceInfo after;

  /** A change. The registry stamps each state that it commits, so no clock is asked. */
  Noted(long sequence, Change change) {
    InstanceInfo instance = change.instance();
    this.sequence = sequence;
    this.timestamp = instance.lastUpdatedTimestamp();
    this.kind = kindOf(change);
    this.id = instance.id();
    this.origin = change.origin();
    this.cause = null;
    this.before = change.before();
    this.after = change.isRemoval() ? null : instance;
  }

  /** Something else. */
  Noted(long sequence, long timestamp, News news) {
    this.sequence = sequence;
    this.timestamp = timestamp;
    this.kind = news.kind();
    this.id = news.id();
    this.origin = news.origin();
    this.cause = news.cause();
    this.before = null;
    this.after = null;
  }

  private static EventKind kindOf(Change change) {
    if (change.origin().repair()) {
      return EventKind.REPAIRED;
    }
    return switch (change.kind()) {
      case REGISTERED -> change.before() == null ? EventKind.REGISTERED : EventKind.CHANGED;
      case CANCELLED -> EventKind.CANCELLED;
      case EVICTED -> EventKind.EVICTED;
      case OVERRIDDEN, OVERRIDE_LEARNT -> EventKind.OVERRIDDEN;
      case OVERRIDE_REMOVED -> EventKind.OVERRIDE_REMOVED;
      case STATUS_SETTLED -> EventKind.STATUS_SETTLED;
    };
  }

  @Nullable InstanceId id() {
    return id;
  }

  Event toEvent() {
    String words = cause == null ? Sentences.of(kind, origin, before, after) : cause;
    return new Event(sequence, timestamp, kind, id, origin, words, before, after);
  }
}
