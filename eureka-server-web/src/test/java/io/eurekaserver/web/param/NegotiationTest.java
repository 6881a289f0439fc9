// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.param;

import static org.assertj.core.api.Assertions.assertThat;

import io.eurekaserver.core.codec.Format;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class NegotiationTest {

  private static Format choose(String accept) {
    return Negotiation.choose(accept, Format.XML);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "  ",
        "*/*",
        "application/*",
        "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
        "text/html, image/gif, image/jpeg, */*; q=0.2",
        "text/html, image/gif, image/jpeg, *; q=.2, */*; q=.2",
      })
  void choose_whoDoesNotCare_getsTheUsual(String accept) {
    assertThat(choose(accept)).isEqualTo(Format.XML);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "application/json | JSON",
        "Application/JSON | JSON",
        "application/json;charset=UTF-8 | JSON",
        "application/json , text/plain | JSON",
        "text/plain, application/json | JSON",
        "application/xml, application/json | XML",
        "application/json, application/xml | JSON",
        "application/json;q=0.5, application/xml | XML",
        "application/json;q=0.9, application/xml;q=0.8 | JSON",
        "application/xml;q=0.899, application/json;q=0.9 | JSON",
        "application/json; Q=0.1, application/xml ;q=0.2 | XML",
        "application/json;v=1;q=0.1, application/xml;q=0.2 | XML",
        "application/json, */* | JSON",
        "*/*, application/json | JSON",
        "application/*, application/json | JSON",
        "application/json;q=0.5, */* | XML",
        "application/xml;q=0, */* | JSON",
        "application/xml;q=0, application/json | JSON",
        "application/json;q=0, application/* | XML",
      })
  void choose_qualityThenExactnessThenOrder(String accept, Format expected) {
    assertThat(choose(accept)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/html",
        "text/json",
        "text/plain, image/*",
        "application/vnd.x+json",
        "application/json;q=0",
        "*/*;q=0",
        "application/jsonx",
        "application/json;q=rubbish",
        ",;,=",
      })
  void choose_neither_isNothing(String accept) {
    assertThat(choose(accept)).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "gzip",
        "gzip, x-gzip, deflate",
        "GZIP",
        "x-gzip",
        "*",
        "deflate, gzip;q=0.5",
        "identity;q=0.5, gzip",
        "gzip;q=1.0, identity; q=1",
        "br;q=1, *;q=0.1"
      })
  void prefersGzip_whenItIsWelcome(String header) {
    assertThat(AcceptEncoding.prefersGzip(header)).isTrue();
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "identity",
        "deflate, br",
        "gzip;q=0",
        "gzip; q=0.000",
        "*;q=0",
        "gzip;q=0, *",
        "identity, gzip;q=0.5",
        "gzipped",
      })
  void prefersGzip_otherwiseNot(String header) {
    assertThat(AcceptEncoding.prefersGzip(header)).isFalse();
  }
}
