// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.registry;

import static io.eurekaserver.core.model.InstanceStatus.OUT_OF_SERVICE;
import static io.eurekaserver.core.model.InstanceStatus.UNKNOWN;
import static io.eurekaserver.core.model.InstanceStatus.UP;

import io.eurekaserver.core.model.ActionType;
import io.eurekaserver.core.model.InstanceId;
import io.eurekaserver.core.model.InstanceInfo;
import io.eurekaserver.core.model.InstanceStatus;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a registry must do, as a few maps and no thought of speed: written from the protocol,
 * section 5, with the differences that the design lists. One thread, its own time in ms.
 */
final class RegistryModel {

  static final long EVICTION_INTERVAL = 60_000;
  static final long DELTA_RETENTION = 180_000;
  static final long OVERRIDE_TIME_TO_LIVE = 170_000;
  static final double THRESHOLD = 0.85;

  private static final Comparator<InstanceId> BY_NAME =
      Comparator.comparing(InstanceId::app).thenComparing(InstanceId::id);

  /** The switches back to stock behaviour, and others. */
  record Switches(
      boolean doubledLease,
      boolean overrideEndsWithLease,
      boolean groupsTracked,
      boolean selfPreservation,
      int minimumInstances) {}

  final Map<InstanceId, ModelLease> leases = new TreeMap<>(BY_NAME);
  final Map<InstanceId, InstanceStatus> overrides = new TreeMap<>(BY_NAME);
  final ModelDelta delta = new ModelDelta();
  final List<String> changes = new ArrayList<>();
  final Map<RegistryCounter, Integer> counted = new TreeMap<>();
  long lastMinute;

  private final Switches switches;
  private final Map<InstanceId, Long> orphans = new TreeMap<>(BY_NAME);
  private final Set<String> disabledGroups = new HashSet<>();
  private long now;
  private long lastRound;
  private long thisMinute;

  RegistryModel(Switches switches) {
    this.switches = switches;
  }

  RegisterOutcome register(InstanceInfo incoming, Origin origin) {
    ModelLease asked = new ModelLease(incoming);
    if (incoming.leaseInfo() != null) {
      asked.interval = incoming.leaseInfo().renewalIntervalSeconds();
      asked.duration = incoming.leaseInfo().durationSeconds();
    }
    return register(asked, origin);
  }

  private RegisterOutcome register(ModelLease incoming, Origin origin) {
    ModelLease old = leases.get(incoming.id);
    boolean keep = old != null && old.dirty > incoming.dirty;
    ModelLease lease = keep ? old.copy() : incoming;
    lease.interval = incoming.interval;
    lease.duration = incoming.duration;
    lease.registered = now;
    lease.expires = now + lease.duration * 1000L;
    lease.serviceUp = old == null ? -1 : old.serviceUp;
    if (lease.override != UNKNOWN) {
      overrides.putIfAbsent(lease.id, lease.override);
    }
    orphans.remove(lease.id);
    lease.override = overrides.getOrDefault(lease.id, UNKNOWN);
    lease.status = ruled(lease, old, origin);
    leases.put(lease.id, lease);
    change(lease, ActionType.ADDED, Change.Kind.REGISTERED, origin);
    count(RegistryCounter.REGISTER);
    if (keep) {
      count(RegistryCounter.REGISTER_OLDER);
    }
    return keep ? RegisterOutcome.KEPT_NEWER : RegisterOutcome.STORED;
  }

  private InstanceStatus ruled(ModelLease lease, ModelLease old, Origin origin) {
    if (!lease.isReady()) {
      return lease.status;
    } else if (overrides.containsKey(lease.id)) {
      return overrides.get(lease.id);
    } else if (switches.groupsTracked && lease.group != null) {
      return disabledGroups.contains(lease.group) ? OUT_OF_SERVICE : UP;
    } else if (origin.kind() != Origin.Kind.PEER && old != null && old.isReady()) {
      return old.status;
    }
    return lease.status;
  }

  String renew(Heartbeat beat) {
    ModelLease lease = leases.get(new InstanceId(beat.app(), beat.id()));
    InstanceStatus status = lease == null ? UNKNOWN : ruled(lease, lease, beat.origin());
    if (lease == null || status == UNKNOWN) {
      count(RegistryCounter.RENEW_NOT_FOUND);
      return "NotFound";
    }
    touch(lease);
    thisMinute++;
    count(RegistryCounter.RENEW);
    if (status != lease.status) {
      lease.status = status;
      change(lease, ActionType.MODIFIED, Change.Kind.STATUS_SETTLED, beat.origin());
    }
    long theirs = beat.lastDirtyTimestamp().orElse(lease.dirty);
    if (theirs > lease.dirty) {
      if (beat.origin().kind() == Origin.Kind.PEER) {
        learn(lease.id, beat.overriddenStatus(), beat.origin());
      }
      return "Outdated";
    }
    boolean conflict = theirs < lease.dirty && beat.origin().kind() == Origin.Kind.PEER;
    return conflict ? "Conflict " + lease.look(-1) : "Renewed";
  }

  void learn(InstanceId id, InstanceStatus override, Origin origin) {
    ModelLease lease = leases.get(id);
    if (lease != null && override != UNKNOWN && overrides.get(id) != override) {
      overrides.put(id, override);
      lease.override = override;
      change(lease, ActionType.MODIFIED, Change.Kind.OVERRIDE_LEARNT, origin);
    }
  }

