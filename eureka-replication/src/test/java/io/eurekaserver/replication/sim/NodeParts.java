// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication.sim;

import io.eurekaserver.core.registry.Quarantines;
import io.eurekaserver.core.registry.Registry;
import io.eurekaserver.core.registry.RegistryCopies;
import io.eurekaserver.core.registry.RegistryView;
import io.eurekaserver.replication.Healing;
import io.eurekaserver.replication.HealingSettings;
import io.eurekaserver.replication.Reconciliation;
import io.eurekaserver.replication.RegistrySync;
import io.eurekaserver.replication.ReplicatingQuarantines;
import io.eurekaserver.replication.ReplicatingRegistry;
import io.eurekaserver.replication.SyncSettings;
import io.eurekaserver.replication.peer.Node;
import io.eurekaserver.replication.peer.OwnAddress;
import io.eurekaserver.replication.peer.Peer;
import io.eurekaserver.replication.peer.PeerEvents;
import io.eurekaserver.replication.peer.PeerLookup;
import io.eurekaserver.replication.peer.PeerSet;
import io.eurekaserver.replication.peer.ReplicationSettings;
import io.eurekaserver.replication.protocol.NodeIdentity;
import java.util.Set;

/** Puts together the replication of one server, as the real server does. */
final class NodeParts {

  private final String id;
  private final Mutant mutant;
  private final PeerSet peers;
  private final ReplicatingRegistry registry;
  private final Quarantines quarantines;
  private final PeerLookup lookup;
  private final RegistrySync sync;
  private final Healing healing;

  NodeParts(Simulation world, NodeProcess process, Node node) {
    id = node.id();
    mutant = world.mutant();
    RegistryCopies copies = mutant.copies(process.registry().copies());
    Reconciliation reconciliation = new Reconciliation(process.registry(), true);
    peers =
        new PeerSet(
            node,
            ReplicationSettings.defaults(),
            new PeerEvents(
                mutant.replies(reconciliation), this::healSoon, this::healSoon, sentence -> {}),
            new OwnAddress(null, Set.of(), () -> 8761));
    RegistryView view = process.registry().view();
    registry = new ReplicatingRegistry(process.registry(), view, peers);
    process.registry().tell(registry);
    quarantines = new ReplicatingQuarantines(process.registry().quarantines(), registry, peers);
    healing = new Healing(node, copies, peers, HealingSettings.defaults());
    lookup =
        new PeerLookup(
            world.dns().source(process.machine().index()),
            peers,
            node.scheduler(),
            node.scheduler()::execute);
    sync =
        new RegistrySync(
            node, copies, new RegistrySync.Peers(lookup, peers), SyncSettings.defaults(), () -> {});
  }

  private void healSoon(Peer peer) {
    if (mutant.heals()) {
      healing.healSoon(peer);
    }
  }

  void start() {
    lookup.start();
    if (mutant.joins()) {
      sync.start();
    }
    if (mutant.heals()) {
      healing.start();
    }
  }

  void hear(String nodeId) {
    if (mutant.heals()) {
      healing.hear(nodeId);
    }
  }

  /** What operators refuse. */
  Quarantines quarantines() {
    return quarantines;
  }

  /** What clients and operators speak to. */
  Registry registry() {
    return registry;
  }

  NodeIdentity identity() {
    return new NodeIdentity(id, sync.isComplete(), peers.nodeIds());
  }

  /** The other nodes that it replicates to. */
  PeerSet peers() {
    return peers;
  }

  /** Whether its registry is complete. */
  boolean isComplete() {
    return sync.isComplete();
  }
}
