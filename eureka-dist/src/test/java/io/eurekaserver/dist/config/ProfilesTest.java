// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which documents and files take part. */
class ProfilesTest {

  @TempDir Path directory;
  private TestSources sources;

  @BeforeEach
  void setUp() {
    sources = new TestSources(directory);
  }

  private String environment(String... args) {
    return sources.settings(args).ownInstance().environment();
  }

  @Test
  void profiles_laterWins_andFilesWinOverDocuments() {
    sources
        .file(
            "application.properties",
            """
            eureka.environment=none
            #---
            spring.config.activate.on-profile=a
            eureka.environment=a-document
            #---
            spring.config.activate.on-profile=default
            eureka.environment=default-document
            """)
        .file("application-b.yml", "eureka.environment: b-file")
        .file("config/application-c.properties", "eureka.environment=c-file");
    assertThat(environment()).isEqualTo("default-document");
    assertThat(environment("--spring.profiles.active=x")).isEqualTo("none");
    assertThat(environment("--spring.profiles.active=a")).isEqualTo("a-document");
    assertThat(environment("--spring.profiles.active=b,a")).isEqualTo("b-file");
    assertThat(environment("--spring.profiles.active=b,c")).isEqualTo("c-file");
    assertThat(environment("--spring.profiles.active=c, b")).isEqualTo("b-file");
  }

  @Test
  void profiles_ofNamedFiles_haveTheirFilesToo() {
    sources.file("x.yml", "a: b").file("x-p.yml", "eureka.environment: p");
    assertThat(environment("--config=x.yml", "--spring.profiles.active=p")).isEqualTo("p");
  }

  @Test
  void profiles_groupsAndIncludes_areActiveToo() {
    sources
        .file(
            "application.yml",
            "spring.profiles:\n  active: live\n  group.live: [one, two]\n  include: always\n")
        .file("application-two.yml", "eureka.environment: two")
        .file("application-always.yml", "eureka.datacenter: always");
    assertThat(environment()).isEqualTo("two");
    assertThat(sources.settings().ownInstance().dataCenter()).isEqualTo("always");
    assertThat(sources.notices()).containsExactly("INFO Active profiles: always, live, one, two");
  }

  @Test
  void profiles_documentInAProfileFile_mayAskForAnother() {
    sources.file(
        "application-a.yml",
        "eureka.environment: a\n---\nspring.profiles: b\neureka.environment: a-and-b\n");
    assertThat(environment("--spring.profiles.active=a")).isEqualTo("a");
    assertThat(environment("--spring.profiles.active=a,b")).isEqualTo("a-and-b");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a & b", "a | b", "(a)", "!(a)", "a&b", "!!a"})
  void profiles_expressions_stopTheStart(String expression) {
    sources.file(
        "application.yml", "spring.config.activate.on-profile: '" + expression + "'\na: b\n");
    assertThatThrownBy(sources::load)
        .isInstanceOf(SettingsException.class)
        .hasMessage(
            "application.yml:1: the profile expression '%s' is not supported: write names, separated"
                    .formatted(expression)
                + " by commas, each with ! at most");
  }

  @Test
  void profiles_whatCannotBe_stopsTheStart() {
    assertThatThrownBy(() -> sources.load("--spring.profiles.active=../x"))
        .hasMessage("spring.profiles.active: '../x' is not a profile name");
    assertThatThrownBy(() -> sources.load("--spring.profiles.active=${NO}"))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("${NO} stands for nothing");
    sources.file("application.yml", "---\nspring.profiles: a\nspring.profiles.active: b\n");
    assertThatThrownBy(sources::load)
        .hasMessage(
            "application.yml:3: spring.profiles.active must not depend on a profile itself");
    sources.file("application.yml", "spring.config.activate.on-cloud-platform: kubernetes\n");
    assertThatThrownBy(sources::load)
        .hasMessage(
            "application.yml:1: spring.config.activate.on-cloud-platform is not supported; use a"
                + " profile instead");
  }
}
