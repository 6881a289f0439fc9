// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.netflix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.eurekaserver.it.ClientProcess;
import io.eurekaserver.it.InstanceBody;
import io.eurekaserver.it.Ports;
import io.eurekaserver.it.Registry;
import io.eurekaserver.it.ServerProcess;
import io.eurekaserver.it.netflix.Clients.Form;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The life of an unchanged Netflix client's registration: it comes, stays, leaves, comes back. */
public abstract class LifeContract extends LoneServer {
  private final Clients clients;

  /** The scenarios for the program with this main class. */
  protected LifeContract(String mainClass) {
    this.clients = new Clients(mainClass);
  }

  private ClientProcess start(ServerProcess at, String id) {
    return clients.start(at.serviceUrl(), id, Form.USUAL, Clients.NEVER);
  }

  /** The first registration says STARTING; the change to UP arrives by itself. */
  @Test
  void register_startingThenUp_isSeenByTheServer() {
    try (ClientProcess client = start(server, "reg")) {
      awaitStatus(registry, "reg", "STARTING");

      client.ask("status UP");

      awaitStatus(registry, "reg", "UP");
      client.ask("refresh 1");
      assertThat(client.ask("remote").path("status").asText()).isEqualTo("UP");
    }
  }

  /** A lease of 3 s lives through 8 renewals, and ends when the client is killed. */
  @Test
  void heartbeat_everySecond_keepsTheLeaseUntilTheClientDies() {
    try (ClientProcess client = start(server, "beat")) {
      client.ask("status UP");
      awaitStatus(registry, "beat", "UP");
      awaitRenewals("beat", 2); // the client may say UP twice, until its first heartbeats
      long registered = lease("beat", "registrationTimestamp");

      awaitRenewals("beat", 8);

      assertThat(lease("beat", "registrationTimestamp"))
          .as("the lease is the same one: nothing was registered again")
          .isEqualTo(registered);
      client.child().kill();
      await("eviction").atMost(SOON).until(() -> registry.statusOf(Clients.APP, "beat").isEmpty());
    }
  }

  private void awaitRenewals(String id, int count) {
    Set<Long> times = new HashSet<>();
    times.add(lease(id, "lastRenewalTimestamp"));
    await(count + " renewals")
        .atMost(SOON)
        .pollInterval(Duration.ofMillis(100))
        .until(() -> seen(times, lease(id, "lastRenewalTimestamp")) > count);
  }

  private static int seen(Set<Long> values, long value) {
    values.add(value);
    return values.size();
  }

  private long lease(String id, String field) {
    JsonNode instance = registry.instance(Clients.APP, id);
    assertThat(instance.isMissingNode()).as("%s has been evicted", id).isFalse();
    return instance.path("leaseInfo").path(field).asLong();
  }

  /** DOWN is registered first, then the lease is cancelled: nobody waits for an eviction. */
  @Test
  void shutdown_afterDown_isGoneAtOnce() {
    try (ClientProcess client = start(server, "leaves")) {
      client.ask("status UP");
      awaitStatus(registry, "leaves", "UP");
      client.ask("status DOWN");
      awaitStatus(registry, "leaves", "DOWN");

      client.ask("shutdown");

      assertThat(registry.statusOf(Clients.APP, "leaves")).as("gone at once").isEmpty();
      assertThat(Registry.statuses(registry.full())).doesNotContainKey(Clients.APP + "/leaves");
    }
  }

  /** The server dies and comes back empty: the 404 on a heartbeat brings the client back. */
  @Test
  void restart_withAnEmptyRegistry_clientRegistersAgainByItself() {
    int port = Ports.free();
    try (ServerProcess first = launch().args(READ_THROUGH).port(port).start();
        ClientProcess client = start(first, "again")) {
      first.registry().register(InstanceBody.of("LOST", "lost", "UP"));
      client.ask("status UP");
      awaitStatus(first.registry(), "again", "UP");
      client.ask("refresh 2");
      Clients.assertSame(client, first.registry());

      first.kill();
      try (ServerProcess second = launch().args(READ_THROUGH).port(port).start()) {
        awaitStatus(second.registry(), "again", "UP");
        client.ask("refresh 1");
        Clients.assertSame(client, second.registry());
        second.stop();
      }
    }
  }
}
