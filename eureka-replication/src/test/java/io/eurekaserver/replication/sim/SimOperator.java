// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication.sim;

import static java.util.concurrent.TimeUnit.SECONDS;

import io.eurekaserver.core.model.InstanceId;
import io.eurekaserver.core.model.InstanceStatus;
import io.eurekaserver.core.registry.UpdateOutcome;
import io.eurekaserver.replication.sim.SimNetwork.Caller;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Sets and removes overrides at any node, and remembers what it was told. */
final class SimOperator {

  /** Commands closer together than this have no order that everybody must see alike. */
  private static final long APART = SECONDS.toNanos(60);

  private static final long MOST_PAUSE = SECONDS.toNanos(60);

  private final Simulation world;
  private final RandomGenerator random;
  private final Caller caller;
  private final Map<InstanceId, Last> last = new HashMap<>();

  /** A command without an answer may be carried out at any time, by a node that stood still. */
  private final Set<InstanceId> unanswered = new HashSet<>();

  SimOperator(Simulation world) {
    this.world = world;
    random = world.streams().named("operator");
    SimProcess process =
        new SimProcess(world.queue(), random, error -> world.failed("operator", error));
    caller = new Caller(world.plan().nodes() + world.plan().clients(), process);
  }

  void schedule() {
    long at = SECONDS.toNanos(30);
    while (world.plan().has(FaultKind.OVERRIDE) && at < world.plan().faultsEnd()) {
      world.queue().at(at, this::command);
      at += random.nextLong(MOST_PAUSE);
    }
  }

  private void command() {
    SimClient client = world.clients().get(random.nextInt(1 << 20) % world.clients().size());
    int node = random.nextInt(1 << 20) % world.plan().nodes();
    NodeProcess asked = world.nodes()[node].process();
    InstanceStatus override =
        switch (random.nextInt(3)) {
          case 0 -> InstanceStatus.OUT_OF_SERVICE;
          case 1 -> InstanceStatus.UP;
          default -> InstanceStatus.UNKNOWN;
        };
    boolean names = random.nextBoolean();
    long sent = world.queue().now();
    world.trace().note("operator", client.id(), "override " + override + " at n" + node);
    var unused =
        world
            .network()
            .exchange(caller, node, process -> carryOut(process, client.id(), override, names))
            .whenComplete(
                (outcome, error) -> note(client.id(), new Answer(override, outcome, asked, sent)));
  }

  /** UNKNOWN stands for the removal; some name the status that it leaves. */
  private UpdateOutcome carryOut(
      NodeProcess node, InstanceId id, InstanceStatus override, boolean names) {
    return override == InstanceStatus.UNKNOWN
        ? world.front().removeOverride(node, id, names ? InstanceStatus.UP : InstanceStatus.UNKNOWN)
        : world.front().override(node, id, override);
  }

  private record Answer(
      InstanceStatus override,
      @Nullable UpdateOutcome outcome,
      @Nullable NodeProcess node,
      long sent) {}

  private void note(InstanceId id, Answer answer) {
    Last before = last.get(id);
    long now = world.queue().now();
    if (answer.outcome == UpdateOutcome.NOT_FOUND) {
      return;
    }
    if (answer.outcome == null) {
      unanswered.add(id);
    }
    boolean clear =
        answer.outcome == UpdateOutcome.DONE
            && !unanswered.contains(id)
            && (before == null || answer.sent - before.at > APART)
            && now - answer.sent < SECONDS.toNanos(1);
    last.put(id, new Last(now, answer.override, clear, answer.node));
  }

  /** The override that must be in force, UNKNOWN if none; null if nobody can say. */
  @Nullable InstanceStatus expected(InstanceId id) {
    Last command = last.get(id);
    if (command == null) {
      return InstanceStatus.UNKNOWN;
    }
    boolean lives =
        command.node != null && command.node.machine().process() == command.node && command.clear;
    return lives ? command.override : null;
  }

  /** Whether an override of it was ever set or removed. */
  boolean touched(InstanceId id) {
    return last.containsKey(id);
  }

  private record Last(
      long at, InstanceStatus override, boolean clear, @Nullable NodeProcess node) {}
}
