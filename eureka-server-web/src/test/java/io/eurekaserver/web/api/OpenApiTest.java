// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.eurekaserver.core.model.DataCenter;
import io.eurekaserver.core.model.InstanceId;
import io.eurekaserver.core.model.InstanceStatus;
import io.eurekaserver.core.registry.Origin;
import io.eurekaserver.core.registry.RegistryCopies.Repairs;
import io.eurekaserver.core.testing.Instances;
import io.eurekaserver.replication.ClusterViews.Answer;
import io.eurekaserver.replication.Comparison;
import io.eurekaserver.replication.batch.LaneCounts;
import io.eurekaserver.replication.batch.LaneReport;
import io.eurekaserver.replication.peer.PeerKind;
import io.eurekaserver.replication.peer.PeerReport;
import io.eurekaserver.replication.peer.ReturnWay;
import io.eurekaserver.replication.protocol.PeerView;
import io.eurekaserver.web.resource.ServerStatus;
import io.eurekaserver.web.server.RawConnection;
import io.eurekaserver.web.traffic.AddressRow;
import io.eurekaserver.web.traffic.Census;
import io.eurekaserver.web.traffic.Census.Table;
import io.eurekaserver.web.traffic.ClientRow;
import io.eurekaserver.web.traffic.Rates;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The description is of exactly what is served, and every answer is as described. */
class OpenApiTest {

  private static final String PEER = "http://b/eureka/";

  private final Api api = new Api();
  private JsonNode described = new ObjectMapper().createObjectNode();

  @BeforeEach
  void somethingOfEverything() {
    described = api.ok("/openapi.json");
    api.register("A", "plain", "gone", "held");
    api.eureka.registry.register(
        Instances.draft("B", "full")
            .status(InstanceStatus.DOWN)
            .homePageUrl("http://h/")
            .statusPageUrl("http://h/info")
            .healthCheckUrl("http://h/health")
            .secureHealthCheckUrl("https://h/health")
            .secureVipAddress("s")
            .asgName("g")
            .metadata(Map.of("a", "1", "b", "2", "c", "3", "d", "4", "e", "5", "f", "6"))
            .dataCenter(
                new DataCenter(
                    DataCenter.Name.AMAZON, Map.of(DataCenter.AVAILABILITY_ZONE, "us-east-1c")))
            .build(),
        Origin.peer("n2"));
    api.act("a/instances/plain", "{\"action\":\"take-out-of-service\",\"reason\":\"because\"}");
    api.eureka.registry.cancel(new InstanceId("A", "gone"), Origin.CLIENT);
    api.eureka.operations.begin(
        new InstanceId("A", "gone"), 5, Origin.operator("10.0.0.1", "because"));
    api.eureka.status =
        new ServerStatus(
            Map.of(
                "environment", "test",
                "num-of-cpus", "2",
                "total-avail-memory", "74mb",
                "current-memory-usage", "30mb (40%)",
                "server-uptime", "00:05"),
            List.of(PEER),
            List.of(),
            Instances.instance("EUREKA", "self"),
            null);
    peers();
    clients();
  }

  private void clients() {
    Rates rates = new Rates(1, 2, 3, 4, 5.5);
    Table<ClientRow> clients =
        new Table<>(
            List.of(
                new ClientRow("a", "1", "x", 2, "10.0.0.7", rates, 9, 8, List.of("Too many.")),
                new ClientRow("b", "1", "x", 1, null, rates, 9, 8, List.of())),
            3);
    Table<AddressRow> addresses =
        new Table<>(List.of(new AddressRow("10.0.0.7", "a 1", rates, 9, 8, List.of())), 0);
    api.eureka.operations.census =
        new Census() {
          @Override
          public Table<ClientRow> clients() {
            return clients;
          }

          @Override
          public Table<AddressRow> addresses() {
            return addresses;
          }
        };
  }

  private void peers() {
    LaneReport lane =
        new LaneReport(
            new LaneCounts(1, 2, 3, 4, 5, 6, 7), 1, 2, 3, Duration.ZERO, 0, Duration.ZERO);
    api.eureka.reports =
        List.of(
            new PeerReport(
                PEER,
                PeerKind.EUREKA_SERVER,
                "n2",
                true,
                false,
                ReturnWay.MISSING,
                1,
                "no",
                2,
                lane,
                Repairs.NONE),
            new PeerReport(
                "http://c/",
                PeerKind.UNKNOWN,
                "",
                true,
                false,
                ReturnWay.UNKNOWN,
                0,
                null,
                0,
                lane,
                Repairs.NONE));
    PeerView view =
        new PeerView(PEER, "eureka-server", "n2", true, false, 1L, "no", 2L, 9_000, 1, 1);
    PeerView silent =
        new PeerView("http://c/", "unknown", "", true, false, null, null, null, 0, 0, 0);
    api.eureka.operations.own = List.of(view, silent);
    api.eureka.operations.answers = Map.of(PEER, new Answer(List.of(silent), null));
    api.eureka.operations.comparisons.put(
        PEER,
        CompletableFuture.completedFuture(
            new Comparison(
                7,
                List.of(
                    new Comparison.Difference(
                        new InstanceId("A", "x"),
                        Comparison.Kind.MISSING_THERE,
                        Instances.instance("A", "x"),
                        null)))));
  }

