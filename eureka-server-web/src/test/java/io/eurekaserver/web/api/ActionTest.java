// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.eurekaserver.core.event.Event;
import io.eurekaserver.core.event.EventKind;
import io.eurekaserver.core.model.InstanceInfo;
import io.eurekaserver.core.model.InstanceStatus;
import io.eurekaserver.core.registry.Origin;
import io.eurekaserver.web.server.RawConnection.Answer;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What operators may do, what is said of it, and who may not. */
class ActionTest {

  private static final String PATH = "a/instances/a1";
  private static final String CANCEL = "{\"action\":\"cancel\",\"reason\":\"a bad disk\"}";

  private final Api api = new Api().register("A", "a1");

  @AfterEach
  void stop() {
    api.close();
  }

  private InstanceInfo instance() {
    return Objects.requireNonNull(api.eureka.registry.view().committed("A", "a1"));
  }

  private JsonNode done(String body) {
    Answer answer = api.act(PATH, body);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return api.tree(answer);
  }

  private static String action(String name) {
    return "{\"action\":\"" + name + "\",\"reason\":\"a bad disk\"}";
  }

  @Test
  void takeOutOfService_overrides_andTellsWhoAndWhy() {
    JsonNode result = done(action("take-out-of-service"));

    assertThat(instance().status()).isEqualTo(InstanceStatus.OUT_OF_SERVICE);
    assertThat(result.get("words").textValue()).contains("OUT_OF_SERVICE", "puts it back");
    Event event =
        Objects.requireNonNull(api.eureka.operations.events.get(result.get("event").longValue()));
    assertThat(event.kind()).isEqualTo(EventKind.OVERRIDDEN);
    assertThat(event.origin().kind()).isEqualTo(Origin.Kind.OPERATOR);
    assertThat(event.origin().reason()).isEqualTo("a bad disk");
    assertThat(event.origin().who()).isEqualTo("127.0.0.1");
  }

  @Test
  void putBack_leavesItUp() {
    done(action("take-out-of-service"));

    assertThat(done(action("put-back")).get("words").textValue()).contains("UP");
    assertThat(instance().status()).isEqualTo(InstanceStatus.UP);
    assertThat(instance().overriddenStatus()).isEqualTo(InstanceStatus.UNKNOWN);
    JsonNode again = done(action("put-back"));
    assertThat(again.get("words").textValue()).contains("nothing");
    assertThat(again.get("event").isNull()).isTrue();
  }

  @Test
  void removeOverride_letsTheClientSayItself() {
    done(action("take-out-of-service"));

    assertThat(done(action("remove-override")).get("words").textValue()).contains("30 s");
    assertThat(instance().status()).isEqualTo(InstanceStatus.UNKNOWN);
  }

  /** A client that still beats registers again: people must know that before they wonder. */
  @Test
  void cancel_saysThatItMayComeBack_andWhatHelps() {
    JsonNode result = done(CANCEL);

    assertThat(api.eureka.registry.view().committed("A", "a1")).isNull();
    assertThat(result.get("words").textValue()).contains("comes back", "quarantine");
    assertThat(api.act(PATH, CANCEL).status()).isEqualTo(404);
  }

  @Test
  void quarantine_hasAnEnd_andIsListedAndLifted() {
    long until = InstantSource.system().millis() + Duration.ofDays(1).toMillis();
    done("{\"action\":\"quarantine\",\"reason\":\"bad build\",\"until\":" + until + "}");

    JsonNode listed = api.ok("/quarantines");
    assertThat(listed.get("total").intValue()).isEqualTo(1);
    assertThat(listed.at("/items/0/until").longValue()).isEqualTo(until);
    assertThat(done(action("lift-quarantine")).get("words").textValue()).contains("register");
    assertThat(api.act(PATH, action("lift-quarantine")).status()).isEqualTo(404);
  }

  @Test
  void missingInstance_is404WithItsLastEvent() {
    done(CANCEL);

    JsonNode problem = api.tree(api.act(PATH, CANCEL));

    assertThat(problem.get("type").textValue()).endsWith("no-such-instance");
    assertThat(problem.at("/lastEvent/kind").textValue()).isEqualTo("cancelled");
    assertThat(problem.at("/lastEvent/reason").textValue()).isEqualTo("a bad disk");
    assertThat(problem.get("quarantine").isNull()).isTrue();
  }

