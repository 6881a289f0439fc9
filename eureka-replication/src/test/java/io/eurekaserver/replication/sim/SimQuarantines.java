// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication.sim;

import static java.util.concurrent.TimeUnit.SECONDS;

import io.eurekaserver.core.model.InstanceId;
import io.eurekaserver.core.registry.Origin;
import io.eurekaserver.core.registry.Quarantine;
import io.eurekaserver.core.registry.Quarantines;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/**
 * Puts clients into quarantine at any node and lifts that at any other, in some runs; and judges at
 * the end that all nodes know the same, and that nobody in quarantine is registered. A quarantine
 * ends soon after the faults or long after the run, never while it is judged.
 */
final class SimQuarantines {

  private static final double PROBABILITY = 0.3;
  private static final long MOST_PAUSE = SECONDS.toNanos(90);
  private static final Duration LONG = Duration.ofDays(1);

  private final Simulation world;
  private final RandomGenerator random;
  private final Set<InstanceId> touched = new HashSet<>();
  private int commands;

  SimQuarantines(Simulation world) {
    this.world = world;
    random = world.streams().named("quarantines");
  }

  void schedule() {
    long at = SECONDS.toNanos(30);
    boolean any = Streams.chance(random, PROBABILITY);
    while (any && at < world.plan().faultsEnd()) {
      world.queue().at(at, this::command);
      at += random.nextLong(MOST_PAUSE);
    }
  }

  private void command() {
    InstanceId id = world.clients().get(random.nextInt(world.clients().size())).id();
    NodeProcess node = world.nodes()[random.nextInt(world.nodes().length)].process();
    int seconds = random.nextInt(10, 60);
    int kind = random.nextInt(3);
    if (node == null) {
      return;
    }
    Origin operator = Origin.operator("operator", "command " + ++commands);
    Quarantines quarantines = node.parts().quarantines();
    world.trace().note("operator", id, "quarantine " + kind + " at " + node.id());
    touched.add(id);
    switch (kind) {
      case 0 -> quarantines.set(id, Duration.ofSeconds(seconds), operator);
      case 1 -> quarantines.set(id, LONG, operator);
      default -> quarantines.lift(id, operator);
    }
  }

  /** Whether it was ever put into quarantine. */
  boolean touched(InstanceId id) {
    return touched.contains(id);
  }

  /** Whether any node has it in quarantine now. */
  boolean has(InstanceId id) {
    for (SimNode node : world.nodes()) {
      if (node.process().registry().quarantines().find(id) != null) {
        return true;
      }
    }
    return false;
  }

  /** Judges. */
  void check() {
    Set<String> first = known(world.nodes()[0]);
    for (SimNode node : world.nodes()) {
      if (!known(node).equals(first)) {
        world.violated(Rule.QUARANTINE, node.name(), known(node) + " is not " + first);
      }
      for (Quarantine quarantine : node.process().registry().quarantines().list()) {
        InstanceId id = quarantine.id();
        if (node.process().registry().view().committed(id.app(), id.id()) != null) {
          world.violated(Rule.QUARANTINE, id, "is registered at " + node.name());
        }
      }
    }
  }

  private static Set<String> known(SimNode node) {
    return node.process().registry().quarantines().list().stream()
        .map(quarantine -> quarantine.id() + ": " + quarantine.reason())
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
