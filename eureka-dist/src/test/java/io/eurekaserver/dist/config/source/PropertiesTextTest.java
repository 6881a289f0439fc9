// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.config.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Properties are read as the JDK reads them, with their lines. */
class PropertiesTextTest {

  private static List<Property> read(String text) {
    return PropertiesText.parse(text, "a.properties", Property.Vocabulary.NETFLIX_TOO).stream()
        .flatMap(document -> document.properties().stream())
        .toList();
  }

  @Test
  void parse_oddSpellings_agreeWithTheJdk() throws Exception {
    String text =
        """
        # comment
          ! comment
        a=1
        b : 2
        c   3
        d
        e=
        f\\ g\\=h = i = j
        long = one, \\
            two, \\
           three
        escaped = \\t\\u0041\\\\ \\q
        path = C:\\\\dir
        =nameless
        last = \\\\
        a=again
        """;
    Properties jdk = new Properties();
    jdk.load(new StringReader(text));
    Map<String, String> ours =
        read(text).stream()
            .collect(Collectors.toMap(Property::name, Property::value, (old, next) -> next));
    jdk.replaceAll((name, value) -> value.toString().strip());
    assertThat(ours).isEqualTo(jdk);
  }

  @Test
  void parse_keepsTheLineWhereAPropertyBegins() {
    assertThat(read("\n# x\na=1,\\\n  2\r\nb=3"))
        .extracting(Property::from)
        .containsExactly("a.properties:3", "a.properties:5");
  }

  @Test
  void parse_separator_beginsADocument_andIndexesBecomeAList() {
    List<Document> documents =
        PropertiesText.parse(
            "a[0]=x\na[1]=y\n#---\nb=1\n", "a.properties", Property.Vocabulary.SPRING);
    assertThat(documents).hasSize(2);
    assertThat(documents.get(0).properties())
        .extracting(Property::name, Property::value)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("a", "x,y"));
  }

  @Test
  void parse_brokenEscape_isRefusedWithItsLine() {
    assertThatThrownBy(() -> read("a=1\nb=\\u00g1"))
        .isInstanceOf(UnreadableSourceException.class)
        .hasMessage("a.properties:2: \\u must be followed by four hex digits");
    assertThatThrownBy(() -> read("b=\\u0")).isInstanceOf(UnreadableSourceException.class);
  }
}
