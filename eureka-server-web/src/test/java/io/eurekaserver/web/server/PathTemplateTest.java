// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PathTemplateTest {

  private final PathTemplate template = new PathTemplate("apps/{app}/{id}");

  @Test
  void match_givesWhatStandsAtTheNames() {
    assertThat(template.match("/apps/A/host:8080")).containsExactly("A", "host:8080");
    assertThat(template.indexOf("id")).isOne();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/apps",
        "/apps/",
        "/apps/A",
        "/apps/A/",
        "/apps/A/b/c",
        "/app/A/b",
        "/appsx/A/b"
      })
  void match_otherPath_isNull(String path) {
    assertThat(template.match(path)).isNull();
  }

  @Test
  void match_withoutNames_isThePathItself() {
    assertThat(new PathTemplate("apps/delta").match("/apps/delta")).isEmpty();
    assertThat(new PathTemplate("apps/delta").match("/apps/deltas")).isNull();
  }

  @Test
  void unknownName_isAnError() {
    assertThatThrownBy(() -> template.indexOf("name")).hasMessage("the route has no name");
  }
}
