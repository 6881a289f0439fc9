// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.override;

import com.google.common.base.Ticker;
import io.eurekaserver.core.model.InstanceId;
import io.eurekaserver.core.model.InstanceStatus;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The overrides, kept beside the leases: an override outlives the lease of its instance, so that an
 * eviction or a restart of the instance does not undo an operator's decision. It lives as long as
 * the instance is registered, and a time to live longer.
 *
 * <p>Reading is safe from any thread; changes are made under the registry's commit lock.
 */
public final class Overrides {

  private final Map<InstanceId, StatusOverride> overrides = new ConcurrentHashMap<>();
  private final OverrideSettings settings;
  private final Ticker ticker;

  /** No overrides yet. */
  public Overrides(OverrideSettings settings, Ticker ticker) {
    this.settings = settings;
    this.ticker = ticker;
  }

  /** The override in force, or null. */
  public @Nullable InstanceStatus get(InstanceId id) {
    StatusOverride override = overrides.get(id);
    return override == null ? null : override.status();
  }

  /** Sets an override for a registered instance. */
  public void put(InstanceId id, InstanceStatus status) {
    overrides.put(id, StatusOverride.attached(status));
  }

  /** Removes an override; false if there was none. */
  public boolean remove(InstanceId id) {
    return overrides.remove(id) != null;
  }

  /** The instance is registered: its override, if any, no longer ages. */
  public void attach(InstanceId id) {
    overrides.computeIfPresent(id, (key, o) -> StatusOverride.attached(o.status()));
  }

  /**
   * The instance's lease ended: its override starts to age, or ends too where that is asked for.
   */
  public void detach(InstanceId id) {
    overrides.computeIfPresent(
        id,
        (key, o) ->
            settings.legacyLifetime() ? null : new StatusOverride(o.status(), ticker.read()));
  }

  /** Removes the overrides whose instance has been gone for longer than the time to live. */
  public List<InstanceId> removeExpired() {
    long now = ticker.read();
    long timeToLive = TimeUnit.NANOSECONDS.convert(settings.timeToLive());
    List<InstanceId> expired =
        overrides.entrySet().stream()
            .filter(e -> e.getValue().isExpired(now, timeToLive))
            .map(Map.Entry::getKey)
            .toList();
    expired.forEach(overrides::remove);
    return expired;
  }

  /** All overrides, ordered by application and id. */
  public Map<InstanceId, InstanceStatus> asMap() {
    Map<InstanceId, InstanceStatus> copy =
        new TreeMap<>(Comparator.comparing(InstanceId::app).thenComparing(InstanceId::id));
    overrides.forEach((id, override) -> copy.put(id, override.status()));
    return copy;
  }
}
