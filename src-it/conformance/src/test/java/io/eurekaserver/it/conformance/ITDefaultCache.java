// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.eurekaserver.it.Http;
import io.eurekaserver.it.InstanceBody;
import io.eurekaserver.it.Registry;
import io.eurekaserver.it.ServerLaunch;
import io.eurekaserver.it.ServerProcess;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** With the read-only level, as users start it: a change shows within a second or so. */
class ITDefaultCache {

  private static final Duration SOON = Duration.ofSeconds(3);

  @Test
  void changes_showSoon() {
    try (ServerProcess server = new ServerLaunch().start()) {
      Registry registry = server.registry();
      String application = server.serviceUrl() + "apps/LATER";
      assertThat(Registry.statuses(registry.full())).isEmpty();

      registry.register(InstanceBody.of("LATER", "later:1", "UP"));
      await()
          .atMost(SOON)
          .until(() -> Registry.statuses(registry.full()).containsKey("LATER/later:1"));
      assertThat(Http.get(application).status()).isEqualTo(200);

      registry.cancel("LATER", "later:1");
      await().atMost(SOON).until(() -> Http.get(application).status() == 404);
    }
  }
}
