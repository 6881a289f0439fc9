// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication;

import static io.eurekaserver.replication.protocol.ReplicationAction.DELETE_STATUS_OVERRIDE;
import static io.eurekaserver.replication.protocol.ReplicationAction.STATUS_UPDATE;

import io.eurekaserver.core.model.InstanceId;
import io.eurekaserver.core.model.InstanceInfo;
import io.eurekaserver.core.registry.Change;
import io.eurekaserver.core.registry.ChangeListener;
import io.eurekaserver.core.registry.Heartbeat;
import io.eurekaserver.core.registry.Origin;
import io.eurekaserver.core.registry.RegisterOutcome;
import io.eurekaserver.core.registry.Registry;
import io.eurekaserver.core.registry.RegistryView;
import io.eurekaserver.core.registry.RenewOutcome;
import io.eurekaserver.core.registry.StatusChange;
import io.eurekaserver.core.registry.UpdateOutcome;
import io.eurekaserver.replication.peer.PeerSet;
import io.eurekaserver.replication.peer.PeerTask;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A registry that tells every peer what clients and operators change in it (protocol, section 6.1).
 * What peers themselves told, and evictions, stay here.
 *
 * <p>It must also listen to the registry that it wraps: the registry tells of changes in the order
 * in which they took effect, so peers hear of them in that order, whichever threads made them.
 * Heartbeats change nothing and are passed on beside that.
 */
public final class ReplicatingRegistry implements Registry, ChangeListener {

  private final Registry registry;
  private final RegistryView view;
  private final PeerSet peers;
  private final Queue<PeerTask> toTell = new ConcurrentLinkedQueue<>();
  private final Object tellLock = new Object();

  /**
   * Around a registry.
   *
   * @param registry where changes take effect
   * @param view the same registry
   * @param peers who is told
   */
  public ReplicatingRegistry(Registry registry, RegistryView view, PeerSet peers) {
    this.registry = registry;
    this.view = view;
    this.peers = peers;
  }

  @Override
  public RegisterOutcome register(InstanceInfo instance, Origin origin) {
    return told(() -> registry.register(instance, origin));
  }

  @Override
  public RenewOutcome renew(Heartbeat heartbeat) {
    RenewOutcome outcome = registry.renew(heartbeat);
    if (!heartbeat.origin().isReplica() && !(outcome instanceof RenewOutcome.NotFound)) {
      tellOfRenewal(heartbeat.app(), heartbeat.id());
    }
    return outcome;
  }

  private void tellOfRenewal(String app, String id) {
    if (peers.isNobodyTold()) {
      return;
    }
    InstanceInfo instance = view.committed(app, id);
    if (instance != null) {
      peers.tell(PeerTask.heartbeat(instance));
    }
  }

  @Override
  public UpdateOutcome cancel(InstanceId id, Origin origin) {
    return told(() -> registry.cancel(id, origin));
  }

  /** An override that changes nothing here is told as well: a peer may have missed it. */
  @Override
  public UpdateOutcome overrideStatus(StatusChange change) {
    UpdateOutcome outcome = told(() -> registry.overrideStatus(change));
    InstanceInfo instance = unchanged(outcome, change);
    if (instance != null) {
      peers.tell(peers.decision(STATUS_UPDATE, instance));
    }
    return outcome;
  }

  /** A removal that changes nothing here is told as well: a peer may have missed it. */
  @Override
  public UpdateOutcome removeOverride(StatusChange change) {
    UpdateOutcome outcome = told(() -> registry.removeOverride(change));
    InstanceInfo instance = unchanged(outcome, change);
    if (instance != null) {
      peers.tell(peers.decision(DELETE_STATUS_OVERRIDE, instance));
    }
    return outcome;
  }

  private @Nullable InstanceInfo unchanged(UpdateOutcome outcome, StatusChange change) {
    return outcome == UpdateOutcome.UNCHANGED && !change.origin().isReplica()
        ? view.committed(change.id().app(), change.id().id())
        : null;
  }

  @Override
  public UpdateOutcome updateMetadata(InstanceId id, Map<String, String> entries, Origin origin) {
    return told(() -> registry.updateMetadata(id, entries, origin));
  }

  /** Under the registry's commit lock: only notes what to tell. */
  @Override
  public void onChange(Change change) {
    boolean direct = change.origin().isDirect();
    if (direct && !peers.isNobodyTold()) {
      PeerTask task = taskFor(change);
      if (task != null) {
        toTell.add(task);
      }
    }
  }

  private @Nullable PeerTask taskFor(Change change) {
    InstanceInfo instance = change.instance();
    return switch (change.kind()) {
      case REGISTERED -> PeerTask.register(instance);
      case CANCELLED -> peers.cancel(instance);
      case OVERRIDDEN -> peers.decision(STATUS_UPDATE, instance);
      case OVERRIDE_REMOVED -> peers.decision(DELETE_STATUS_OVERRIDE, instance);
      case EVICTED, OVERRIDE_LEARNT, STATUS_SETTLED -> null;
    };
  }

  /** Makes a change, then tells of it, and of what others changed meanwhile, in order. */
  <T> T told(Supplier<T> change) {
    T outcome = change.get();
    synchronized (tellLock) {
      for (PeerTask task = toTell.poll(); task != null; task = toTell.poll()) {
        peers.tell(task);
      }
    }
    return outcome;
  }
}
