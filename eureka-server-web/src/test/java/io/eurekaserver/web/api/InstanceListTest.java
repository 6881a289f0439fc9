// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.eurekaserver.core.model.InstanceId;
import io.eurekaserver.core.model.InstanceStatus;
import io.eurekaserver.core.model.Port;
import io.eurekaserver.core.registry.Origin;
import io.eurekaserver.core.testing.Instances;
import io.eurekaserver.web.server.RawConnection.Answer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists of applications and instances: what is found, in which order, and what is refused. */
class InstanceListTest {

  private final Api api = new Api();

  @AfterEach
  void stop() {
    api.close();
  }

  private List<String> ids(String query) {
    List<String> ids = new ArrayList<>();
    api.ok("/instances" + query).get("items").forEach(i -> ids.add(i.get("id").textValue()));
    return ids;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Test
  void instances_areOrderedAndCounted() {
    api.register("B", "b2", "b1").register("A", "a1");

    JsonNode page = api.ok("/instances?limit=2");

    assertThat(ids("")).containsExactly("a1", "b1", "b2");
    assertThat(page.get("items")).hasSize(2);
    assertThat(page.get("total").intValue()).isEqualTo(3);
    assertThat(page.get("tookMs").doubleValue()).isNotNegative();
    assertThat(ids("?limit=2&cursor=" + page.get("next").textValue())).containsExactly("b2");
  }

  @Test
  void instances_shortLists_haveNoNext() {
    api.register("A", "a1", "a2");

    assertThat(api.ok("/instances?limit=2").get("next").isNull()).isTrue();
    assertThat(api.ok("/applications?limit=1").get("next").isNull()).isTrue();
  }

  /** Everything that is there all the time is seen exactly once, whatever comes and goes. */
  @Test
  void paging_whileTheRegistryChanges_neitherRepeatsNorMisses() {
    for (int i = 0; i < 50; i++) {
      api.register("APP" + i % 5, "stays" + i);
    }
    List<String> seen = new ArrayList<>();
    String cursor = "";
    for (int round = 0; cursor != null; round++) {
      JsonNode page = api.ok("/instances?q=port:700&limit=7" + cursor);
      page.get("items")
          .forEach(i -> seen.add(i.get("app").textValue() + "/" + i.get("id").textValue()));
      cursor = page.get("next").isNull() ? null : "&cursor=" + page.get("next").textValue();
      api.register("APP0", "comes" + round).register("APP4", "comes" + round);
      api.eureka.registry.cancel(
          new InstanceId("APP" + round % 5, "comes" + (round - 1)), Origin.CLIENT);
    }

    assertThat(seen).doesNotHaveDuplicates();
    seen.removeIf(id -> id.contains("/comes"));
    assertThat(seen).hasSize(50);
  }

  /** The page before may end with what is gone when the next is asked for. */
  @Test
  void cursor_ofAnInstanceThatIsGone_goesOnAfterIt() {
    api.register("A", "a1", "a2", "a3");
    String next = api.ok("/instances?limit=2").get("next").textValue();
    api.eureka.registry.cancel(new InstanceId("A", "a2"), Origin.CLIENT);

    assertThat(ids("?cursor=" + next)).containsExactly("a3");
  }

  @ParameterizedTest
  @CsvSource({
    "one, one",
    "ONE, one",
    "host:one.example, one",
    "app:a, one two",
    "app=a, one two",
    "app=, ''",
    "10.0.0.1 two, two",
    "ip:10.0, one two",
    "port:7001, one",
    "port:700, one",
    "port=7001, one",
    "port=700, ''",
    "port:7002, ''",
    "7001, one",
    "8081, two",
    "808, two",
    "081, two",
    "0808, ''",
    "8443, two",
    "port=8443 8081, two",
    "7001 8081, ''",
    "0, one two",
    "app:a port:8081 us-east, two",
    "two one, ''",
    "TWO   DOWN, two",
    "team=payments app=a status:up one, one",
    "status=down, two",
    "down, two",
    "vip:a, one two",
    "zone:east, two",
    "zone=east, ''",
    "zone=us-east-1c, two",
    "team=payments, one",
    "TEAM:PAY, one",
    "payments, one",
    "team:x, ''",
    "team=pay, ''",
    "missing:payments, ''",
    "<script>, ''",
    "%, ''",
  })
  void q_findsByAnything(String words, String expected) {
    api.eureka.registry.register(
        Instances.draft("A", "one").metadata(Map.of("team", "Payments")).build(), Origin.CLIENT);
    api.eureka.registry.register(
        Instances.draft("A", "two")
            .status(InstanceStatus.DOWN)
            .port(new Port(8081, true))
            .securePort(new Port(8443, true))
            .metadata(Map.of("zone", "us-east-1c"))
            .build(),
        Origin.CLIENT);

    assertThat(ids("?q=" + encoded(words)))
        .containsExactlyElementsOf(expected.isEmpty() ? List.of() : List.of(expected.split(" ")));
  }

  /** Ids look like host:application:port, which is no question for a field. */
  @Test
  void q_anIdWithColons_isFound() {
    api.register("ORDERS", "node-7:orders:8080", "node-7:orders:8081");

    assertThat(ids("?q=node-7:orders:8080")).containsExactly("node-7:orders:8080");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"h/orders", "50%", "a+b", "x=y", "a&b=c", "ü€𝄞", "<b>\"'", "a:b:", "=", "#?;"})
  void q_anyId_isFoundWholeAndInPart(String id) {
    api.register("ORDERS", "other").register("ORDERS", id);

    assertThat(ids("?q=" + encoded(id))).contains(id).doesNotContain("other");
    assertThat(ids("?q=" + encoded("id=" + id))).containsExactly(id);
    assertThat(ids("?q=" + encoded("id:" + id.substring(0, 1)))).contains(id);
  }

