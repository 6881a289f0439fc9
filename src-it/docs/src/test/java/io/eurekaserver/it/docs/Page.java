// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A page of the documentation.
 *
 * @param file where it is
 * @param text all of it
 */
record Page(Path file, String text) {

  static final Path ROOT =
      Path.of(System.getProperty("basedir", "."), "..", "..").toAbsolutePath().normalize();

  private static final Pattern FENCE = Pattern.compile("(?ms)^```.*?^```\\s*?$");
  private static final Pattern LINK = Pattern.compile("\\[[^\\]]*]\\(([^)\\s]+)\\)");
  private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} +(.+?) *$");
  private static final Pattern SHELL =
      Pattern.compile("(?ms)(^<!-- (?:not run|run by)[^\\n]*-->\\n)?^```sh\\n(.*?)^```");

  /** README and everything below docs/. */
  static List<Page> all() {
    try (Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
      return Stream.concat(
              Stream.of(ROOT.resolve("README.md")),
              docs.filter(file -> file.toString().endsWith(".md")).sorted())
          .map(Page::of)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Page of(Path file) {
    try {
      return new Page(file, Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String name() {
    return ROOT.relativize(file).toString();
  }

  private String prose() {
    return FENCE.matcher(text).replaceAll("");
  }

  /** Where its links and pictures go, those into the web left out. */
  List<String> links() {
    return LINK.matcher(prose().replaceAll("`[^`\\n]*`", ""))
        .results()
        .map(link -> link.group(1))
        .filter(target -> !target.matches("[a-z]+:.*"))
        .toList();
  }

  /** The names of its headings, as a page on GitHub has them. */
  List<String> anchors() {
    Map<String, Integer> seen = new HashMap<>();
    List<String> anchors = new ArrayList<>();
    Matcher heading = HEADING.matcher(prose());
    while (heading.find()) {
      String slug =
          heading
              .group(1)
              .replaceAll("\\[([^\\]]*)]\\([^)]*\\)", "$1")
              .toLowerCase(Locale.ROOT)
              .replaceAll("[^\\p{L}\\p{N}\\-_ ]", "")
              .replace(' ', '-');
      int times = seen.merge(slug, 1, Integer::sum);
      anchors.add(times == 1 ? slug : slug + "-" + (times - 1));
    }
    return anchors;
  }

  /** A block of shell commands, and the remark before it that says who runs it, or why nobody. */
  record Shell(String remark, String commands) {}

  List<Shell> shell() {
    return SHELL
        .matcher(text)
        .results()
        .map(block -> new Shell(block.group(1) == null ? "" : block.group(1), block.group(2)))
        .toList();
  }

  /** What stands between backticks or in a block of code. */
  List<String> code() {
    return Pattern.compile("(?ms)^```.*?^```|`[^`\\n]+`|^ {4}[^\\n]+$")
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .toList();
  }

  @Override
  public String toString() {
    return name();
  }
}
