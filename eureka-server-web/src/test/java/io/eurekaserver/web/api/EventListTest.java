// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.eurekaserver.core.model.InstanceId;
import io.eurekaserver.core.registry.Origin;
import io.eurekaserver.web.server.RawConnection.Answer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What happened: newest first to look back, oldest first to follow, all of it as a file. */
class EventListTest {

  private final Api api = new Api();

  @AfterEach
  void stop() {
    api.close();
  }

  private List<Long> sequences(String query) {
    List<Long> found = new ArrayList<>();
    api.ok("/events" + query).get("items").forEach(e -> found.add(e.get("sequence").longValue()));
    return found;
  }

  private void threeEvents() {
    api.register("A", "a1").register("B", "b1");
    api.eureka.registry.cancel(
        new InstanceId("A", "a1"), Origin.operator("10.0.0.1", "Bad <Disk>"));
  }

  @Test
  void events_areNewestFirst_withThePageAfter() {
    threeEvents();

    JsonNode page = api.ok("/events?limit=2");

    assertThat(sequences("")).containsExactly(3L, 2L, 1L);
    assertThat(page.get("total").intValue()).isEqualTo(3);
    assertThat(page.get("first").intValue()).isEqualTo(1);
    assertThat(page.get("last").intValue()).isEqualTo(3);
    assertThat(sequences("?cursor=" + page.get("next").textValue())).containsExactly(1L);
  }

  @Test
  void after_followsOldestFirst() {
    threeEvents();
    JsonNode page = api.ok("/events?after=0&limit=2");

    assertThat(sequences("?after=1")).containsExactly(2L, 3L);
    assertThat(sequences("?after=3")).isEmpty();
    assertThat(sequences("?after=99")).isEmpty();
    assertThat(sequences("?after=0&cursor=" + page.get("next").textValue())).containsExactly(3L);
  }

  @ParameterizedTest
  @CsvSource({
    "kind=cancelled, 3",
    "kind=cancelled&kind=evicted, 3",
    "'kind=evicted,registered', 2 1",
    "app=a, 3 1",
    "app=B&id=b1, 2",
    "id=nobody, ''",
    "origin=operator, 3",
    "origin=client, 2 1",
    "q=disk, 3",
    "q=BAD+disk, 3",
    "q=b1+disk, ''",
    "q=%3Cdisk%3E, 3"
  })
  void filters_narrowTheList(String query, String expected) {
    threeEvents();

    assertThat(sequences("?" + query).stream().map(String::valueOf))
        .containsExactlyElementsOf(expected.isEmpty() ? List.of() : List.of(expected.split(" ")));
    assertThat(api.ok("/events?" + query).get("total").intValue())
        .isEqualTo(expected.isEmpty() ? 0 : expected.split(" ").length);
  }

  @Test
  void file_isALineAnEvent_oldestFirst() {
    for (int i = 0; i < 450; i++) {
      api.register("A", "a" + i);
    }

    Answer file = api.get("/events.jsonl");
    Answer some = api.get("/events.jsonl?id=a7");

    assertThat(file.headers())
        .containsEntry("Content-Type", "application/x-ndjson")
        .containsEntry("Content-Disposition", "attachment; filename=\"eureka-events.jsonl\"");
    assertThat(file.text().lines()).hasSize(450);
    assertThat(file.text()).startsWith("{\"sequence\":1,");
    assertThat(some.text().lines()).hasSize(1);
  }
}
