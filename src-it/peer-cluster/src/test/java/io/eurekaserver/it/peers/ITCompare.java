// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.peers;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.eurekaserver.it.Http;
import io.eurekaserver.it.InstanceBody;
import io.eurekaserver.it.Ports;
import io.eurekaserver.it.cluster.Address;
import io.eurekaserver.it.cluster.Cluster;
import io.eurekaserver.it.cluster.Node;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * The first of two nodes has the second among its peers, but not the other way round: what is
 * registered at the second is missing at the first until it compares by itself.
 */
class ITCompare {
  private static final String APP = "COMPARED";
  private static final Duration SOON = Duration.ofSeconds(60);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Kind kind = Kind.underTest();
  private final List<Address> addresses = Cluster.loopback(1, 2, Ports.free());
  private final String secondUrl = addresses.get(1).serviceUrl();
  private final Cluster cluster = new Cluster();
  private final Node first = node(0);
  private final Node second = node(1);
  private final AtomicInteger ids = new AtomicInteger();

  private Node node(int i) {
    return cluster.add(new Node(kind, addresses.get(i), kind.settings(secondUrl)));
  }

  @AfterEach
  void end() {
    cluster.close();
  }

  @Test
  void compare_showsWhatIsMissing_andThatItIsRepaired() {
    Kind.assumeOurs("they have no admin API");
    cluster.start();

    register(first, "told");
    Cluster.awaitOn(cluster.nodes(), "told", SOON, n -> n.knows(APP + "/told"));
    assertThat(compare().path("items")).isEmpty();
    assertThat(compare().path("same").asInt()).isPositive();

    await("an instance that is only there", this::newInstanceThere_isMissingHere);
    await("nothing differs any more", () -> compare().path("items").isEmpty());
    assertThat(first.knows(APP + "/there-" + ids.get())).isTrue();
  }

  @Test
  void cluster_showsTheOneWayEdge() {
    Kind.assumeOurs("they have no admin API");
    cluster.start();

    await(
        "the edge that has no way back", () -> edge().path("tellsBack").toString().equals("false"));
    JsonNode map = json(first.get("/api/v1/cluster"));
    assertThat(edge().path("to").asText()).isEqualTo(secondUrl);
    assertThat(map.path("problems").toString()).contains(secondUrl + " does not have ");
  }

  /** Each time another one, for the first node may just have compared by itself. */
  private boolean newInstanceThere_isMissingHere() {
    String id = "there-" + ids.incrementAndGet();
    register(second, id);
    for (JsonNode item : compare().path("items")) {
      if (item.path("id").asText().equals(id)) {
        assertThat(item.path("difference").asText()).isEqualTo("missing-here");
        assertThat(item.path("here").isNull()).isTrue();
        assertThat(item.at("/there/status").asText()).isEqualTo("UP");
        return true;
      }
    }
    return false;
  }

  private static void register(Node node, String id) {
    assertThat(node.registry().register(InstanceBody.of(APP, id, "UP"))).isEqualTo(204);
  }

  private JsonNode compare() {
    return json(first.get("/api/v1/peers/compare?url=" + secondUrl));
  }

  private JsonNode edge() {
    return json(first.get("/api/v1/cluster")).path("edges").path(0);
  }

  private void await(String what, Callable<Boolean> condition) {
    Cluster.await(what, SOON, condition, () -> first.child().transcript());
  }

  private static JsonNode json(Http.Answer answer) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    try {
      return JSON.readTree(answer.body());
    } catch (JsonProcessingException e) {
      throw new AssertionError("Not JSON: " + answer.body(), e);
    }
  }
}
