// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.eurekaserver.it.Http;
import io.eurekaserver.it.InstanceBody;
import io.eurekaserver.it.Registry;
import io.eurekaserver.it.ServerProcess;
import java.util.Map;

/** The one registered instance, at which every attack aims: nothing of it may ever change. */
final class Victim {

  static final String APP = "VICTIM";
  static final String ID = "victim";

  /** Its path. */
  static final String PATH = "/eureka/apps/" + APP + "/" + ID;

  private static final String OWN_APP = "BYSTANDER";

  private final ServerProcess server;
  private final JsonNode asRegistered;

  /** Registers it with a server that has no other instance. */
  Victim(ServerProcess server) {
    this.server = server;
    Registry registry = server.registry();
    assertThat(registry.register(InstanceBody.of(APP, ID, "UP"))).isEqualTo(204);
    asRegistered = registry.instance(APP, ID);
  }

  /** It is as it was registered, its lease included, and nothing else is there. */
  void assertUntouched() {
    Registry registry = server.registry();
    assertThat(registry.instance(APP, ID)).isEqualTo(asRegistered);
    assertThat(Registry.statuses(registry.full())).isEqualTo(Map.of(APP + "/" + ID, "UP"));
  }

  /** Others are served as if nothing had happened, and the log has nothing to complain about. */
  void assertServerGoesOn() {
    Registry registry = server.registry();
    assertThat(registry.register(InstanceBody.of(OWN_APP, "b:1", "UP"))).isEqualTo(204);
    assertThat(registry.renew(OWN_APP, "b:1")).isEqualTo(200);
    assertThat(Registry.statuses(registry.full()))
        .isEqualTo(Map.of(APP + "/" + ID, "UP", OWN_APP + "/b:1", "UP"));
    assertThat(registry.cancel(OWN_APP, "b:1")).isEqualTo(200);
    assertThat(Http.get(server.serviceUrl() + "serverinfo/statusoverrides").body()).isEqualTo("{}");
    assertUntouched();
    assertThat(server.child().lines()).noneMatch(Trouble::isTrouble);
  }
}
