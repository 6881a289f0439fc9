// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.model;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PageUrlTest {

  @Test
  void of_hostAndPort_areLeftOut() {
    PageUrl one = PageUrl.of("http://a.example.com:8080/info", "a.example.com", 8080);

    assertThat(one).isEqualTo(new PageUrl("http://", "/info", true));
    assertThat(one).isEqualTo(PageUrl.of("http://10.0.0.1:49152/info", "10.0.0.1", 49152));
  }

  @Test
  void of_anotherPortOrHost_staysInTheText() {
    assertThat(PageUrl.of("http://a:81/info", "a", 80))
        .isEqualTo(new PageUrl("http://", ":81/info", false));
    assertThat(PageUrl.of("http://b/info", "a", 80))
        .isEqualTo(new PageUrl("http://b/info", null, false));
  }

  /** Few characters, so that hosts and ports stand in odd places of the text. */
  @Property
  void text_isWhatWasTakenApart_andIsToldFromAnyOther(
      @ForAll("text") String text,
      @ForAll("host") String host,
      @ForAll @IntRange(min = -2, max = 12) int port,
      @ForAll("text") String other) {
    PageUrl url = PageUrl.of(text, host, port);

    assertThat(url.text(host, port)).isEqualTo(text);
    assertThat(PageUrl.is(url, text, host, port)).isTrue();
    assertThat(PageUrl.is(url, other, host, port)).isEqualTo(text.equals(other));
  }

  @Provide
  Arbitrary<String> text() {
    return Arbitraries.strings().withChars("a:10").ofMaxLength(6);
  }

  @Provide
  Arbitrary<String> host() {
    return Arbitraries.strings().withChars("a:1").ofMinLength(1).ofMaxLength(2);
  }
}
