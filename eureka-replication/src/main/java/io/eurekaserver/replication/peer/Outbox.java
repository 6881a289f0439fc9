// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication.peer;

import io.eurekaserver.core.model.InstanceId;
import io.eurekaserver.core.model.InstanceInfo;
import io.eurekaserver.core.model.InstanceStatus;
import io.eurekaserver.core.registry.RegistryView;
import io.eurekaserver.replication.protocol.OutgoingItem;
import org.jspecify.annotations.Nullable;

/** Turns tasks into what is sent, with the registry's state of this moment. For any thread. */
final class Outbox {

  private final RegistryView view;

  Outbox(RegistryView view) {
    this.view = view;
  }

  /** What to send to a peer of this kind; null if the task has lost its object. */
  @Nullable OutgoingItem item(PeerTask task, PeerKind kind) {
    InstanceId id = task.id();
    return switch (task.action()) {
      case REGISTER -> registration(view.committed(id.app(), id.id()));
      case HEARTBEAT -> heartbeat(view.committed(id.app(), id.id()));
      case CANCEL ->
          kind == PeerKind.EUREKA_SERVER
              ? OutgoingItem.cancel(id, task.lastDirtyTimestamp())
              : OutgoingItem.cancel(id);
      case STATUS_UPDATE, DELETE_STATUS_OVERRIDE ->
          new OutgoingItem(task.action(), id, task.lastDirtyTimestamp(), null, task.status(), null);
    };
  }

  private static @Nullable OutgoingItem registration(@Nullable InstanceInfo instance) {
    return instance == null ? null : OutgoingItem.register(instance);
  }

  private static @Nullable OutgoingItem heartbeat(@Nullable InstanceInfo instance) {
    if (instance == null) {
      return null;
    }
    InstanceStatus override = instance.overriddenStatus();
    return OutgoingItem.heartbeat(instance, override == InstanceStatus.UNKNOWN ? null : override);
  }
}
