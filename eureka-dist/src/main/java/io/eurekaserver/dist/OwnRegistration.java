// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist;

import io.eurekaserver.core.model.InstanceInfo;
import io.eurekaserver.core.registry.Heartbeat;
import io.eurekaserver.core.registry.Origin;
import io.eurekaserver.core.registry.Registry;
import io.eurekaserver.core.registry.RenewOutcome;
import java.util.OptionalLong;

/**
 * Keeps the server registered as an instance, here and so at its peers (protocol, section 7.1):
 * dashboards and clients find the servers in the registry. For any thread.
 */
final class OwnRegistration {

  private static final Origin OWN = Origin.client(Origin.THIS_SERVER);

  private final Registry registry;
  private final OwnInstance own;

  OwnRegistration(Registry registry, OwnInstance own) {
    this.registry = registry;
    this.own = own;
  }

  /** Registers the server as it is now. */
  void register() {
    registry.register(own.now(), OWN);
  }

  /** Renews; registers again if that is asked for, as any client does. */
  void renew() {
    InstanceInfo now = own.now();
    OptionalLong version = OptionalLong.of(now.lastDirtyTimestamp());
    RenewOutcome outcome = registry.renew(Heartbeat.of(now.app(), now.id().id(), version, OWN));
    if (!(outcome instanceof RenewOutcome.Renewed)) {
      register();
    }
  }

  /** The server leaves. */
  void cancel() {
    registry.cancel(own.now().id(), OWN);
  }
}