  @AfterEach
  void stop() {
    api.close();
  }

  @Test
  void description_isOfExactlyWhatIsServed() {
    TreeSet<String> paths = new TreeSet<>();
    described.get("paths").fieldNames().forEachRemaining(paths::add);

    assertThat(api.eureka.routes()).filteredOn(path -> path.startsWith("/api/v1")).isNotEmpty();
    assertThat(paths)
        .containsExactlyElementsOf(
            new TreeSet<>(
                api.eureka.routes().stream().filter(path -> path.startsWith("/api/v1")).toList()));
  }

  /** Objects that may hold anything would describe nothing. */
  @Test
  void everyObject_saysWhatItHolds() {
    described
        .at("/components/schemas")
        .properties()
        .forEach(
            schema -> {
              if (!schema.getKey().equals("Action")) {
                everyObjectIsClosed(schema.getValue(), schema.getKey());
              }
            });
  }

  private static void everyObjectIsClosed(JsonNode node, String where) {
    if ("object".equals(node.path("type").asText()) || node.has("properties")) {
      assertThat(node.has("additionalProperties")).as(where).isTrue();
    }
    if (node.isContainerNode()) {
      node.forEach(child -> everyObjectIsClosed(child, where));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/api/v1/overview, /overview",
    "/api/v1/applications, /applications?limit=1",
    "/api/v1/applications, /applications",
    "/api/v1/instances, /instances?limit=1",
    "/api/v1/instances, /instances",
    "/api/v1/applications/{app}/instances/{id}, /applications/a/instances/plain",
    "/api/v1/applications/{app}/instances/{id}, /applications/b/instances/full",
    "/api/v1/quarantines, /quarantines",
    "/api/v1/events, /events?limit=2",
    "/api/v1/events, /events?after=0",
    "/api/v1/peers, /peers",
    "/api/v1/peers/compare, /peers/compare?url=http://b/eureka/",
    "/api/v1/cluster, /cluster",
    "/api/v1/clients, /clients?limit=1",
    "/api/v1/clients/addresses, /clients/addresses?sort=lastSeen",
    "/api/v1/settings, /settings",
    "/api/v1/loggers, /loggers",
    "/api/v1/openapi.json, /openapi.json"
  })
  void answers_areAsDescribed(String path, String request) {
    JsonNode schema =
        described
            .get("paths")
            .get(path)
            .at("/get/responses/200/content")
            .path("application/json")
            .path("schema");

    assertThat(problemsOf(schema, api.ok(request))).isEmpty();
  }

  @Test
  void actionResults_areAsDescribed() {
    RawConnection.Answer answer =
        api.act("a/instances/plain", "{\"action\":\"put-back\",\"reason\":\"because\"}");

    assertThat(problemsOf(reference("ActionResult"), api.tree(answer))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "POST /api/v1/reload, Reload, {}",
    "PUT /api/v1/loggers/io.eurekaserver, Logger, {\"level\":\"debug\"}"
  })
  void changesOfSettings_areAsDescribed(String request, String schema, String body) {
    RawConnection.Answer answer = api.exchange(request, Api.ACTION, body);

    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    assertThat(problemsOf(reference(schema), api.tree(answer))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "/nothing",
    "/applications/a/instances/gone",
    "/instances?limit=0",
    "/peers/compare?url=x"
  })
  void problems_areAsDescribed(String request) {
    RawConnection.Answer answer = api.get(request);

    assertThat(answer.status()).isGreaterThanOrEqualTo(400);
    assertThat(problemsOf(reference("Problem"), api.tree(answer))).isEmpty();
  }

  @Test
  void lines_areEvents() throws Exception {
    for (String line : api.get("/events.jsonl").text().lines().toList()) {
      assertThat(problemsOf(reference("Event"), new ObjectMapper().readTree(line))).isEmpty();
    }
  }

  private static JsonNode reference(String name) {
    return new ObjectMapper().createObjectNode().put("$ref", "#/components/schemas/" + name);
  }

  private List<String> problemsOf(JsonNode schema, JsonNode document) {
    assertThat(schema.isObject()).as("a schema").isTrue();
    ObjectNode whole = ((ObjectNode) schema).deepCopy();
    whole.set("components", described.get("components"));
    JsonSchema compiled =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(whole);
    return compiled.validate(document).stream().map(Object::toString).toList();
  }
}
