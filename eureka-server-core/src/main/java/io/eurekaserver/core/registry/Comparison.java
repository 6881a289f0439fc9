// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.registry;

import static io.eurekaserver.core.model.InstanceStatus.UNKNOWN;

import io.eurekaserver.core.lease.Lease;
import io.eurekaserver.core.model.InstanceId;
import io.eurekaserver.core.model.InstanceInfo;
import io.eurekaserver.core.model.InstanceStatus;
import io.eurekaserver.core.override.Decision;
import io.eurekaserver.core.registry.CancelMarks.Cancelled;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What one registry has to tell another one. Reads from any thread without the commit lock. */
final class Comparison {

  private final RegistryState state;
  private final List<InstanceCopy> instances = new ArrayList<>();
  private final List<CancelMark> cancels = new ArrayList<>();
  private final List<OverrideMark> overrides = new ArrayList<>();
  private final long now;

  private Comparison(RegistryState state) {
    this.state = state;
    this.now = state.ticker.read();
  }

  static Differences everything(RegistryState state) {
    Comparison all = new Comparison(state);
    state.table.forEach(all::addIfKept);
    state.cancelMarks.asMap().forEach(all::add);
    state.overrides.decisions().forEach(all::add);
    return all.result();
  }

  static Differences with(RegistryState state, String app, Collection<CopyEntry> theirs) {
    Comparison comparison = new Comparison(state);
    comparison.compare(app, theirs);
    return comparison.result();
  }

  private Differences result() {
    return new Differences(instances, cancels, overrides);
  }

  private void compare(String app, Collection<CopyEntry> theirs) {
    Map<String, CopyEntry> byId =
        theirs.stream().collect(Collectors.toMap(CopyEntry::id, Function.identity(), (a, b) -> a));
    for (Lease lease : state.table.application(app)) {
      if (isNews(lease.instance(), byId.get(lease.instance().id().id()))) {
        addIfKept(lease);
      }
    }
    byId.values().forEach(entry -> compareCancels(new InstanceId(app, entry.id()), entry));
    compareOverrides(app, byId);
  }

  private static boolean isNews(InstanceInfo ours, @Nullable CopyEntry theirs) {
    if (theirs == null || hasNoLease(theirs)) {
      return true;
    }
    int newer = Long.compare(ours.lastDirtyTimestamp(), theirs.lastDirtyTimestamp());
    return newer > 0 || (newer == 0 && isDifferent(ours, theirs));
  }

  private static boolean isDifferent(InstanceInfo ours, CopyEntry theirs) {
    return !theirs.registered()
        || ours.status() != theirs.status()
        || ours.overriddenStatus() != theirs.override();
  }

  private static boolean hasNoLease(CopyEntry entry) {
    return !entry.registered() && entry.lastDirtyTimestamp() == 0;
  }

  private void compareCancels(InstanceId id, CopyEntry theirs) {
    Cancelled mark = state.cancelMarks.get(id);
    if (mark != null
        && state.table.get(id) == null
        && !hasNoLease(theirs)
        && mark.lastDirtyTimestamp() >= theirs.lastDirtyTimestamp()) {
      add(id, mark);
    }
  }

  private void compareOverrides(String app, Map<String, CopyEntry> theirs) {
    Set<String> ids = new HashSet<>(theirs.keySet());
    state.table.application(app).forEach(lease -> ids.add(lease.instance().id().id()));
    state.overrides.forEach(
        (id, override) -> {
          if (id.app().equals(app)) {
            ids.add(id.id());
          }
        });
    ids.forEach(id -> compareOverride(new InstanceId(app, id), theirs.get(id)));
  }

  private void compareOverride(InstanceId id, @Nullable CopyEntry entry) {
    InstanceStatus theirs = entry == null ? UNKNOWN : entry.override();
    Decision ours = state.overrides.decision(id);
    if (ours != null && ours.status() != theirs) {
      add(id, ours);
    }
  }

  private void addIfKept(Lease lease) {
    if (lease.isKept(now)) {
      instances.add(
          new InstanceCopy(
              lease.instanceNow(),
              age(now - lease.sinceRenewal(now)),
              age(lease.changedNanos()),
              sinceClientRegistered(lease)));
    }
  }

  private Duration sinceClientRegistered(Lease lease) {
    long nanos = lease.sinceClientRegistered(now);
    return nanos == Lease.NEVER_REGISTERED
        ? InstanceCopy.NEVER_REGISTERED
        : Duration.ofNanos(nanos);
  }

  private void add(InstanceId id, Cancelled mark) {
    cancels.add(new CancelMark(id, mark.lastDirtyTimestamp(), age(mark.nanos())));
  }

  private void add(InstanceId id, Decision decision) {
    overrides.add(new OverrideMark(id, decision.status(), age(decision.nanos())));
  }

  private Duration age(long nanos) {
    return Duration.ofNanos(Math.max(0, now - nanos));
  }
}
