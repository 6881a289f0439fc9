// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.console;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What holds for every file of the page. */
class ConsoleFilesTest {

  /** A file that is forgotten in the list would be missing in the browser only. */
  @Test
  void list_isTheFolder() throws URISyntaxException {
    assertThat(folder().toFile().list())
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(ConsoleFiles.NAMES.stream(), Stream.of(ConsoleFiles.INDEX)).toList());
  }

  /** What the operator wrote into the settings cannot become part of the page's code. */
  @Test
  void contextPath_isTextInThePage() throws IOException {
    ByteArrayOutputStream index = new ByteArrayOutputStream();
    new ConsoleFiles("/a\"<b").index().plain().writeTo(index);

    assertThat(index.toString(UTF_8)).contains("content=\"/a&quot;&lt;b\"").doesNotContain("<b\"");
  }

  /** Text from the registry must never be read as code, whoever writes the next view. */
  @Test
  void scripts_neverTurnTextIntoCode() throws IOException, URISyntaxException {
    List<String> ways =
        List.of("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(");
    for (Path script : ownScripts()) {
      assertThat(Files.readString(script)).as(script.toString()).doesNotContain(ways);
    }
  }

  /** Nothing comes from another server. */
  @Test
  void scripts_loadTheirNeighboursOnly() throws IOException, URISyntaxException {
    for (Path script : ownScripts()) {
      Files.readString(script)
          .lines()
          .filter(line -> line.matches("(import .*|.*}) from \".*"))
          .forEach(line -> assertThat(line).matches(".*from \"\\./[a-z.]+\\.js\";"));
    }
  }

  private static List<Path> ownScripts() throws URISyntaxException {
    return Stream.of(Objects.requireNonNull(folder().toFile().listFiles()))
        .filter(file -> file.getName().endsWith(".js") && !file.getName().startsWith("preact"))
        .map(File::toPath)
        .toList();
  }

  private static Path folder() throws URISyntaxException {
    URL index = Objects.requireNonNull(ConsoleFiles.class.getResource("/console/index.html"));
    return Objects.requireNonNull(Path.of(index.toURI()).getParent());
  }
}
