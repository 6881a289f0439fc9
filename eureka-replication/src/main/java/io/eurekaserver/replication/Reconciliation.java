// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication;

import io.eurekaserver.core.model.InstanceDraft;
import io.eurekaserver.core.model.InstanceId;
import io.eurekaserver.core.model.InstanceInfo;
import io.eurekaserver.core.registry.InvalidRegistrationException;
import io.eurekaserver.core.registry.LocalRegistry;
import io.eurekaserver.core.registry.Origin;
import io.eurekaserver.core.registry.RegistrationCheck;
import io.eurekaserver.core.registry.RegistryView;
import io.eurekaserver.replication.peer.Peer;
import io.eurekaserver.replication.peer.PeerTask;
import io.eurekaserver.replication.peer.ReplyHandler;
import io.eurekaserver.replication.protocol.ReplicationAction;
import io.eurekaserver.replication.protocol.ReplyItem;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What follows from a peer's answer (protocol, section 6.5). A heartbeat that the peer answers with
 * 404 is followed by the registration; one that it answers with a newer instance makes that the
 * instance here. For any thread.
 */
public final class Reconciliation implements ReplyHandler {

  private static final Logger log = LoggerFactory.getLogger(Reconciliation.class);
  private static final int NOT_FOUND = 404;

  private final LocalRegistry registry;
  private final RegistryView view;
  private final boolean compareTimestamps;
  private final LongAdder registeredAgain = new LongAdder();
  private final LongAdder takenOver = new LongAdder();
  private final LongAdder refused = new LongAdder();

  /**
   * For a registry.
   *
   * @param registry where a peer's newer instance is registered
   * @param compareTimestamps whether newer instances of peers are taken over: {@code
   *     eureka.server.sync-when-timestamp-differs}
   */
  public Reconciliation(LocalRegistry registry, boolean compareTimestamps) {
    this.registry = registry;
    this.view = registry.view();
    this.compareTimestamps = compareTimestamps;
  }

  @Override
  public void onReply(Peer peer, PeerTask task, ReplyItem reply) {
    if (reply.statusCode() / 100 == 2) {
      return;
    }
    boolean heartbeat = task.action() == ReplicationAction.HEARTBEAT;
    if (heartbeat && reply.statusCode() == NOT_FOUND) {
      registerAt(peer, task.id());
    } else if (heartbeat && reply.entity() != null) {
      takeOver(peer, task.id(), reply.entity());
    } else {
      refused.increment();
      log.debug(
          "Peer {} answered {} to {} of {}",
          peer.url(),
          reply.statusCode(),
          task.action(),
          task.id());
    }
  }

  private void registerAt(Peer peer, InstanceId id) {
    InstanceInfo instance = view.committed(id.app(), id.id());
    if (instance != null) {
      registeredAgain.increment();
      peer.tell(PeerTask.register(instance));
    }
  }

  /** Not if the instance was cancelled here meanwhile: the peer is told of that already. */
  private void takeOver(Peer peer, InstanceId id, @Nullable InstanceDraft entity) {
    if (!compareTimestamps || entity == null || view.committed(id.app(), id.id()) == null) {
      return;
    }
    try {
      InstanceInfo newer = RegistrationCheck.accept(entity, id.app());
      Origin origin = Origin.repair(peer.url().toString());
      registry.learnOverride(newer.id(), newer.overriddenStatus(), origin);
      registry.register(newer, origin);
      takenOver.increment();
    } catch (InvalidRegistrationException e) {
      refused.increment();
      log.debug("A newer {} cannot be taken from a peer: {}", id, e.getMessage());
    }
  }

  /** How often a peer did not know an instance, or an older one, and was sent it. */
  public long registeredAgain() {
    return registeredAgain.sum();
  }

  /** How often a peer's newer instance was taken over. */
  public long takenOver() {
    return takenOver.sum();
  }

  /** How often a peer refused a change, or gave an instance that cannot be used. */
  public long refused() {
    return refused.sum();
  }
}
