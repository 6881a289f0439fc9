// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication;

import io.eurekaserver.core.model.Application;
import io.eurekaserver.core.model.InstanceId;
import io.eurekaserver.core.model.InstanceInfo;
import io.eurekaserver.core.registry.CopyEntry;
import io.eurekaserver.core.registry.RegistryCopies;
import io.eurekaserver.core.registry.RegistryView;
import io.eurekaserver.replication.Comparison.Difference;
import io.eurekaserver.replication.Comparison.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The instances of some applications here, to be put beside those of another registry. Leases that
 * ran out, and only wait for their eviction, do not count: nobody is told of them either.
 */
final class Sides {

  private static final Comparator<InstanceId> ORDER =
      Comparator.comparing(InstanceId::app).thenComparing(InstanceId::id);

  private final RegistryCopies copies;
  private final Map<InstanceId, InstanceInfo> ours = new TreeMap<>(ORDER);
  private final Set<String> apps;

  Sides(RegistryView view, RegistryCopies copies, Collection<String> apps) {
    this.copies = copies;
    this.apps = new HashSet<>(apps);
    for (String app : apps) {
      Application application = view.application(app);
      if (application != null) {
        add(application);
      }
    }
  }

  private void add(Application application) {
    Set<String> kept = new HashSet<>();
    for (CopyEntry entry : copies.entries(application.name())) {
      if (entry.registered()) {
        kept.add(entry.id());
      }
    }
    for (InstanceInfo instance : application.instances()) {
      if (kept.contains(instance.id().id())) {
        ours.put(instance.id(), instance);
      }
    }
  }

  /** How many instances all other applications here have. */
  long countOfOthers(Collection<String> all) {
    long count = 0;
    for (String app : all) {
      if (!apps.contains(app)) {
        count += copies.entries(app).stream().filter(CopyEntry::registered).count();
      }
    }
    return count;
  }

  Comparison with(Collection<InstanceInfo> theirs) {
    Map<InstanceId, InstanceInfo> there = new HashMap<>();
    theirs.forEach(instance -> there.put(instance.id(), instance));
    List<Difference> differences = new ArrayList<>();
    long same = 0;
    for (InstanceInfo here : ours.values()) {
      InstanceInfo other = there.remove(here.id());
      Kind kind = kind(here, other);
      if (kind == null) {
        same++;
      } else {
        differences.add(new Difference(here.id(), kind, here, other));
      }
    }
    there.forEach((id, i) -> differences.add(new Difference(id, Kind.MISSING_HERE, null, i)));
    differences.sort(Comparator.comparing(Difference::id, ORDER));
    return new Comparison(same, differences);
  }

  private static @Nullable Kind kind(InstanceInfo here, @Nullable InstanceInfo there) {
    if (there == null) {
      return Kind.MISSING_THERE;
    }
    if (here.lastDirtyTimestamp() != there.lastDirtyTimestamp()) {
      return Kind.VERSION;
    }
    if (here.overriddenStatus() != there.overriddenStatus()) {
      return Kind.OVERRIDE;
    }
    return here.status() == there.status() ? null : Kind.STATUS;
  }
}
