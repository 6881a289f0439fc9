// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every shell command that a newcomer or an operator is told to type is run with each build, or a
 * remark before it says why not: {@code <!-- run by ITName -->}, {@code <!-- not run: reason -->}.
 * A page whose name stands in a test is run by that test as a whole.
 */
class CommandsTest {

  private static final Path CI = Page.ROOT.resolve(".ci/run");

  static List<Page> pages() {
    return Page.all().stream().filter(page -> !page.name().equals("docs/performance.md")).toList();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void commands_ofAPage_areRunOrMarked(Page page) {
    String name = page.file().getFileName().toString();
    boolean isRunAsAWhole = !name.equals("README.md") && isInATest(name);
    if (!isRunAsAWhole) {
      assertThat(page.shell())
          .allSatisfy(
              block -> assertThat(isRun(block)).as("%s: %s", page, block.commands()).isTrue());
    }
  }

  private static boolean isRun(Page.Shell block) {
    String remark = block.remark();
    if (remark.startsWith("<!-- not run")) {
      return remark.matches("<!-- not run: .{10,} -->\\n");
    }
    if (remark.startsWith("<!-- run by")) {
      return isATest(remark.replaceAll("<!-- run by (\\w+) -->\\n", "$1"));
    }
    return isRunByItself(block.commands());
  }

  /**
   * README's: the curl examples, the test command, and the build that every scenario begins with.
   */
  private static boolean isRunByItself(String commands) {
    if (commands.startsWith("curl ")) {
      return isATest("ITReadme");
    }
    String first = commands.strip();
    return first.equals("mvn -B verify")
        ? Page.of(CI).text().contains(first)
        : first.equals(
                "mvn -q -B package -DskipTests -pl eureka-dist -am && java -jar"
                    + " eureka-dist/target/eureka-server.jar")
            && isATest("ITSmoke");
  }

  private static boolean isATest(String name) {
    return tests().anyMatch(file -> file.getFileName().toString().equals(name + ".java"));
  }

  private static boolean isInATest(String page) {
    return tests()
        .filter(file -> !file.toString().contains("src-it/docs/"))
        .anyMatch(file -> Page.of(file).text().contains(page));
  }

  private static Stream<Path> tests() {
    try (Stream<Path> modules = Files.list(Page.ROOT.resolve("src-it"))) {
      return modules
          .map(module -> module.resolve("src/test/java"))
          .filter(Files::isDirectory)
          .toList()
          .stream()
          .flatMap(CommandsTest::below)
          .filter(file -> file.toString().endsWith(".java"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<Path> below(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
