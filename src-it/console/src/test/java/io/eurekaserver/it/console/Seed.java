// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.eurekaserver.it.Http;
import io.eurekaserver.it.InstanceBody;
import io.eurekaserver.it.Registry;
import io.eurekaserver.it.ServerProcess;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;

/** Registrations as clients and peers send them. */
final class Seed {
  static final String JSON = "application/json";

  /** With these, leases end within two seconds of silence. */
  static final String QUICK_EVICTION = "--eureka.server.eviction-interval-timer-in-ms=300";

  /** The one of PAYMENTS that is evicted. */
  static final String SILENT = "payments-silent:8080";

  private static final int BATCH = 1000;

  private Seed() {}

  /** A registry as one meets it: several applications, one of each trouble. */
  static void usual(Registry registry) {
    for (int i = 0; i < 12; i++) {
      register(registry, InstanceBody.of("ORDERS", "orders-" + i + ":8080", "UP"));
      register(registry, InstanceBody.of("PAYMENTS", "payments-" + i + ":8080", "UP"));
    }
    register(registry, InstanceBody.of("MAIL", "mail-0:8080", "DOWN"));
    register(registry, InstanceBody.of("MAIL", "mail-1:8080", "STARTING"));
    register(registry, InstanceBody.of("MAIL", "mail-2:8080", "UP"));
    assertThat(registry.override("ORDERS", "orders-3:8080", "OUT_OF_SERVICE")).isEqualTo(200);
    assertThat(registry.cancel("PAYMENTS", "payments-11:8080")).isEqualTo(200);
  }

  /**
   * An instance that falls silent, among so few that self-preservation does not hold it back. It is
   * hidden before it is evicted, so the event is waited for.
   */
  static void evicted(ServerProcess server) {
    register(server.registry(), new InstanceBody("PAYMENTS", SILENT, "UP", 1));
    String evictions = server.root() + "/api/v1/events?kind=evicted";
    Awaitility.await("eviction")
        .atMost(Duration.ofSeconds(20))
        .until(() -> Http.get(evictions).body().contains(SILENT));
  }

  static void register(Registry registry, InstanceBody instance) {
    assertThat(registry.register(instance)).isEqualTo(204);
  }

  /** Many instances, a hundred an application, in batches as a peer sends them. */
  static void many(String root, int count) {
    for (int from = 0; from < count; from += BATCH) {
      String list =
          IntStream.range(from, Math.min(count, from + BATCH))
              .mapToObj(Seed::item)
              .collect(Collectors.joining(",", "{\"replicationList\":[", "]}"));
      Http.Answer answer =
          Http.send("POST", root + "/eureka/peerreplication/batch/", list, "Content-Type", JSON);
      assertThat(answer.status()).isEqualTo(200);
    }
  }

  private static String item(int i) {
    InstanceBody body = InstanceBody.of("APP-" + i / 100, "host-%06d:8080".formatted(i), "UP");
    String document = body.json(1_700_000_000_000L + i);
    String instance = document.substring("{\"instance\":".length(), document.length() - 1);
    return ("{\"appName\":\"%s\",\"id\":\"%s\",\"lastDirtyTimestamp\":%d,\"status\":\"UP\","
            + "\"action\":\"Register\",\"instanceInfo\":%s}")
        .formatted(body.app(), body.id(), 1_700_000_000_000L + i, instance);
  }
}
