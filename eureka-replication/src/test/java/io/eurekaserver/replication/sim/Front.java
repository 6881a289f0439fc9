// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication.sim;

import io.eurekaserver.core.model.InstanceDraft;
import io.eurekaserver.core.model.InstanceId;
import io.eurekaserver.core.model.InstanceStatus;
import io.eurekaserver.core.registry.Heartbeat;
import io.eurekaserver.core.registry.Origin;
import io.eurekaserver.core.registry.StatusChange;
import io.eurekaserver.core.registry.UpdateOutcome;
import io.eurekaserver.replication.OutcomeStatus;
import java.util.OptionalLong;

/** A node as clients and operators see it: requests, and the status codes of their answers. */
final class Front {

  private final Watch watch;

  Front(Watch watch) {
    this.watch = watch;
  }

  /** A draft without a timestamp is stamped by the node's clock, as the decoder does. */
  int register(NodeProcess node, InstanceDraft draft, boolean stamped) {
    if (!stamped) {
      draft.lastDirtyTimestamp(node.machine().wallClock().millis());
    }
    var instance = draft.build();
    watch.registersDirectly(node, instance.id());
    int status = OutcomeStatus.of(node.parts().registry().register(instance, Origin.CLIENT));
    if (status / 100 == 2) {
      watch.renewedDirectly(node, instance.id());
    }
    return status;
  }

  int heartbeat(NodeProcess node, InstanceId id, OptionalLong dirty) {
    Heartbeat heartbeat = Heartbeat.of(id.app(), id.id(), dirty, Origin.CLIENT);
    int status = OutcomeStatus.of(node.parts().registry().renew(heartbeat));
    if (status == 200) {
      watch.renewedDirectly(node, id);
    }
    return status;
  }

  int cancel(NodeProcess node, InstanceId id) {
    return OutcomeStatus.of(node.parts().registry().cancel(id, Origin.CLIENT));
  }

  UpdateOutcome override(NodeProcess node, InstanceId id, InstanceStatus status) {
    StatusChange change = new StatusChange(id, status, OptionalLong.empty(), Origin.OPERATOR);
    return node.parts().registry().overrideStatus(change);
  }

  UpdateOutcome removeOverride(NodeProcess node, InstanceId id, InstanceStatus leave) {
    StatusChange change = new StatusChange(id, leave, OptionalLong.empty(), Origin.OPERATOR);
    return node.parts().registry().removeOverride(change);
  }
}
