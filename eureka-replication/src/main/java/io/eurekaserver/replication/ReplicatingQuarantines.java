// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication;

import io.eurekaserver.core.model.InstanceId;
import io.eurekaserver.core.registry.Origin;
import io.eurekaserver.core.registry.Quarantine;
import io.eurekaserver.core.registry.Quarantines;
import io.eurekaserver.replication.peer.PeerSet;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Quarantines that peers hear of. They are told that there is news, and ask for it: nobody can put
 * an instance into quarantine at a server that does not have him among its peers. The cancel of the
 * lease goes to peers like every cancel, also to those of another kind, which know no quarantine.
 */
public final class ReplicatingQuarantines implements Quarantines {

  private final Quarantines quarantines;
  private final ReplicatingRegistry registry;
  private final PeerSet peers;

  /**
   * Around the quarantines of a registry.
   *
   * @param quarantines where they take effect
   * @param registry around the same registry
   * @param peers who is told
   */
  public ReplicatingQuarantines(
      Quarantines quarantines, ReplicatingRegistry registry, PeerSet peers) {
    this.quarantines = quarantines;
    this.registry = registry;
    this.peers = peers;
  }

  @Override
  public Outcome set(InstanceId id, Duration length, Origin origin) {
    Outcome outcome = registry.told(() -> quarantines.set(id, length, origin));
    if (outcome == Outcome.DONE) {
      peers.tellNews();
    }
    return outcome;
  }

  @Override
  public boolean lift(InstanceId id, Origin origin) {
    boolean lifted = quarantines.lift(id, origin);
    if (lifted) {
      peers.tellNews();
    }
    return lifted;
  }

  @Override
  public List<Quarantine> list() {
    return quarantines.list();
  }

  @Override
  public @Nullable Quarantine find(InstanceId id) {
    return quarantines.find(id);
  }

  @Override
  public int count() {
    return quarantines.count();
  }
}
