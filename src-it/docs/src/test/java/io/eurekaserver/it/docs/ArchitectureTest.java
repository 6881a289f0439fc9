// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What docs/architecture.md and its picture name is there, and nothing large is left out. */
class ArchitectureTest {

  private static final String MODULES =
      "core=eureka-server-core,replication=eureka-replication,web=eureka-server-web,dist=eureka-dist";

  private static final Pattern PACKAGE =
      Pattern.compile("(?<![\\w.])(?:core|replication|web|dist)(?:\\.[a-z]+)+(?![\\w(-])");

  @ParameterizedTest
  @ValueSource(strings = {"architecture.md", "architecture.svg"})
  void packages_thatAreNamed_exist(String file) {
    List<String> named =
        PACKAGE
            .matcher(Page.of(Page.ROOT.resolve("docs").resolve(file)).text())
            .results()
            .map(MatchResult::group)
            .toList();
    assertThat(named).hasSizeGreaterThan(8);
    assertThat(named).allSatisfy(name -> assertThat(folder(name)).as(name).isDirectory());
  }

  private static Path folder(String name) {
    String first = name.substring(0, name.indexOf('.'));
    String module =
        Stream.of(MODULES.split(","))
            .filter(pair -> pair.startsWith(first + "="))
            .map(pair -> pair.substring(pair.indexOf('=') + 1))
            .findFirst()
            .orElseThrow();
    return Page.ROOT
        .resolve(module)
        .resolve("src/main/java/io/eurekaserver")
        .resolve(name.replace('.', '/'));
  }

  /** Each test that the security page names, and the one that guards the arrows, is there. */
  @ParameterizedTest
  @CsvSource({"security.md", "architecture.md"})
  void tests_thatAreNamed_exist(String file) {
    List<String> named =
        Pattern.compile("`((?:IT[A-Z]\\w+)|(?:[A-Z]\\w+Test))`")
            .matcher(Page.of(Page.ROOT.resolve("docs").resolve(file)).text())
            .results()
            .map(test -> test.group(1))
            .toList();
    assertThat(named).isNotEmpty();
    assertThat(named).allSatisfy(name -> assertThat(isThere(name)).as(name).isTrue());
  }

  private static boolean isThere(String test) {
    try (Stream<Path> files = Files.walk(Page.ROOT)) {
      return files.anyMatch(
          file -> file.endsWith(test + ".java") && file.toString().contains("/src/test/"));
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
