// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication.sim;

import static java.util.concurrent.TimeUnit.SECONDS;

import io.eurekaserver.replication.batch.LaneCounts;
import io.eurekaserver.replication.batch.LaneReport;
import io.eurekaserver.replication.peer.Peer;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What must be true of the peers at the end: every node tells every other one, once; it has joined;
 * and when its lanes are drained every task is accounted for.
 */
final class Ends {

  private static final long DRAIN_SECONDS = 20;

  private final Simulation world;
  private int accounted;

  Ends(Simulation world) {
    this.world = world;
  }

  void check() {
    Set<String> all =
        Stream.of(world.nodes()).map(n -> n.process().id()).collect(Collectors.toSet());
    for (SimNode node : world.nodes()) {
      checkPeers(node.process(), all);
    }
    drain();
  }

  private void checkPeers(NodeProcess node, Set<String> all) {
    List<String> told = node.parts().peers().nodeIds();
    boolean once = told.size() == all.size() - 1 && Set.copyOf(told).size() == told.size();
    if (!once || !all.containsAll(told) || told.contains(node.id())) {
      world.violated(Rule.MESH, node.id(), "tells " + told + " of " + all);
    }
    if (!node.parts().isComplete()) {
      world.violated(Rule.MESH, node.id(), "has not joined");
    }
  }

  private void drain() {
    world.watch().end();
    for (SimNode node : world.nodes()) {
      for (Peer peer : node.process().parts().peers().all()) {
        String lane = node.name() + " to " + peer.url();
        var unused =
            peer.drain(Duration.ofSeconds(DRAIN_SECONDS))
                .thenAccept(report -> account(lane, report));
      }
    }
    world.queue().runUntil(world.queue().now() + SECONDS.toNanos(2 * DRAIN_SECONDS));
    long lanes =
        Stream.of(world.nodes())
            .map(n -> n.process().parts().peers().all())
            .mapToLong(Collection::size)
            .sum();
    if (accounted != lanes) {
      world.violated(
          Rule.ACCOUNTS, "lanes", accounted + " of " + lanes + " lanes could be drained");
    }
  }

  private void account(String lane, LaneReport report) {
    accounted++;
    LaneCounts counts = report.counts();
    if (counts.accepted() != counts.settled() || report.waiting() != 0) {
      world.violated(Rule.ACCOUNTS, lane, "is not accounted for: " + report);
    }
  }
}
