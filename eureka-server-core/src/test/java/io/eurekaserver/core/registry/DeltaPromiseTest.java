// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.registry;

import static io.eurekaserver.core.testing.Instances.draft;
import static org.assertj.core.api.Assertions.assertThat;

import io.eurekaserver.core.delta.Delta;
import io.eurekaserver.core.model.ActionType;
import io.eurekaserver.core.model.Application;
import io.eurekaserver.core.model.InstanceId;
import io.eurekaserver.core.model.InstanceInfo;
import io.eurekaserver.core.testing.StockClient;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;

/**
 * What the wire promises (protocol, 4.2 and 12.1): a client that fetched everything once, and then
 * a delta at least every retention time, holds the server's registry after each of them, object by
 * object, and finds the server's hash.
 */
class DeltaPromiseTest {

  private static final RegistryModel.Switches SWITCHES =
      new RegistryModel.Switches(false, false, true, false, 0);

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.BOUNDED)
  void clientsThatFetchDeltasInTime_holdTheRegistry(@ForAll("histories") List<Steps.Step> history) {
    ModelledRegistry both = new ModelledRegistry(SWITCHES);
    Polling[] clients = {new Polling(both), new Polling(both), new Polling(both)};
    for (Steps.Step step : history) {
      if (step instanceof Poll poll) {
        clients[poll.client].poll();
      } else {
        step.take(both);
      }
    }
    for (Polling client : clients) {
      client.poll();
    }
  }

  @Provide
  Arbitrary<List<Steps.Step>> histories() {
    Arbitrary<Steps.Step> poll = Arbitraries.of(0, 1, 2).map(Poll::new);
    return Arbitraries.frequencyOf(Tuple.of(5, Steps.any()), Tuple.of(2, poll))
        .list()
        .ofMinSize(1)
        .ofMaxSize(100)
        .withSizeDistribution(RandomDistribution.uniform());
  }

  /** One of the clients asks. */
  private record Poll(int client) implements Steps.Step {
    @Override
    public void take(ModelledRegistry both) {
      throw new AssertionError("for the clients");
    }
  }

  /** A client that asks for everything if it asked for nothing within the retention time. */
  private static final class Polling {
    private final ModelledRegistry server;
    private final StockClient client = new StockClient();
    private long lastMillis = Long.MIN_VALUE / 2;

    Polling(ModelledRegistry server) {
      this.server = server;
    }

    void poll() {
      long now = server.time.millis();
      if (now - lastMillis > RegistryModel.DELTA_RETENTION) {
        client.fullFetch(server.view.applications());
      } else {
        Delta delta = server.view.delta();
        client.applyDelta(delta.applications());
        assertThat(client.hash()).isEqualTo(delta.statusCounts().hashCodeText());
      }
      lastMillis = now;
      Map<InstanceId, InstanceInfo> held = client.instances();
      assertThat(held).isEqualTo(StockClient.byId(server.view.applications()));
    }
  }

  /** The client in these tests has the quirk: else the order inside a delta would not matter. */
  @Example
  void stockClient_deletedBeforeAdded_bringsTheDeletedBack() {
    InstanceInfo a = draft("orders", "a").actionType(ActionType.DELETED).build();
    InstanceInfo b = draft("orders", "b").actionType(ActionType.ADDED).build();

    assertThat(after(a, b).instances()).containsOnlyKeys(a.id(), b.id());
    assertThat(after(b, a).instances()).containsOnlyKeys(b.id());
  }

  private static StockClient after(InstanceInfo... delta) {
    StockClient client = new StockClient();
    client.fullFetch(List.of(new Application("ORDERS", List.of(draft("orders", "a").build()))));
    client.applyDelta(List.of(new Application("ORDERS", List.of(delta))));
    return client;
  }
}
