// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import io.eurekaserver.core.registry.RegistryCopies.Repairs;
import io.eurekaserver.replication.peer.Peer;
import io.eurekaserver.replication.peer.PeerKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which peers have been asked for their registry, and which have given it. For any thread. */
final class JoinProgress {

  @GuardedBy("this")
  private final Set<Peer> answered = new HashSet<>();

  @GuardedBy("this")
  private final Set<Peer> asked = new HashSet<>();

  @GuardedBy("this")
  private int instances;

  /** Whether to ask a peer now: not if it has answered, or is being asked. */
  synchronized boolean begin(Peer peer) {
    return !answered.contains(peer) && asked.add(peer);
  }

  /** A peer gave what it has; null if it could not be asked. */
  synchronized void end(Peer peer, @Nullable Repairs repairs) {
    asked.remove(peer);
    if (repairs != null) {
      answered.add(peer);
      instances += repairs.registered();
    }
  }

  /** The peers that have not answered. */
  synchronized List<Peer> missing(List<Peer> peers) {
    List<Peer> missing = new ArrayList<>(peers);
    missing.removeAll(answered);
    return missing;
  }

  /** Whether any peer but this server itself has answered. */
  synchronized boolean anyAnswered() {
    return answered.stream().anyMatch(peer -> peer.kind() != PeerKind.SELF);
  }

  /** How many instances came. */
  synchronized int instances() {
    return instances;
  }
}
