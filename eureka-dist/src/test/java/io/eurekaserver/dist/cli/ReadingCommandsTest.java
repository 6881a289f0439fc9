// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.cli;

import static io.eurekaserver.dist.cli.Documents.changed;
import static io.eurekaserver.dist.cli.Documents.instance;
import static io.eurekaserver.dist.cli.Documents.registry;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Commands that only look, at servers of both kinds. */
class ReadingCommandsTest {

  private static final String TWO =
      registry(
          "DOWN_1_UP_1_", instance("ORDERS", "o1", "UP", ""), instance("PAY", "p1", "DOWN", ""));

  private final FakeServer server = new FakeServer();

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void apps_ofAStockServer_areCounted() {
    server.get("/eureka/apps", TWO);
    Run run = Run.at(server).of("apps");
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .isEqualTo(
            """
            NAME    INSTANCES  UP  DOWN  STARTING  OUT OF SERVICE  UNKNOWN  VIPS    ZONES
            ORDERS          1   1     0         0               0        0  ORDERS  a:1
            PAY             1   0     1         0               0        0  PAY     a:1
            """);
  }

  @Test
  void instances_ofAStockServer_areSearchedHere() {
    server.get("/eureka/apps", TWO);
    Run run = Run.at(server).of("instances", "zone=A", "status:down", "--output", "json");
    assertThat(run.out())
        .isEqualTo(
            """
            [
            {"app":"PAY","id":"p1","status":"DOWN","overriddenStatus":null,\
            "hostName":"p1.example.com","port":8080,"lastRenewalAt":1767226188000,\
            "ipAddr":"10.0.0.7","zone":"a","securePort":null,"vipAddress":"PAY",\
            "expiresAt":1767226278000}
            ]
            """);
  }

