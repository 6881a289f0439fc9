// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.packages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * The compose file: only words of the compose specification that we mean to use, and three nodes
 * that find each other by one name. That nodes do so behind a real DNS server is proved in
 * peer-cluster.
 */
class ComposeTest {
  private static final Set<String> TOP = Set.of("name", "services", "networks", "x-node");
  private static final Set<String> OF_A_SERVICE =
      Set.of(
          "image",
          "build",
          "environment",
          "hostname",
          "networks",
          "ports",
          "restart",
          "stop_grace_period",
          "read_only",
          "tmpfs",
          "cap_drop",
          "security_opt",
          "mem_limit");
  private static final String ALIAS = "eureka";

  private static Map<?, ?> file() {
    return YamlText.map(Sources.read(Sources.COMPOSE));
  }

  private static Map<?, ?> services() {
    return (Map<?, ?>) YamlText.at(file(), "services");
  }

  private static Set<String> words(Map<?, ?> map) {
    Set<String> words = new TreeSet<>();
    map.keySet().forEach(key -> words.add(key.toString()));
    return words;
  }

  @Test
  void words_areOfTheSpecification() {
    assertThat(words(file())).isSubsetOf(TOP);
    assertThat(services()).hasSize(3);
    services()
        .values()
        .forEach(node -> assertThat(words((Map<?, ?>) node)).isSubsetOf(OF_A_SERVICE));
  }

  @Test
  void nodes_haveTheSameSettingsAndOneNameForAll() {
    Set<Object> settings = new java.util.HashSet<>();
    for (Object node : services().values()) {
      settings.add(YamlText.at(node, "environment"));
      assertThat((List<?>) YamlText.at(node, "networks", "default", "aliases"))
          .isEqualTo(List.of(ALIAS));
      assertThat(YamlText.at(node, "environment", "EUREKA_PEERS_DNS")).isEqualTo(ALIAS + ":8761");
    }
    assertThat(settings).hasSize(1);
  }

  @Test
  void hostNamesAndPorts_areEachNodesOwn() {
    Set<Object> seen = new java.util.HashSet<>();
    services()
        .values()
        .forEach(
            node -> {
              assertThat(seen.add(YamlText.at(node, "hostname"))).isTrue();
              assertThat(seen.add(YamlText.at(node, "ports"))).isTrue();
            });
  }

  @Test
  void build_usesTheDockerfileBesideIt() {
    services()
        .values()
        .forEach(
            node -> {
              Path context =
                  Sources.COMPOSE
                      .getParent()
                      .resolve(YamlText.at(node, "build", "context").toString());
              String file = YamlText.at(node, "build", "dockerfile").toString();
              assertThat(Files.isRegularFile(context.resolve(file))).isTrue();
            });
  }

  @Test
  void containers_haveNoRights() {
    services()
        .values()
        .forEach(
            node -> {
              assertThat(YamlText.at(node, "read_only")).isEqualTo(true);
              assertThat(YamlText.at(node, "cap_drop")).isEqualTo(List.of("ALL"));
              assertThat(YamlText.at(node, "security_opt"))
                  .isEqualTo(List.of("no-new-privileges:true"));
            });
  }

  @Test
  void everyVariable_isAKeyOfOurs() {
    services()
        .values()
        .forEach(
            node ->
                assertThat(
                        KnownNames.unknownVariables(
                            words((Map<?, ?>) YamlText.at(node, "environment"))))
                    .isEmpty());
  }
}
