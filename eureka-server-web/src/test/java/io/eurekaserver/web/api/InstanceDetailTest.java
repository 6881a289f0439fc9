// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.net.UrlEscapers;
import io.eurekaserver.core.model.InstanceId;
import io.eurekaserver.core.registry.Origin;
import io.eurekaserver.core.testing.Instances;
import io.eurekaserver.web.server.RawConnection.Answer;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One instance, whatever it calls itself, and one that is gone. */
class InstanceDetailTest {

  private final Api api = new Api();

  @AfterEach
  void stop() {
    api.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "h:orders:8080",
        "http://h/orders",
        "50%",
        "%2F",
        "a b",
        "ü€𝄞",
        "<script>alert(1)</script>",
        "\"quoted\"",
        "a;b=c",
        "a?b#c",
        "."
      })
  void anyId_isFoundEscaped(String id) {
    api.register("ORDERS", id);
    String escaped = id.equals(".") ? "%2E" : UrlEscapers.urlPathSegmentEscaper().escape(id);
    escaped = escaped.replace(";", "%3B");

    Answer answer = api.get("/applications/orders/instances/" + escaped);

    if (id.equals(".")) {
      assertThat(answer.status()).isEqualTo(400); // no path may name it, as under /eureka
      assertThat(answer.headers()).containsEntry("Content-Type", "application/problem+json");
    } else {
      assertThat(answer.status()).as(answer.text()).isEqualTo(200);
      assertThat(api.tree(answer).get("id").textValue()).isEqualTo(id);
      assertThat(answer.headers()).containsEntry("Content-Type", "application/json");
    }
  }

  @Test
  void rawUrl_isWhereClientsReadIt() {
    api.register("ORDERS", "a/b c");

    String raw = api.ok("/applications/orders/instances/a%2Fb%20c").at("/raw/json").textValue();
    Answer answer = api.exchange("GET " + raw, "Accept: application/json\r\n", "");

    assertThat(raw).isEqualTo("/eureka/apps/ORDERS/a%2Fb%20c");
    assertThat(answer.status()).isEqualTo(200);
  }

  @Test
  void everyField_isThere() {
    api.eureka.registry.register(
        Instances.draft("ORDERS", "i").metadata(Map.of("zone", "z", "<b>", "&")).build(),
        Origin.client("10.0.0.7"));

    JsonNode detail = api.ok("/applications/ORDERS/instances/i");

    assertThat(detail.get("zone").textValue()).isEqualTo("z");
    assertThat(detail.get("metadata").get("<b>").textValue()).isEqualTo("&");
    assertThat(detail.at("/dataCenter/name").textValue()).isEqualTo("MyOwn");
    assertThat(detail.at("/lease/explanation").textValue()).startsWith("It renewed ");
    assertThat(detail.at("/toldBy/who").textValue()).isEqualTo("10.0.0.7");
    assertThat(detail.get("asgName").isNull()).isTrue();
  }

  /** "Who removed this instance, and when?" */
  @Test
  void gone_tellsWhoRemovedIt() {
    api.register("ORDERS", "i");
    api.eureka.registry.cancel(new InstanceId("ORDERS", "i"), Origin.client("10.0.0.9"));

    Answer answer = api.get("/applications/orders/instances/i");

    assertThat(answer.status()).isEqualTo(404);
    assertThat(api.tree(answer).at("/lastEvent/kind").textValue()).isEqualTo("cancelled");
    assertThat(api.tree(answer).at("/lastEvent/who").textValue()).isEqualTo("10.0.0.9");
    assertThat(api.tree(answer).at("/lastEvent/after").isNull()).isTrue();
  }

  @Test
  void neverThere_saysSo() {
    Answer answer = api.get("/applications/orders/instances/x%3Cy");

    assertThat(answer.status()).isEqualTo(404);
    assertThat(api.tree(answer).get("detail").textValue()).contains("ORDERS/x<y");
    assertThat(api.tree(answer).get("lastEvent").isNull()).isTrue();
  }
}
