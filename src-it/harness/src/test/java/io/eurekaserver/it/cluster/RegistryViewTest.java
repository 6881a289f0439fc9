// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;

class RegistryViewTest {
  private static final String INSTANCE =
      """
      {"application":[{"name":"A","instance":[{"instanceId":"a1","status":"%s",\
      "%s":"%s","lastDirtyTimestamp":"%s"}]}]}\
      """;

  @Test
  void differences_sameInstanceOnServersOfTwoGenerations_areNone() throws Exception {
    assertThat(view("UP", "overriddenStatus", "UNKNOWN", "1"))
        .isEqualTo(view("UP", "overriddenstatus", "UNKNOWN", "1"));
  }

  @Test
  void differences_everyFieldThatMatters_isNamed() throws Exception {
    RegistryView one = view("UP", "overriddenStatus", "UNKNOWN", "1");
    RegistryView out = view("OUT_OF_SERVICE", "overriddenStatus", "OUT_OF_SERVICE", "2");
    assertThat(one.differences(one)).isEmpty();
    assertThat(one.differences(out))
        .containsExactly("A/a1: UP @1 | OUT_OF_SERVICE by override OUT_OF_SERVICE @2");
    assertThat(one.differences(parsed("{}"))).containsExactly("A/a1: UP @1 | absent");
    assertThat(one.missing(List.of("A/a1", "A/a2"))).containsExactly("A/a2");
  }

  private static RegistryView view(String status, String name, String override, String dirty)
      throws JsonProcessingException {
    return parsed(INSTANCE.formatted(status, name, override, dirty));
  }

  private static RegistryView parsed(String json) throws JsonProcessingException {
    return RegistryView.of(new ObjectMapper().readTree(json));
  }
}