  @Test
  void status_andApp_narrowTheList() {
    api.register("A", "a1").register("B", "b1");
    api.eureka.registry.register(Instances.instance("A", "a2", InstanceStatus.DOWN), Origin.CLIENT);

    assertThat(ids("?app=a")).containsExactly("a1", "a2");
    assertThat(ids("?status=down,STARTING")).containsExactly("a2");
    assertThat(ids("?status=UP&status=DOWN&q=app:a")).containsExactly("a1", "a2");
    assertThat(api.ok("/applications?status=DOWN").get("total").intValue()).isEqualTo(1);
    assertThat(ids("?app=nobody")).isEmpty();
  }

  @Test
  void applications_areCountedWhole() {
    api.register("A", "a1", "a2").register("B", "b1");

    JsonNode found = api.ok("/applications?q=a2").get("items");

    assertThat(found.toString())
        .isEqualTo(
            "[{\"name\":\"A\",\"instances\":2,\"byStatus\":{\"UP\":2},\"zones\":{\"\":2},"
                + "\"vips\":[\"a\"]}]");
    assertThat(api.ok("/applications?limit=1").get("total").intValue()).isEqualTo(2);
  }

  @Test
  void applications_pages_areInOrder() {
    api.register("B", "x").register("C", "x").register("A", "x");
    JsonNode first = api.ok("/applications?limit=2");

    assertThat(first.get("items").findValuesAsText("name")).containsExactly("A", "B");
    assertThat(
            api.ok("/applications?cursor=" + first.get("next").textValue())
                .get("items")
                .findValuesAsText("name"))
        .containsExactly("C");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "limit=0",
        "limit=-1",
        "limit=1001",
        "limit=99999999999999999999",
        "limit=x",
        "cursor=garbage",
        "cursor=%00",
        "cursor=%F0%9F%92%A9",
        "cursor=AAAA",
        "cursor=_____w",
        "status=SLEEPY",
        "status=UP,,NO"
      })
  void badParameters_are400AndNamed(String query) {
    api.register("A", "a1");

    Answer answer = api.get("/instances?" + query);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.headers()).containsEntry("Content-Type", "application/problem+json");
    assertThat(api.tree(answer).get("status").intValue()).isEqualTo(400);
    if (!query.contains("%00")) {
      assertThat(api.tree(answer).get("detail").textValue())
          .startsWith(query.substring(0, query.indexOf('=')))
          .endsWith(".");
    }
  }

  @Test
  void hugeQueries_areRefusedBeforeTheyCostAnything() {
    assertThat(api.get("/instances?q=" + "x".repeat(501)).status()).isEqualTo(400);
    assertThat(api.get("/instances?q=" + "x".repeat(100_000)).status()).isEqualTo(414);
    assertThat(api.get("/instances?q=" + "a+".repeat(240)).status()).isEqualTo(200);
  }

  @Test
  void unknownParameters_areIgnored() {
    assertThat(api.get("/instances?colour=red").status()).isEqualTo(200);
  }

  /** Nobody may keep it, a browser may not guess what it is, and gzip works as everywhere. */
  @Test
  void answers_haveTheirHeaders() {
    for (int i = 0; i < 20; i++) {
      api.register("A", "instance-" + i);
    }

    Answer plain = api.get("/instances");
    Answer gzip = api.exchange("GET /api/v1/instances", "Accept-Encoding: gzip\r\n", "");

    assertThat(plain.headers())
        .containsEntry("Content-Type", "application/json")
        .containsEntry("Cache-Control", "no-store")
        .containsEntry("X-Content-Type-Options", "nosniff");
    assertThat(gzip.headers()).containsEntry("Content-Encoding", "gzip");
    assertThat(gzip.body().length).isLessThan(plain.body().length / 4);
  }
}
