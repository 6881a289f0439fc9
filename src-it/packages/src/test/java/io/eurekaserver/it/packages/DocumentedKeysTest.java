// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.packages;

import static org.assertj.core.api.Assertions.assertThat;

import io.eurekaserver.dist.config.key.Catalogue;
import io.eurekaserver.dist.config.source.Property.Vocabulary;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Settings that the pages written by hand speak of are there. */
class DocumentedKeysTest {
  private static final Pattern KEY =
      Pattern.compile(
          "`((?:eureka\\.(?:client|server|instance|peers|console)|server|logging)\\.[\\w.-]*\\w)(?:=[^`]*)?`");
  private static final Pattern ROW = Pattern.compile("(?m)^\\|(?:[^|]*\\|){3}([^|]*)\\|$");
  private static final String REFUSED_ELSEWHERE = "server.ssl";

  private static Stream<String> keys(String text) {
    return KEY.matcher(text)
        .results()
        .map((MatchResult found) -> found.group(1))
        .filter(name -> !name.startsWith(REFUSED_ELSEWHERE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cluster.md",
        "compatibility.md",
        "getting-started.md",
        "migrating.md",
        "operations.md",
        "running.md"
      })
  void everyKey_isKnown(String page) {
    List<String> unknown =
        keys(Sources.read(Sources.DOCS.resolve(page)))
            .filter(name -> Catalogue.names().find(name, Vocabulary.SPRING) == null)
            .toList();
    assertThat(unknown).isEmpty();
  }

  /** The last column of the differences: a key that has an effect, or "none", or words. */
  @Test
  void everyWayBackToStock_isAKeyWithAnEffect() {
    List<MatchResult> rows =
        ROW.matcher(Sources.read(Sources.DOCS.resolve("compatibility.md"))).results().toList();
    assertThat(rows).hasSizeGreaterThan(30);
    List<String> ways =
        keys(rows.stream().map(row -> row.group(1)).collect(Collectors.joining("\n"))).toList();
    assertThat(ways).hasSizeGreaterThan(10);
    assertThat(KnownNames.unknownSettings(ways)).isEmpty();
  }
}