  @Test
  void instances_noneOfWhichMatches_isOne() {
    server.get("/eureka/apps", TWO);
    Run run = Run.at(server).of("instances", "nobody");
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).isEqualTo("Nothing there matches.\n");
  }

  @Test
  void instances_ofOurServer_comePageByPage() {
    server
        .ours()
        .get("/api/v1/instances?&q=x&status=UP&limit=1000", page("a", "\"c 1\""))
        .get("/api/v1/instances?&q=x&status=UP&limit=1000&cursor=c%201", page("b", "null"));
    Run run = Run.at(server).of("instances", "x", "--status", "up", "-o", "csv");
    assertThat(run.out().lines().map(line -> line.replaceFirst(",UP.*", "")))
        .hasSize(3)
        .endsWith("APP,a", "APP,b");
  }

  private static String page(String id, String next) {
    return "{\"items\":[{\"app\":\"APP\",\"id\":\"%s\",\"status\":\"UP\"}],\"total\":2,\"next\":%s}"
        .formatted(id, next);
  }

  @Test
  void show_ofAnInstanceThatIsGone_saysWhoRemovedItAndEndsWithOne() {
    server
        .ours()
        .on(
            "GET /api/v1/applications/ORDERS/instances/a%2Fb:1",
            404,
            """
            {"title":"x","lastEvent":{"at":1767226100000,"kind":"evicted","cause":"No renewal \
            for 93 s","origin":"eviction","who":"node-1","reason":null},"quarantine":null}""");
    Run run = Run.at(server).of("show", "orders/a/b:1");
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err())
        .contains("evicted, No renewal for 93 s; by eviction node-1")
        .contains("ORDERS/a/b:1 is not registered at");
  }

  @Test
  void events_ofAStockServer_areRefusedWithTheWayOut() {
    Run run = Run.at(server).of("events");
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.err()).contains("keeps no events").contains("'watch'");
  }

  @Test
  void events_followed_goOnBehindTheLastAndAreLines() {
    server
        .ours()
        .get("/api/v1/events", "{\"items\":[%s],\"last\":7,\"next\":null}".formatted(event(7)))
        .get(
            "/api/v1/events?limit=1000&after=7",
            "{\"items\":[%s],\"last\":8,\"next\":null}".formatted(event(8)))
        .get("/api/v1/events?limit=1000&after=8", "{\"items\":[],\"last\":8,\"next\":null}");
    Run run = Run.at(server).looking(look -> look < 2).of("events", "-f", "-o", "json");
    assertThat(run.out().lines())
        .hasSize(2)
        .allMatch(line -> line.startsWith("{\"at\":") && line.contains("\"kind\":\"cancelled\""));
  }

  private static String event(int sequence) {
    return "{\"sequence\":%d,\"at\":1,\"kind\":\"cancelled\",\"app\":\"A\",\"id\":\"i\"}"
        .formatted(sequence);
  }

  @Test
  void peers_ofOurServer_areAMatrixAndProblemsAreOne() {
    server
        .ours()
        .get(
            "/api/v1/cluster",
            """
            {"nodes":[{"url":"http://a/","kind":"eureka-server","self":true,"answered":true},\
            {"url":"http://b/","kind":"eureka-server","self":false,"answered":true}],\
            "edges":[{"from":"http://a/","to":"http://b/","available":true,"lagMs":3}],\
            "problems":["B does not have A among its peers."]}""");
    Run run = Run.at(server).of("peers");
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out())
        .contains("[1] http://a/ (asked)  .     ok")
        .contains("[2] http://b/          NONE  .")
        .contains("! B does not have A among its peers.");
  }

  @Test
  void watch_tellsWhatComesChangesAndGoes() {
    server.get("/eureka/apps", TWO);
    Run run =
        Run.at(server)
            .looking(
                look -> {
                  server.get(
                      "/eureka/apps/delta",
                      registry(
                          "OUT_OF_SERVICE_1_UP_1_",
                          instance("ORDERS", "o1", "OUT_OF_SERVICE", action("MODIFIED")),
                          instance("PAY", "p1", "DOWN", action("DELETED")),
                          instance("PAY", "p2", "UP", action("ADDED"))));
                  return look < 1;
                })
            .of("watch");
    assertThat(run.out().lines().map(line -> line.substring("2026-01-01 00:10:00  ".length())))
        .containsExactly(
            "changed  ORDERS  o1  UP  OUT_OF_SERVICE  o1.example.com:8080",
            "went  PAY  p1  DOWN  p1.example.com:8080",
            "came  PAY  p2  UP  p2.example.com:8080");
  }

  private static String action(String type) {
    return ",\"actionType\":\"" + type + "\"";
  }

  @Test
  void diff_tellsMissingStatusOverrideAndVersion() {
    server.get(
        "/eureka/apps",
        registry(
            "UP_3_",
            instance("A", "1", "UP", ""),
            instance("A", "2", "UP", ""),
            instance("A", "3", "UP", "")));
    try (FakeServer other = new FakeServer()) {
      other.get(
          "/eureka/apps",
          registry(
              "UP_3_",
              changed("A", "2", "overriddenStatus", "DOWN"),
              changed("A", "3", "lastDirtyTimestamp", "1700000005000"),
              instance("A", "4", "UP", "")));
      Run run = new Run().of("diff", server.url(), other.url());
      assertThat(run.code()).isEqualTo(1);
      assertThat(run.out())
          .isEqualTo(
              """
              APP  ID  DIFFERENCE    A   B        B NEWER BY
              A    1   missing-in-b  UP  -                 -
              A    2   override      UP  UP/DOWN           -
              A    3   version       UP  UP               5s
              A    4   missing-in-a  -   UP                -
              """);
      assertThat(run.err()).contains("differ in 4 instances and agree on 0");
    }
  }

  @Test
  void diff_ofEqualRegistries_isZero() {
    server.get("/eureka/apps", TWO);
    assertThat(new Run().of("diff", server.url(), server.url()).code()).isZero();
  }
}
