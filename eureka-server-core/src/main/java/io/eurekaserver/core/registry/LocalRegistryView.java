// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.registry;

import io.eurekaserver.core.delta.Delta;
import io.eurekaserver.core.delta.StatusCounts;
import io.eurekaserver.core.lease.Lease;
import io.eurekaserver.core.model.Application;
import io.eurekaserver.core.model.InstanceId;
import io.eurekaserver.core.model.InstanceInfo;
import io.eurekaserver.core.model.InstanceStatus;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads a local registry. Takes its lock only to note where the delta log begins and ends. */
final class LocalRegistryView implements RegistryView {

  private final RegistryState state;

  LocalRegistryView(RegistryState state) {
    this.state = state;
  }

  @Override
  public long version() {
    return state.ledger.version();
  }

  @Override
  public StatusCounts statusCounts() {
    return state.ledger.counts();
  }

  @Override
  public @Nullable InstanceInfo instance(InstanceId id) {
    Lease lease = state.visible(id);
    return lease == null ? null : lease.instanceNow();
  }

  @Override
  public @Nullable InstanceInfo instance(String id) {
    return state.table.names().stream()
        .map(app -> instance(new InstanceId(app, id)))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  @Override
  public @Nullable InstanceInfo committed(String app, String id) {
    Lease lease = state.table.get(app, id);
    return lease == null ? null : lease.instance();
  }

  @Override
  public boolean hasApplication(String name) {
    return !state.table.application(name).isEmpty();
  }

  @Override
  public List<String> names() {
    return state.table.names();
  }

  @Override
  public int applicationCount() {
    return state.table.size();
  }

  @Override
  public int overrideCount() {
    return state.overrides.size();
  }

  @Override
  public @Nullable Application application(String name) {
    List<InstanceInfo> instances =
        state.table.application(name).stream().map(Lease::instance).toList();
    return instances.isEmpty() ? null : new Application(name, instances);
  }

  @Override
  public InstanceInfo withTimesOfNow(InstanceInfo instance) {
    Lease lease = state.table.get(instance.id());
    return lease != null && lease.instance() == instance ? lease.instanceNow() : instance;
  }

  @Override
  public List<Application> applications() {
    return state.table.names().stream().map(this::application).filter(Objects::nonNull).toList();
  }

  @Override
  public Delta delta() {
    Ledger.Moment moment;
    synchronized (state.commitLock) {
      moment = state.ledger.moment();
    }
    return moment.delta();
  }

  @Override
  public Map<InstanceId, InstanceStatus> overrides() {
    return state.overrides.asMap();
  }
}
