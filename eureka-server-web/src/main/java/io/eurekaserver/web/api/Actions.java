// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.api;

import io.eurekaserver.core.model.InstanceId;
import io.eurekaserver.core.model.InstanceStatus;
import io.eurekaserver.core.registry.Origin;
import io.eurekaserver.core.registry.Registry;
import io.eurekaserver.core.registry.StatusChange;
import io.eurekaserver.core.registry.UpdateOutcome;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Carries out what operators ask for, and says what happens next. For any thread. */
final class Actions {

  private final Registry registry;
  private final Quarantines quarantines;

  Actions(Registry registry, Quarantines quarantines) {
    this.registry = registry;
    this.quarantines = quarantines;
  }

  /**
   * An instance.
   *
   * @param id which
   * @param intervalSeconds how often it promised to renew
   */
  record Target(InstanceId id, int intervalSeconds) {}

  /** One sentence, or null if there is no such instance or quarantine. */
  @Nullable String carryOut(ActionRequest action, Target target, Origin origin) {
    return switch (action.kind()) {
      case TAKE_OUT_OF_SERVICE -> takeOut(target.id(), origin);
      case PUT_BACK -> putBack(target.id(), origin);
      case REMOVE_OVERRIDE -> removeOverride(target, origin);
      case CANCEL -> cancel(target, origin);
      case QUARANTINE -> quarantine(target.id(), action.until(), origin);
      case LIFT_QUARANTINE -> lift(target, origin);
    };
  }

  private @Nullable String takeOut(InstanceId id, Origin origin) {
    return switch (registry.overrideStatus(change(id, InstanceStatus.OUT_OF_SERVICE, origin))) {
      case NOT_FOUND -> null;
      case UNCHANGED ->
          id + " was OUT_OF_SERVICE already and stays so; clients send it no traffic.";
      case DONE ->
          id
              + " is OUT_OF_SERVICE: clients stop sending it traffic when they next fetch the"
              + " registry, and it stays so, whatever it says of itself, until somebody puts it"
              + " back.";
    };
  }

  private @Nullable String putBack(InstanceId id, Origin origin) {
    return switch (registry.removeOverride(change(id, InstanceStatus.UP, origin))) {
      case NOT_FOUND -> null;
      case UNCHANGED -> id + " has no override: there was nothing to put back.";
      case DONE ->
          id
              + " is UP again: clients send it traffic when they next fetch the registry, and from"
              + " now on its own status counts.";
    };
  }

  private @Nullable String removeOverride(Target target, Origin origin) {
    UpdateOutcome outcome =
        registry.removeOverride(change(target.id(), InstanceStatus.UNKNOWN, origin));
    return switch (outcome) {
      case NOT_FOUND -> null;
      case UNCHANGED -> target.id() + " has no override: there was nothing to remove.";
      case DONE ->
          target.id()
              + " is UNKNOWN until its client, asked at its next heartbeat (within about "
              + target.intervalSeconds()
              + " s), registers again with a status of its own.";
    };
  }

  private @Nullable String cancel(Target target, Origin origin) {
    return registry.cancel(target.id(), origin) == UpdateOutcome.NOT_FOUND
        ? null
        : target.id()
            + " is gone. If its client still runs it comes back with its next heartbeat, within"
            + " about "
            + target.intervalSeconds()
            + " s: to keep it out, quarantine it.";
  }

  private String quarantine(InstanceId id, long until, Origin origin) {
    quarantines.begin(id, until, origin);
    return id
        + " is gone, and its registrations are refused until "
        + Instant.ofEpochMilli(until).truncatedTo(ChronoUnit.SECONDS)
        + " or until somebody lifts the quarantine.";
  }

  private @Nullable String lift(Target target, Origin origin) {
    return quarantines.lift(target.id(), origin)
        ? target.id()
            + " may register again: if its client still runs it comes back with its next"
            + " heartbeat, within about "
            + target.intervalSeconds()
            + " s."
        : null;
  }

  private static StatusChange change(InstanceId id, InstanceStatus status, Origin origin) {
    return new StatusChange(id, status, OptionalLong.empty(), origin);
  }
}
