// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication.sim;

import static io.eurekaserver.replication.sim.Trace.FAULT;
import static java.util.concurrent.TimeUnit.HOURS;
import static java.util.concurrent.TimeUnit.SECONDS;

import java.util.List;
import java.util.function.BiConsumer;

/** Makes the faults of a plan begin and end. */
final class Faults {

  private static final long MOST_DELAY = SECONDS.toNanos(8);

  private final Simulation world;
  private final SimNode[] nodes;
  private final SimNetwork network;
  private final List<Fault> faults;

  Faults(Simulation world) {
    this.world = world;
    this.nodes = world.nodes();
    this.network = world.network();
    faults = world.plan().faults();
  }

  /** Puts all of them on the timetable. */
  void schedule() {
    for (Fault fault : faults) {
      world.queue().at(fault.from(), () -> switchTo(fault, true));
      world.queue().at(fault.until(), () -> switchTo(fault, false));
    }
  }

  private void switchTo(Fault fault, boolean begins) {
    world.trace().note(nodes[fault.a() % nodes.length].name(), FAULT, (begins ? "+" : "-") + fault);
    SimNode node = nodes[fault.a() % nodes.length];
    double strength = begins ? fault.strength() : 0;
    switch (fault.kind()) {
      case LOSS -> onEach(fault, (from, to) -> network.link(from, to).lose(strength * 0.8));
      case DELAY ->
          onEach(fault, (from, to) -> network.link(from, to).delay((long) (strength * MOST_DELAY)));
      case DUPLICATE ->
          onEach(fault, (from, to) -> network.link(from, to).duplicate(strength * 0.6));
      case PARTITION -> partition(fault.a(), begins);
      case ONE_WAY -> block(fault.a(), fault.b(), begins);
      case SLOW -> node.slow(begins);
      case CONGESTION -> node.congest(strength);
      case PAUSE -> pause(node, begins);
      case CRASH -> crash(node, begins);
      case CLOCK_JUMP -> jump(node, fault, begins);
      case DNS -> world.dns().disturb(fault, begins);
      case CLIENT_PARTITION -> blockClients(fault, begins);
      default -> throw new IllegalStateException(fault.kind() + " is no fault of the timetable");
    }
  }

  /** Whether anything that stands on the timetable came between two nodes in this time. */
  boolean disturbed(int a, int b, long from, long until) {
    return faults.stream()
        .filter(fault -> fault.from() <= until && fault.until() >= from)
        .anyMatch(
            fault ->
                fault.isWide()
                    || fault.a() == a
                    || fault.a() == b
                    || fault.b() == a
                    || fault.b() == b);
  }

  /** Both ways between two nodes, or between all nodes if it is strong. */
  private void onEach(Fault fault, BiConsumer<Integer, Integer> change) {
    for (int from = 0; from < nodes.length; from++) {
      for (int to = 0; to < nodes.length; to++) {
        boolean pair = from + to == fault.a() + fault.b() && (from == fault.a() || to == fault.a());
        if (from != to && (pair || fault.isWide())) {
          change.accept(from, to);
        }
      }
    }
  }

  private void partition(int side, boolean begins) {
    for (int from = 0; from < nodes.length; from++) {
      for (int to = 0; to < nodes.length; to++) {
        if ((side >> from & 1) != (side >> to & 1)) {
          block(from, to, begins);
        }
      }
    }
  }

  private void block(int from, int to, boolean begins) {
    if (begins) {
      network.link(from, to).block();
    } else {
      network.link(from, to).unblock();
    }
  }

  private static void pause(SimNode node, boolean begins) {
    if (begins) {
      node.pause();
    } else {
      node.resume();
    }
  }

  private static void crash(SimNode node, boolean begins) {
    if (begins) {
      node.crash();
    } else if (node.process() == null) {
      node.start();
    }
  }

  /** Far or near, forward or back; it may stay wrong. */
  private static void jump(SimNode node, Fault fault, boolean begins) {
    long millis = (long) ((fault.strength() - 0.5) * HOURS.toMillis(2));
    if (begins) {
      node.wallClock().jump(millis);
    } else if (fault.b() % 2 == 0) {
      node.wallClock().jump(-millis);
    }
  }

  /** Some of the clients, chosen by the strength, cannot reach the node. */
  private void blockClients(Fault fault, boolean begins) {
    int clients = world.plan().clients();
    for (int i = 0; i < clients; i++) {
      if (i % 3 <= fault.strength() * 3) {
        block(nodes.length + i, fault.a(), begins);
      }
    }
  }
}
