// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.override;

import static io.eurekaserver.core.model.InstanceStatus.UNKNOWN;

import com.google.common.base.Ticker;
import io.eurekaserver.core.lease.MarkSettings;
import io.eurekaserver.core.lease.Marks;
import io.eurekaserver.core.model.InstanceId;
import io.eurekaserver.core.model.InstanceStatus;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The overrides, kept beside the leases: an override outlives the lease of its instance, so that an
 * eviction or a restart of the instance does not undo an operator's decision. It lives as long as
 * the instance is registered, and a time to live longer.
 *
 * <p>Each override knows when it was decided on, and a removal is remembered for a time, so that
 * registries which disagree can tell whose decision is the later one.
 *
 * <p>Reading is safe from any thread; changes are made under the registry's commit lock.
 */
public final class Overrides {

  private final Map<InstanceId, StatusOverride> overrides = new ConcurrentHashMap<>();
  private final Marks<Decision> ended;
  private final OverrideSettings settings;
  private final Ticker ticker;

  /** No overrides yet; what ends is not remembered. */
  public Overrides(OverrideSettings settings, Ticker ticker) {
    this(settings, MarkSettings.OFF, ticker);
  }

  /** No overrides yet. */
  public Overrides(OverrideSettings settings, MarkSettings marks, Ticker ticker) {
    this.settings = settings;
    this.ticker = ticker;
    this.ended = new Marks<>(marks, ticker);
  }

  /** The override in force, or null. */
  public @Nullable InstanceStatus get(InstanceId id) {
    StatusOverride override = overrides.get(id);
    return override == null ? null : override.status();
  }

  /** Sets an override for a registered instance, as decided now. */
  public void put(InstanceId id, InstanceStatus status) {
    decide(id, status);
  }

  private void put(InstanceId id, StatusOverride override) {
    overrides.put(id, override);
    ended.remove(id);
  }

  /**
   * Sets an override for a registered instance that was seen on a copy of it: nobody knows when it
   * was decided on. It does not stand against anything that was decided here within the time that
   * removals are remembered; then nothing happens.
   *
   * @return whether it is in force now
   */
  public boolean hear(InstanceId id, InstanceStatus status) {
    if (isDecided(id)) {
      return status == get(id);
    }
    put(id, StatusOverride.attached(status, ticker.read() - ended.timeToLiveNanos()));
    return true;
  }

  /** Whether an override was set or removed here of late. */
  private boolean isDecided(InstanceId id) {
    Decision known = decision(id);
    return known != null
        && !known.ranOut()
        && ticker.read() - known.nanos() < ended.timeToLiveNanos();
  }

  /** Removes an override, as decided now; false if there was none. */
  public boolean remove(InstanceId id) {
    boolean removed = overrides.containsKey(id);
    if (removed) {
      decide(id, UNKNOWN);
    }
    return removed;
  }

  /** Somebody wants it as it already is: the decision is of now, nothing else changes. */
  public void confirm(InstanceId id, InstanceStatus status) {
    if (status == (get(id) == null ? UNKNOWN : get(id))) {
      decide(id, status);
    }
  }

  private void decide(InstanceId id, InstanceStatus status) {
    take(id, new Decision(status, ticker.read(), false), true);
  }

  /** What was decided last, as far as it is remembered; null if nothing. */
  public @Nullable Decision decision(InstanceId id) {
    StatusOverride override = overrides.get(id);
    return override == null ? ended.get(id) : Decision.of(override);
  }

  /**
   * Takes a decision that another registry made, in place of any made here.
   *
   * @param registered whether the instance is registered; if not, an override starts to age
   */
  public void take(InstanceId id, Decision decision, boolean registered) {
    if (decision.status() != UNKNOWN) {
      StatusOverride taken = StatusOverride.attached(decision.status(), decision.nanos());
      put(id, registered ? taken : taken.orphanedAt(ticker.read()));
    } else {
      overrides.remove(id);
      ended.put(id, decision, decision.ranOut() ? ticker.read() : decision.nanos());
    }
  }

  /** The instance is registered: its override, if any, no longer ages. */
  public void attach(InstanceId id) {
    overrides.computeIfPresent(
        id, (key, o) -> StatusOverride.attached(o.status(), o.decidedNanos()));
  }

  /**
   * The instance's lease ended: its override starts to age, or ends too where that is asked for.
   */
  public void detach(InstanceId id) {
    if (settings.legacyLifetime()) {
      end(id);
    } else {
      overrides.computeIfPresent(id, (key, o) -> o.orphanedAt(ticker.read()));
    }
  }

  /** Nobody removed it: remembered as of when it was set, so that it wins over no decision. */
  private void end(InstanceId id) {
    StatusOverride override = overrides.remove(id);
    if (override != null) {
      ended.put(id, Decision.ranOut(override), ticker.read());
    }
  }

  /** Removes the overrides whose instance has been gone for longer than the time to live. */
  public List<InstanceId> removeExpired() {
    ended.prune();
    long now = ticker.read();
    long timeToLive = TimeUnit.NANOSECONDS.convert(settings.timeToLive());
    List<InstanceId> expired =
        overrides.entrySet().stream()
            .filter(e -> e.getValue().isExpired(now, timeToLive))
            .map(Map.Entry::getKey)
            .toList();
    expired.forEach(this::end);
    return expired;
  }

  /** How many removals were forgotten too early, because there were too many. */
  public long dropped() {
    return ended.dropped();
  }

  /** Shows every override in force, in no order, without copying them. */
  public void forEach(BiConsumer<InstanceId, InstanceStatus> action) {
    overrides.forEach((id, override) -> action.accept(id, override.status()));
  }

  /** Everything that was decided and is remembered, but not what ran out. */
  public Map<InstanceId, Decision> decisions() {
    Map<InstanceId, Decision> decisions = ended.asMap();
    decisions.values().removeIf(Decision::ranOut);
    overrides.forEach((id, override) -> decisions.put(id, Decision.of(override)));
    return decisions;
  }

  /** How many overrides are in force. */
  public int size() {
    return overrides.size();
  }

  /** All overrides, ordered by application and id. */
  public Map<InstanceId, InstanceStatus> asMap() {
    Map<InstanceId, InstanceStatus> copy =
        new TreeMap<>(Comparator.comparing(InstanceId::app).thenComparing(InstanceId::id));
    overrides.forEach((id, override) -> copy.put(id, override.status()));
    return copy;
  }
}