  UpdateOutcome cancel(InstanceId id, Origin origin) {
    if (!leases.containsKey(id)) {
      count(RegistryCounter.CANCEL_NOT_FOUND);
      return UpdateOutcome.NOT_FOUND;
    }
    count(RegistryCounter.CANCEL);
    remove(id, Change.Kind.CANCELLED, origin);
    return UpdateOutcome.DONE;
  }

  private void remove(InstanceId id, Change.Kind kind, Origin origin) {
    ModelLease lease = leases.remove(id);
    if (switches.overrideEndsWithLease) {
      overrides.remove(id);
    } else if (overrides.containsKey(id)) {
      orphans.put(id, now);
    }
    change(lease, ActionType.DELETED, kind, origin);
  }

  UpdateOutcome override(StatusChange asked) {
    ModelLease lease = visible(asked.id());
    if (lease == null) {
      return UpdateOutcome.NOT_FOUND;
    }
    count(RegistryCounter.STATUS_UPDATE);
    touch(lease);
    if (lease.status == asked.status()) {
      return UpdateOutcome.UNCHANGED;
    }
    if (asked.status() == UNKNOWN) {
      overrides.remove(asked.id());
    } else {
      overrides.put(asked.id(), asked.status());
    }
    lease.status = asked.status();
    lease.override = asked.status();
    lease.takeNewer(asked.lastDirtyTimestamp());
    change(lease, ActionType.MODIFIED, Change.Kind.OVERRIDDEN, asked.origin());
    return UpdateOutcome.DONE;
  }

  UpdateOutcome removeOverride(StatusChange asked) {
    ModelLease lease = visible(asked.id());
    if (lease == null) {
      return UpdateOutcome.NOT_FOUND;
    }
    count(RegistryCounter.STATUS_OVERRIDE_DELETE);
    touch(lease);
    if (overrides.remove(asked.id()) == null) {
      return UpdateOutcome.UNCHANGED;
    }
    lease.status = asked.status();
    lease.override = UNKNOWN;
    lease.takeNewer(asked.lastDirtyTimestamp());
    change(lease, ActionType.MODIFIED, Change.Kind.OVERRIDE_REMOVED, asked.origin());
    return UpdateOutcome.DONE;
  }

  UpdateOutcome metadata(InstanceId id, Map<String, String> entries, Origin origin) {
    ModelLease lease = visible(id);
    if (lease == null) {
      return UpdateOutcome.NOT_FOUND;
    }
    ModelLease merged = lease.copy();
    merged.metadata.putAll(entries);
    merged.dirty++;
    register(merged, origin);
    return UpdateOutcome.DONE;
  }

  void group(String name, boolean enabled) {
    if (enabled) {
      disabledGroups.remove(name);
    } else {
      disabledGroups.add(name);
    }
  }

  void pass(long millis) {
    now += millis;
  }

  void endMinute() {
    lastMinute = thisMinute;
    thisMinute = 0;
  }

  void prune() {
    delta.prune(now, DELTA_RETENTION);
    Set<InstanceId> over =
        orphans.keySet().stream()
            .filter(id -> now - orphans.get(id) > OVERRIDE_TIME_TO_LIVE)
            .collect(Collectors.toSet());
    over.forEach(id -> count(RegistryCounter.OVERRIDE_EXPIRED));
    overrides.keySet().removeAll(over);
    orphans.keySet().removeAll(over);
  }

  /** Begins a round of eviction: the leases that are up for it. */
  Set<InstanceId> expired() {
    long late = Math.max(0, now - lastRound - EVICTION_INTERVAL);
    lastRound = now;
    leases.values().forEach(lease -> lease.forgive(late, now + life(lease)));
    return leases.values().stream()
        .filter(lease -> lease.isExpired(now))
        .map(lease -> lease.id)
        .collect(Collectors.toSet());
  }

  /** How many of them must go. */
  int mustGo(int expired) {
    int limit = leases.size() - (int) (leases.size() * THRESHOLD);
    return isPreserving() ? 0 : Math.min(expired, limit);
  }

  void evict(InstanceId id) {
    count(RegistryCounter.EXPIRED);
    remove(id, Change.Kind.EVICTED, Origin.EVICTION);
  }

  boolean isPreserving() {
    return switches.selfPreservation
        && leases.size() >= switches.minimumInstances
        && lastMinute <= (long) (promisedPerMinute() * THRESHOLD);
  }

  double promisedPerMinute() {
    return leases.values().stream().mapToLong(ModelLease::renewalMicrosPerMinute).sum() / 1e6;
  }

  /** The lease, as single reads and status changes see it. */
  ModelLease visible(InstanceId id) {
    ModelLease lease = leases.get(id);
    return lease == null || (lease.isExpired(now) && !isPreserving()) ? null : lease;
  }

  private void touch(ModelLease lease) {
    lease.expires = now + life(lease);
  }

  private long life(ModelLease lease) {
    return lease.duration * (switches.doubledLease ? 2000L : 1000L);
  }

  private void count(RegistryCounter counter) {
    counted.merge(counter, 1, Integer::sum);
  }

  private void change(ModelLease lease, ActionType action, Change.Kind kind, Origin origin) {
    boolean deleted = action == ActionType.DELETED;
    lease.action = action;
    lease.updated = now;
    if (lease.status == UP && lease.serviceUp < 0 && !deleted) {
      lease.serviceUp = now;
    }
    lease.committed = lease.look(deleted ? now : -1);
    delta.add(now, lease.id, deleted, lease.committed);
    changes.add(changes.size() + 1 + " " + kind + " " + origin.kind() + " " + lease.committed);
  }
}
