// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.event;

import io.eurekaserver.core.model.InstanceInfo;
import io.eurekaserver.core.model.InstanceStatus;
import io.eurekaserver.core.registry.Origin;
import org.jspecify.annotations.Nullable;

/** Says in one sentence what a change followed from. */
final class Sentences {

  private Sentences() {}

  static String of(
      EventKind kind, Origin origin, @Nullable InstanceInfo before, @Nullable InstanceInfo after) {
    String who = who(origin, after == null ? before : after);
    return switch (kind) {
      case REGISTERED -> who + " registered it" + because(origin);
      case CHANGED -> who + " registered it again with " + Changed.words(before, after) + ".";
      case CANCELLED -> who + " cancelled it" + because(origin);
      case EVICTED -> "Its lease ran out" + because(origin);
      case OVERRIDDEN -> who + " set the override " + override(after) + because(origin);
      case OVERRIDE_REMOVED -> who + " removed the override " + override(before) + because(origin);
      case STATUS_SETTLED -> settled(who, before, after);
      case REPAIRED -> repaired(origin, before, after);
      case QUARANTINED,
          QUARANTINE_LIFTED,
          REFUSED,
          SELF_PRESERVATION_BEGAN,
          SELF_PRESERVATION_ENDED,
          PEER_CHANGED,
          SERVER ->
          throw new IllegalArgumentException("is no change of the registry: " + kind);
    };
  }

  /** Who asked, at the beginning of a sentence. */
  static String who(Origin origin, @Nullable InstanceInfo instance) {
    String who = origin.who();
    return switch (origin.kind()) {
      case CLIENT -> client(who, instance);
      case PEER -> who.isEmpty() ? "A peer" : "Peer " + who;
      case OPERATOR -> who.isEmpty() ? "An operator" : "Operator at " + who;
      case EVICTION -> "This server itself";
    };
  }

  private static String client(String who, @Nullable InstanceInfo instance) {
    if (who.equals(Origin.THIS_SERVER)) {
      return "This server itself";
    }
    if (who.isEmpty()) {
      return "A client";
    }
    boolean own = instance != null && who.equals(instance.ipAddr());
    return (own ? "Its client at " : "A client at ") + who;
  }

  static String because(Origin origin) {
    return origin.reason().isEmpty() ? "." : ": " + origin.reason() + ".";
  }

  private static InstanceStatus override(@Nullable InstanceInfo instance) {
    return instance == null ? InstanceStatus.UNKNOWN : instance.overriddenStatus();
  }

  private static String settled(
      String who, @Nullable InstanceInfo before, @Nullable InstanceInfo after) {
    InstanceStatus override = override(after);
    String line = override == InstanceStatus.UNKNOWN ? "its group or its client" : "its override";
    return who + " renewed it, which put it in line with " + line + ": " + status(before, after);
  }

  private static String status(@Nullable InstanceInfo before, @Nullable InstanceInfo after) {
    return before == null || after == null
        ? "."
        : "status " + after.status() + " instead of " + before.status() + ".";
  }

  private static String repaired(
      Origin origin, @Nullable InstanceInfo before, @Nullable InstanceInfo after) {
    String peer = origin.who().isEmpty() ? "a peer" : "peer " + origin.who();
    if (before == null) {
      return "It was missing here and registered at " + peer + ".";
    }
    return after == null
        ? "A comparison with " + peer + " showed that it had been cancelled."
        : "A comparison with " + peer + " brought " + Changed.words(before, after) + ".";
  }
}
