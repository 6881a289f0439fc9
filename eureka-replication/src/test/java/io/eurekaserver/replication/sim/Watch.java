// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication.sim;

import static java.util.concurrent.TimeUnit.SECONDS;

import io.eurekaserver.core.model.InstanceId;
import io.eurekaserver.core.registry.Change;
import io.eurekaserver.core.registry.ChangeListener;
import io.eurekaserver.core.registry.Origin;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * Looks at every change while it happens: that no lease ends whose client renewed it in time at
 * that very node, and that what was cancelled does not come back unless its client did.
 */
final class Watch {

  private static final long LONG_AGO = Long.MIN_VALUE / 2;
  private static final int RENEWALS_KEPT = 4;

  /** How long a renewal takes to the other nodes at most, when nothing is wrong. */
  private static final long TO_TRAVEL = SECONDS.toNanos(5);

  /** How long after a fault peers may still wait for each other. */
  private static final long TO_RECOVER = SECONDS.toNanos(90);

  private final Simulation world;
  private final Map<Place, Long> renewedDirectly = new HashMap<>();
  private final Map<InstanceId, Deque<Renewal>> renewals = new HashMap<>();
  private final Map<Place, Long> cancelledVersions = new HashMap<>();
  private final Map<InstanceId, Cancel> cancelledDirectly = new HashMap<>();
  private final Map<InstanceId, Long> registeredDirectly = new HashMap<>();
  private final Map<InstanceId, Long> newestVersions = new HashMap<>();
  private boolean over;

  Watch(Simulation world) {
    this.world = world;
  }

  /** The run has been judged: what happens from now on does not count. */
  void end() {
    over = true;
  }

  private record Place(String process, InstanceId id) {}

  /** A client's own cancel, and the version that it ended. */
  private record Cancel(long at, long version) {}

  private record Renewal(long at, NodeProcess node) {}

  /** A client's registration reaches a node. */
  void registersDirectly(NodeProcess node, InstanceId id) {
    registeredDirectly.put(id, world.queue().now());
  }

  /** A client renewed at a node, and was told so. */
  void renewedDirectly(NodeProcess node, InstanceId id) {
    renewedDirectly.put(new Place(node.id(), id), world.queue().now());
    Deque<Renewal> recent = renewals.computeIfAbsent(id, key -> new ArrayDeque<>());
    recent.addFirst(new Renewal(world.queue().now(), node));
    if (recent.size() > RENEWALS_KEPT) {
      recent.removeLast();
    }
  }

  /** For the changes of one life of a server. */
  ChangeListener listener(NodeProcess node) {
    return change -> {
      if (over) {
        return;
      }
      world.trace().note(node.id(), change.instance().id(), new Words(change));
      Place place = new Place(node.id(), change.instance().id());
      switch (change.kind()) {
        case CANCELLED -> onCancel(place, change);
        case EVICTED -> onEviction(node, place, change);
        case REGISTERED -> onRegistration(place, change);
        default -> {}
      }
    };
  }

  private void onEviction(NodeProcess node, Place place, Change change) {
    long renewed = renewedDirectly.getOrDefault(place, LONG_AGO);
    long duration = change.instance().leaseInfo().durationSeconds() * 1_000_000_000L;
    if (world.queue().now() - renewed < duration) {
      world.violated(
          Rule.NO_FALSE_EVICTION,
          place.id(),
          place.process() + " evicts what renewed there in time");
    }
    if (renewals.getOrDefault(place.id(), new ArrayDeque<>()).stream()
        .anyMatch(renewal -> mustHaveHeard(node, renewal, duration))) {
      world.violated(
          Rule.NO_FALSE_EVICTION,
          place.id(),
          place.process() + " evicts what it must have heard of in time");
    }
    if (world.isSettled() && world.isAlive(place.id())) {
      world.violated(
          Rule.NO_FALSE_EVICTION,
          place.id(),
          place.process() + " evicts a live client long after all faults");
    }
  }

  /** Whether a renewal elsewhere must have been heard of here, as nothing came between. */
  private boolean mustHaveHeard(NodeProcess here, Renewal renewal, long leaseNanos) {
    long now = world.queue().now();
    int there = renewal.node.machine().index();
    return renewal.node != here
        && renewal.node.machine().process() == renewal.node
        && renewal.at < now - TO_TRAVEL
        && renewal.at > now - leaseNanos
        && renewal.at > TO_RECOVER
        && !world.faults().disturbed(there, here.machine().index(), renewal.at - TO_RECOVER, now);
  }

  private void onCancel(Place place, Change change) {
    cancelledVersions.put(place, change.instance().lastDirtyTimestamp());
    renewedDirectly.remove(place);
    if (change.origin().kind() == Origin.Kind.CLIENT) {
      long version = change.instance().lastDirtyTimestamp();
      cancelledDirectly.put(place.id(), new Cancel(world.queue().now(), version));
    }
  }

  /**
   * A cancel at a node that does not know the newest registration ends the older one that it knows:
   * the newest goes on until its lease ends.
   */
  private void onRegistration(Place place, Change change) {
    if (change.origin().kind() == Origin.Kind.CLIENT) {
      newestVersions.merge(place.id(), change.instance().lastDirtyTimestamp(), Math::max);
    }
    Cancel last = cancelledDirectly.get(place.id());
    if (last != null
        && last.version == cancelledVersions.getOrDefault(place, LONG_AGO)
        && last.version >= newestVersions.getOrDefault(place.id(), LONG_AGO)
        && change.before() == null
        && change.origin().kind() == Origin.Kind.PEER
        && registeredDirectly.getOrDefault(place.id(), LONG_AGO) < last.at) {
      world.violated(
          Rule.CANCELLED_STAYS_AWAY,
          place.id(),
          "comes back at " + place.process() + " after its cancel");
    }
  }

  /** A change, put in words when somebody asks. */
  private record Words(Change change) {
    @Override
    public String toString() {
      var instance = change.instance();
      return change.kind()
          + " by "
          + change.origin()
          + " dirty="
          + instance.lastDirtyTimestamp()
          + " v"
          + instance.metadata().get(SimClient.VERSION)
          + " "
          + instance.status()
          + " override="
          + instance.overriddenStatus();
    }
  }
}
