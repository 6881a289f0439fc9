// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every link goes somewhere, and every file of the documentation is reached by one. */
class LinksTest {

  static List<Page> pages() {
    return Page.all();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void links_ofAPage_goSomewhere(Page page) {
    assertThat(page.links()).allSatisfy(link -> assertGoesSomewhere(page, link));
  }

  private static void assertGoesSomewhere(Page page, String link) {
    String[] parts = link.split("#", 2);
    Path target = parts[0].isEmpty() ? page.file() : target(page, parts[0]);
    assertThat(target).as("%s links to %s", page, link).exists();
    if (parts.length == 2) {
      assertThat(Page.of(target).anchors()).as("%s links to %s", page, link).contains(parts[1]);
    }
  }

  private static Path target(Page page, String link) {
    return page.file().resolveSibling(link).normalize();
  }

  /** A link to a folder is one to everything in it. */
  @Test
  void docs_everyFile_isLinked() throws IOException {
    Set<Path> linked = new HashSet<>();
    for (Page page : Page.all()) {
      page.links().forEach(link -> linked.add(target(page, link.split("#", 2)[0])));
    }
    try (Stream<Path> files = Files.walk(Page.ROOT.resolve("docs"))) {
      assertThat(files.filter(Files::isRegularFile).filter(LinksTest::isNoIndex))
          .allSatisfy(
              file ->
                  assertThat(linked)
                      .as("somebody links to %s", Page.ROOT.relativize(file))
                      .anyMatch(target -> file.equals(target) || isBelow(target, file)));
    }
  }

  /** A folder's README is what a reader of the folder gets. */
  private static boolean isNoIndex(Path file) {
    return !file.endsWith("README.md");
  }

  private static boolean isBelow(Path folder, Path file) {
    return Files.isDirectory(folder)
        && !folder.equals(Page.ROOT.resolve("docs"))
        && file.startsWith(folder);
  }
}
