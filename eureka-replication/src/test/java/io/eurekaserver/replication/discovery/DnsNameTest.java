// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What may be written in eureka.peers.dns. */
class DnsNameTest {

  @ParameterizedTest
  @CsvSource({
    "eureka, http, eureka, , /eureka/",
    "eureka_1.x.net.:8761, http, eureka_1.x.net., 8761, /eureka/",
    "HTTPS://x.net:8443/registry/v2, https, x.net, 8443, /registry/v2/",
    "http://x.net/, http, x.net, , /",
    "_eureka._tcp.x.net/v2, http, _eureka._tcp.x.net, , /v2/",
    "10.0.0.1:80, http, 10.0.0.1, 80, /eureka/",
    "[2001:db8::1]:80, http, 2001:db8::1, 80, /eureka/",
  })
  void parse_parts_orTheirDefaults(
      String text, String scheme, String name, Integer port, String path) {
    assertThat(DnsName.parse(text)).isEqualTo(new DnsName(scheme, name, port, path));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ".",
        "a..b",
        "-a",
        "a-.b",
        "a b",
        "a:",
        "a:0",
        "a:65536",
        "a:b",
        "::1",
        "[::g]",
        "[a]",
        "ftp://a",
        "http://u:p@a",
        "a/b?c",
        "_eureka._tcp.a:80",
        "a,b"
      })
  void parse_anythingElse_isRefused(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> DnsName.parse(text));
  }

  @Test
  void isService_isToldByTheUnderscore() {
    assertThat(DnsName.parse("_eureka._tcp.x.net").isService()).isTrue();
    assertThat(DnsName.parse("eureka_1").isService()).isFalse();
  }
}