  @Test
  void actionsOff_nothingHappens() {
    api.eureka.operations.guard.allow(false);

    Answer answer = api.act(PATH, CANCEL);

    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.text()).contains("actions-off", "eureka.console.actions=true");
    assertThat(instance().status()).isEqualTo(InstanceStatus.UP);
    assertThat(api.ok("/overview").at("/actions/enabled").booleanValue()).isFalse();
  }

  /** What a page of another site can send without asking the browser's leave is not enough. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Content-Type: application/json",
        "X-Eureka-Action: console",
        "X-Eureka-Action: console|Content-Type: text/plain",
        "X-Eureka-Action: console|Content-Type: application/x-www-form-urlencoded",
        "X-Eureka-Action: console|Content-Type: application/jsonp",
        "X-Eureka-Action: console|Content-Type: ;;;",
        "X-Eureka-Action: other|Content-Type: application/json",
        "X-Eureka-Action: console,console|Content-Type: application/json",
        "X-Eureka-Action: api|Content-Type: application/json|Origin: http://evil.example",
        "X-Eureka-Action: api|Content-Type: application/json|Origin: null",
        "X-Eureka-Action: api|Content-Type: application/json|Origin: http://x.evil.example",
        "X-Eureka-Action: api|Content-Type: application/json|Origin: http://x:81",
        "X-Eureka-Action: api|Content-Type: application/json|Origin: x"
      })
  void withoutTheHeaders_is403_andNothingHappens(String headers) {
    String lines = headers.isEmpty() ? "" : headers.replace("|", "\r\n") + "\r\n";

    Answer answer = api.exchange("POST /api/v1/applications/" + PATH + "/actions", lines, CANCEL);

    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.headers()).containsEntry("Content-Type", "application/problem+json");
    assertThat(instance().status()).isEqualTo(InstanceStatus.UP);
  }

  /** The Host of tests is x. */
  @ParameterizedTest
  @ValueSource(strings = {"http://x", "http://x:80", "https://X", "https://x:443"})
  void ownOrigin_isWelcome(String origin) {
    Answer answer =
        api.exchange(
            "POST /api/v1/applications/" + PATH + "/actions",
            "X-Eureka-Action: console\r\nContent-Type: application/json; charset=utf-8\r\nOrigin: "
                + origin
                + "\r\n",
            CANCEL);

    assertThat(answer.status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "null",
        "{",
        "{}",
        "{\"action\":\"cancel\"}",
        "{\"action\":\"cancel\",\"reason\":\"\"}",
        "{\"action\":\"cancel\",\"reason\":\"  a \"}",
        "{\"action\":\"cancel\",\"reason\":12345}",
        "{\"action\":\"cancel\",\"reason\":\"two\\nlines\"}",
        "{\"action\":\"cancel\",\"reason\":\"a\\u001b[31mred\"}",
        "{\"action\":\"explode\",\"reason\":\"because\"}",
        "{\"action\":[\"cancel\"],\"reason\":\"because\"}",
        "{\"action\":\"quarantine\",\"reason\":\"because\"}",
        "{\"action\":\"quarantine\",\"reason\":\"because\",\"until\":1}",
        "{\"action\":\"quarantine\",\"reason\":\"because\",\"until\":\"tomorrow\"}",
        "{\"action\":\"quarantine\",\"reason\":\"because\",\"until\":1e400}",
        "{\"action\":\"quarantine\",\"reason\":\"because\",\"until\":99999999999999999999}",
        "{\"action\":\"quarantine\",\"reason\":\"because\",\"until\":4102444800000}"
      })
  void badBodies_are400_andNothingHappens(String body) {
    Answer answer = api.act(PATH, body);

    assertThat(answer.status()).as(answer.text()).isEqualTo(400);
    assertThat(answer.text()).doesNotContain("Exception", "at io.");
    assertThat(instance().status()).isEqualTo(InstanceStatus.UP);
    assertThat(api.eureka.operations.quarantines).isEmpty();
  }

  @Test
  void reason_hasALimit() {
    String longest = "{\"action\":\"cancel\",\"reason\":\"" + "x".repeat(500) + "\"}";
    String tooLong = "{\"action\":\"cancel\",\"reason\":\"" + "x".repeat(501) + "\"}";

    assertThat(api.act(PATH, tooLong).status()).isEqualTo(400);
    assertThat(api.act(PATH, longest).status()).isEqualTo(200);
  }

  @Test
  void get_isNoAction() {
    assertThat(api.get("/applications/" + PATH + "/actions").status()).isEqualTo(405);
  }
}
