// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication;

import io.eurekaserver.core.registry.LocalRegistry;
import io.eurekaserver.core.registry.Registry;
import io.eurekaserver.core.registry.RegistryContract;
import io.eurekaserver.core.registry.RegistrySettings;
import io.eurekaserver.core.registry.RegistryView;
import io.eurekaserver.replication.peer.PeerSet;
import io.eurekaserver.replication.peer.PeerUrl;
import io.eurekaserver.replication.peer.Stage;
import java.util.List;

/** A registry that tells peers is a registry like any other. */
class ReplicatingRegistryContractTest extends RegistryContract {

  private final LocalRegistry local =
      new LocalRegistry(RegistrySettings.defaults(), time.asRegistryTime(), "");
  private final PeerSet peers = new Stage().peers();
  private final ReplicatingRegistry registry = new ReplicatingRegistry(local, local.view(), peers);

  ReplicatingRegistryContractTest() {
    local.tell(registry);
    peers.update(List.of(PeerUrl.of("http://b:8761/eureka/")));
  }

  @Override
  protected Registry registry() {
    return registry;
  }

  @Override
  protected RegistryView view() {
    return local.view();
  }
}
