// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.config.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** YAML becomes named texts with their lines; everything else is refused in one line. */
class YamlTextTest {

  private static List<String> read(String text) {
    return YamlText.parse(text, "a.yml").stream()
        .flatMap(document -> document.properties().stream())
        .map(property -> property.name() + "=" + property.value() + "@" + property.from())
        .toList();
  }

  @Test
  void parse_nested_namesPathAndLine() {
    assertThat(
            read(
                """
                # a comment
                a:
                  b-c: 1_000
                  d.e: "x: #y"
                  "[us-east-1]": z
                f: yes
                g:
                h: ~
                i: >-
                  two
                  lines
                """))
        .containsExactly(
            "a.b-c=1000@a.yml:3",
            "a.d.e=x: #y@a.yml:4",
            "a.[us-east-1]=z@a.yml:5",
            "f=yes@a.yml:6",
            "g=@a.yml:7",
            "h=@a.yml:8",
            "i=two lines@a.yml:9");
  }

  @Test
  void parse_lists_becomeOneText() {
    assertThat(read("a:\n- x\n- y\nb: [1, 2]\nc: []\nd:\n- e: f\n"))
        .containsExactly("d[0].e=f@a.yml:7", "a=x,y@a.yml:2", "b=1,2@a.yml:4");
  }

  @Test
  void parse_anchorsAndMerges_areFollowed() {
    assertThat(
            read("base: &b\n  x: 1\n  y: 2\na:\n  <<: *b\n  y: 3\nc: {<<: [*b, {z: 4}]}\nd: *b\n"))
        .extracting(line -> line.replaceAll("@.*", ""))
        .containsExactly(
            "base.x=1", "base.y=2", "a.x=1", "a.y=3", "c.x=1", "c.y=2", "c.z=4", "d.x=1", "d.y=2");
  }

  @Test
  void parse_documents_areKeptApart() {
    assertThat(YamlText.parse("a: 1\n---\nb: 2\n---\n", "a.yml")).hasSize(3);
    assertThat(YamlText.parse("", "a.yml")).isEmpty();
    assertThat(read("# nothing\n")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a: b: c                         | a.yml, line 1, column 5: not readable as YAML: mapping values are not allowed here
          'a: 1\\n b: 2'                  | a.yml, line 2, column 3: not readable as YAML: mapping values are not allowed here
          'a:\\n\\tb: 1'                  | a.yml, line 2, column 1: not readable as YAML: found character '\\t(TAB)' that cannot start any token. (Do not use \\t(TAB) for indentation)
          'a: @version@'                  | a.yml, line 1, column 4: not readable as YAML: found character '@' that cannot start any token. (Do not use @ for indentation)
          'a: 1\\nb:\\n  c: 1\\n  c: 2'   | a.yml, line 4, column 3: not readable as YAML: c stands there twice
          just text                       | a.yml, line 1, column 1: not readable as YAML: the file must consist of 'key: value' lines
          'a: *b'                         | a.yml, line 1, column 4: not readable as YAML: found undefined alias b
          '? [a, b]\\n: c'                | a.yml, line 1, column 3: not readable as YAML: a key must be a plain text
          'a: {<<: 1}'                    | a.yml, line 1, column 9: not readable as YAML: << must name a mapping
          'a: !!java.net.URL [http://x/]' | a.yml, line 1, column 4: not readable as YAML: Global tag is not allowed: tag:yaml.org,2002:java.net.URL
          'a: !secret b'                  | a.yml, line 1, column 4: not readable as YAML: the tag !secret is not allowed
          'a: "x'                         | a.yml, line 1, column 6: not readable as YAML: found unexpected end of stream
          """)
  void parse_malformed_isOneLineWithThePlace(String text, String message) {
    assertThatThrownBy(() -> read(text.replace("\\n", "\n").replace("\\t", "\t")))
        .isInstanceOf(UnreadableSourceException.class)
        .hasMessage(message);
  }

  @Test
  void parse_bombs_areDefused() {
    StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x]\n");
    for (int i = 1; i < 12; i++) {
      bomb.append(
          "a%d: &a%d [*a%d, *a%d, *a%d, *a%d]\n".formatted(i, i, i - 1, i - 1, i - 1, i - 1));
    }
    assertRefused(bomb.toString());
    assertRefused("a: &a\n  b: *a\n");
    assertRefused("a: &a\n  <<: *a\n");
    assertRefused("a: " + "[".repeat(1000) + "]".repeat(1000));
    assertRefused("a: \u0001");
  }

  private static void assertRefused(String text) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(UnreadableSourceException.class)
        .message()
        .startsWith("a.yml")
        .hasLineCount(1);
  }
}
