// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.testing;

import io.eurekaserver.core.delta.StatusCounts;
import io.eurekaserver.core.model.Application;
import io.eurekaserver.core.model.InstanceId;
import io.eurekaserver.core.model.InstanceInfo;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Keeps a registry as the stock clients do (protocol, section 12.1), with their quirk: an
 * application that a delta names and the client does not hold is taken as it stands in the delta,
 * with its deleted instances, and an application that became empty is let go.
 */
public final class StockClient {

  private final Map<String, List<InstanceInfo>> applications = new HashMap<>();

  /** Replaces everything. */
  public void fullFetch(List<Application> all) {
    applications.clear();
    all.forEach(app -> applications.put(app.name(), new ArrayList<>(app.instances())));
  }

  /** Applies a delta, entry by entry. */
  public void applyDelta(List<Application> delta) {
    for (Application entry : delta) {
      for (InstanceInfo instance : entry.instances()) {
        switch (instance.actionType()) {
          case ADDED, MODIFIED -> put(entry, instance);
          case DELETED -> remove(instance);
        }
      }
    }
  }

  private void put(Application entry, InstanceInfo instance) {
    List<InstanceInfo> held =
        applications.computeIfAbsent(entry.name(), name -> new ArrayList<>(entry.instances()));
    held.removeIf(each -> each.id().equals(instance.id()));
    held.add(instance);
  }

  private void remove(InstanceInfo instance) {
    List<InstanceInfo> held = applications.get(instance.app());
    if (held != null) {
      held.removeIf(each -> each.id().equals(instance.id()));
      if (held.isEmpty()) {
        applications.remove(instance.app());
      }
    }
  }

  /** What it counts of its own instances, to compare with what the server sent. */
  public String hash() {
    return StatusCounts.of(
            applications.entrySet().stream()
                .map(held -> new Application(held.getKey(), held.getValue()))
                .toList())
        .hashCodeText();
  }

  /** Its instances. */
  public Map<InstanceId, InstanceInfo> instances() {
    return byId(
        applications.entrySet().stream()
            .map(held -> new Application(held.getKey(), held.getValue()))
            .toList());
  }

  /** The instances of some applications; fails if an application is empty or an id stands twice. */
  public static Map<InstanceId, InstanceInfo> byId(List<Application> applications) {
    Map<InstanceId, InstanceInfo> instances = new HashMap<>();
    for (Application application : applications) {
      if (application.instances().isEmpty()) {
        throw new AssertionError(application.name() + " is empty");
      }
      for (InstanceInfo instance : application.instances()) {
        if (instances.put(instance.id(), instance) != null) {
          throw new AssertionError(instance.id() + " stands twice");
        }
      }
    }
    return instances;
  }
}
