// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where placeholders look, in which order, and what happens if they find nothing. */
class PlaceholdersInFilesTest {

  @TempDir Path directory;
  private TestSources sources;

  @BeforeEach
  void setUp() {
    sources = new TestSources(directory);
  }

  private String environmentOf(String text, String... args) {
    sources.file("application.properties", "my.own-key=file\neureka.environment=" + text);
    return sources.settings(args).ownInstance().environment();
  }

  @Test
  void placeholder_looksOutsideFirst_thenInFiles_thenAtItsDefault() {
    assertThat(environmentOf("${my.ownKey:none}")).isEqualTo("file");
    sources.env("MY_OWN_KEY", "variable");
    assertThat(environmentOf("${my.own-key:none}")).isEqualTo("variable");
    sources.systemProperty("my.own-key", "property");
    assertThat(environmentOf("${my.own-key:none}")).isEqualTo("property");
    assertThat(environmentOf("${my.own-key}", "--my.own-key=line")).isEqualTo("line");
    assertThat(environmentOf("${other:a:b}")).isEqualTo("a:b");
    assertThat(environmentOf("${other:}")).isEqualTo("test");
  }

  @Test
  void placeholder_ofAKeyThatNobodySet_isItsDefault() {
    assertThat(environmentOf("${server.port}@${eureka.instance.hostname}"))
        .isEqualTo("8761@machine");
    assertThat(environmentOf("${server.port:9}")).isEqualTo("9");
  }

  @Test
  void placeholder_random_isReplaced() {
    assertThat(environmentOf("${random.value}")).matches("[0-9a-f]{32}");
    assertThat(environmentOf("${random.uuid}"))
        .matches("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
    assertThat(environmentOf("${random.int}")).matches("-?\\d+");
    assertThat(environmentOf("${random.long}")).matches("-?\\d+");
    assertThat(environmentOf("${random.int[7,8]}-${random.int(1)}")).isEqualTo("7-0");
    assertThatThrownBy(() -> environmentOf("${random.colour}"))
        .hasMessageContaining("${random.colour} is not supported");
  }

  @Test
  void placeholder_thatStandsForNothing_stopsTheStart() {
    assertThatThrownBy(() -> environmentOf("x${NO_SUCH_THING}"))
        .isInstanceOf(SettingsException.class)
        .hasMessage(
            "eureka.environment=x${NO_SUCH_THING} (application.properties:2): ${NO_SUCH_THING}"
                + " stands for nothing: neither a key nor an environment variable");
  }

  @Test
  void placeholder_thatStandsForNothingInAValueNobodyUses_isHarmless() {
    sources.file("application.properties", "eureka.environment=${NO}\nmine=${NO}");
    assertThat(sources.settings("--eureka.environment=x").ownInstance().environment())
        .isEqualTo("x");
  }

  @Test
  void placeholder_circle_stopsTheStart() {
    sources.file("application.properties", "a=${b}\nb=${c:1}\nc=${a}\neureka.environment=${a}");
    assertThatThrownBy(sources::load)
        .isInstanceOf(SettingsException.class)
        .hasMessage(
            "eureka.environment=${a} (application.properties:4): ${a} leads back to itself");
  }

  @Test
  void placeholder_thatExplodes_stopsTheStart() {
    StringBuilder file = new StringBuilder("a0=xxxxxxxxxx\n");
    for (int i = 1; i < 40; i++) {
      file.append("a%d=${a%d}${a%d}\n".formatted(i, i - 1, i - 1));
    }
    sources.file("application.properties", file + "eureka.environment=${a39}");
    assertThatThrownBy(sources::load).hasMessageContaining("unreasonable length");
  }
}
