// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication.sim;

import static io.eurekaserver.core.model.InstanceStatus.UNKNOWN;
import static io.eurekaserver.core.model.InstanceStatus.UP;

import io.eurekaserver.core.model.Application;
import io.eurekaserver.core.model.InstanceId;
import io.eurekaserver.core.model.InstanceInfo;
import io.eurekaserver.core.model.InstanceStatus;
import io.eurekaserver.core.registry.RegistryView;
import io.eurekaserver.replication.sim.SimClient.Truth;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What must be true at the end: all registries are equal, and they show what is. */
final class Invariants {

  private final Simulation world;

  Invariants(Simulation world) {
    this.world = world;
  }

  void check() {
    Map<String, Map<InstanceId, Row>> registries = new TreeMap<>();
    for (SimNode node : world.nodes()) {
      registries.put(node.name(), rows(node.process().registry().view()));
    }
    compareRegistries(registries);
    for (SimClient client : world.clients()) {
      registries.forEach((node, rows) -> compareToTruth(node, client, rows.get(client.id())));
    }
    compareToOperator();
  }

  /** Equal, one by one, so that a difference can be read. */
  private void compareRegistries(Map<String, Map<InstanceId, Row>> registries) {
    Set<InstanceId> ids = new TreeSet<>(Comparator.comparing(InstanceId::toString));
    registries.values().forEach(rows -> ids.addAll(rows.keySet()));
    for (InstanceId id : ids) {
      Map<String, Row> shown = new TreeMap<>();
      registries.forEach(
          (node, rows) -> shown.put(node, Objects.requireNonNullElse(rows.get(id), Row.NONE)));
      if (shown.values().stream().distinct().count() > 1 && !mayDiffer(id)) {
        world.violated(Rule.EQUAL, id, "differs: " + shown);
      }
    }
  }

  /** A node that holds evictions back may keep what another one let go. */
  private boolean mayDiffer(InstanceId id) {
    return world.plan().selfPreservation() && !world.isAlive(id);
  }

  private void compareToTruth(String node, SimClient client, @Nullable Row row) {
    boolean registered = row != null && row.registered;
    if (world.quarantines().has(client.id())) {
      return; // judged elsewhere
    }
    switch (client.phase()) {
      case ALIVE -> {
        if (!registered) {
          world.violated(Rule.LIVE_IS_THERE, client.id(), "lives, but is missing at " + node);
        } else {
          compareToTruth(node, client.id(), client.truth(), row);
        }
      }
      case CANCELLED, DEAD -> {
        if (registered && !world.plan().selfPreservation()) {
          world.violated(
              Rule.DEAD_IS_GONE,
              client.id(),
              "is " + client.phase() + ", but registered at " + node);
        }
      }
      case NOT_STARTED -> world.violated(Rule.LIVE_IS_THERE, client.id(), "never started");
    }
  }

  private void compareToTruth(String node, InstanceId id, Truth truth, Row row) {
    if (!truth.exact()) {
      return;
    }
    InstanceStatus status = status(id, truth, row);
    Row right =
        new Row(true, truth.dirty(), status, row.override, Integer.toString(truth.version()));
    if (!row.equals(right)) {
      world.violated(
          Rule.LIVE_IS_TRUE, id, "is " + row + " at " + node + ", but should be " + right);
    }
  }

  /**
   * An override outranks UP. A client that says that it is down outranks an override that was there
   * before, but not one that came, or was removed, after it said so.
   */
  private InstanceStatus status(InstanceId id, Truth truth, Row row) {
    if (truth.status() == UP) {
      return row.override == UNKNOWN ? UP : row.override;
    }
    boolean mayBeOther =
        row.status == row.override || (row.status == UP && world.operator().touched(id));
    return mayBeOther ? row.status : truth.status();
  }

  private void compareToOperator() {
    for (SimClient client : world.clients()) {
      if (world.quarantines().touched(client.id())) {
        continue; // a command meets a node that has no lease of it: which one was last is unclear
      }
      InstanceStatus expected = world.operator().expected(client.id());
      for (SimNode node : world.nodes()) {
        var overrides = node.process().registry().view().overrides();
        InstanceStatus override = overrides.getOrDefault(client.id(), UNKNOWN);
        if (expected != null && override != expected) {
          world.violated(
              Rule.OVERRIDE_IS_TRUE,
              client.id(),
              node.name() + " has override " + override + ", the operator's last was " + expected);
        }
      }
    }
  }

  private static Map<InstanceId, Row> rows(RegistryView view) {
    Map<InstanceId, Row> rows = new TreeMap<>(Comparator.comparing(InstanceId::toString));
    view.overrides()
        .forEach((id, override) -> rows.put(id, new Row(false, 0, UNKNOWN, override, "")));
    for (Application application : view.applications()) {
      for (InstanceInfo instance : application.instances()) {
        rows.put(instance.id(), Row.of(instance, view.overrides()));
      }
    }
    return rows;
  }

  /** What is compared of an instance. */
  private record Row(
      boolean registered,
      long dirty,
      InstanceStatus status,
      InstanceStatus override,
      String version) {

    static final Row NONE = new Row(false, 0, UNKNOWN, UNKNOWN, "");

    static Row of(InstanceInfo instance, Map<InstanceId, InstanceStatus> overrides) {
      return new Row(
          true,
          instance.lastDirtyTimestamp(),
          instance.status(),
          overrides.getOrDefault(instance.id(), UNKNOWN),
          String.valueOf(instance.metadata().get(SimClient.VERSION)));
    }

    @Override
    public String toString() {
      return registered
          ? status + " v" + version + " dirty=" + dirty + " override=" + override
          : override == UNKNOWN ? "nothing" : "only override " + override;
    }
  }
}
