// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.eurekaserver.web.error.RefusedException;
import io.eurekaserver.web.param.ApiVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestPathTest {

  private static String path(String raw) {
    return RequestPath.of("", raw).path();
  }

  /** Every deployment's base leads to the same resource (protocol, section 1). */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/eureka/apps/A",
        "/eureka/v2/apps/A",
        "/v2/apps/A",
        "/eureka/V2/apps/A",
        "/eureka/v17/apps/A",
        "//eureka//v2///apps/A//",
        "/eureka;x=1/v2;y/apps;z=2/A;v=;w/",
      })
  void of_anyBase_isCutOff(String raw) {
    assertThat(path(raw)).isEqualTo("/apps/A");
  }

  @ParameterizedTest
  @CsvSource({
    "/eureka/v1/apps, V1",
    "/v1/apps, V1",
    "/eureka/V1, V1",
    "/eureka/v10/apps, V2",
    "/eureka/apps/v1, V2",
    "/eureka/apps, V2",
  })
  void of_versionSegment_isReadDirectlyBehindTheBase(String raw, ApiVersion version) {
    assertThat(RequestPath.of("", raw).version()).isEqualTo(version);
  }

  /** What only looks like a base or a version is part of the resource. */
  @ParameterizedTest
  @CsvSource({
    "/eurekax/apps, /eurekax/apps",
    "/eureka/apps/eureka/v2, /apps/eureka/v2",
    "/eureka/v2x/apps, /v2x/apps",
    "/eureka/v/apps, /v/apps",
    "/EUREKA/apps, /EUREKA/apps",
    "/eureka/%61pps, /%61pps",
    "/eureka, /",
    "/eureka/v2/, /",
    "/, /",
  })
  void of_otherPaths_stayAsTheyAre(String raw, String expected) {
    assertThat(path(raw)).isEqualTo(expected);
  }

  @Test
  void of_contextPath_mustStandInFront() {
    assertThat(RequestPath.of("/ctx", "/ctx/eureka/apps").path()).isEqualTo("/apps");
    assertThat(RequestPath.of("/ctx", "/ctx").path()).isEqualTo("/");
    assertThatThrownBy(() -> RequestPath.of("/ctx", "/eureka/apps"))
        .isInstanceOf(RefusedException.class);
    assertThatThrownBy(() -> RequestPath.of("/ctx", "/ctxt/apps"))
        .isInstanceOf(RefusedException.class);
  }

  /** What an id may hold stays in its segment; what a URI may not hold is escaped. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/apps/A/h:8080@x | /apps/A/h:8080@x",
        "/apps/A/a%2Fb%5Cc%25d | /apps/A/a%2Fb%5Cc%25d",
        "/apps/A/[::1]:80 | /apps/A/%5B::1%5D:80",
        "/apps/A/ü | /apps/A/%C3%BC",
        "/apps/A/%C3%BC | /apps/A/%C3%BC",
        "/apps/A/a%20b+c | /apps/A/a%20b+c",
        "/apps/A/a\"b^c | /apps/A/a%22b%5Ec",
        "/apps/A/... | /apps/A/...",
        "/apps/A/.x | /apps/A/.x",
      })
  void of_unusualIds_surviveLegally(String raw, String expected) {
    assertThat(path(raw)).isEqualTo(expected);
    assertThat(java.net.URI.create(path(raw))).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/eureka/../apps",
        "/eureka/./apps",
        "/eureka/%2e%2E/apps",
        "/eureka/.%2e/apps",
        "/eureka/apps/..;x=1/A",
        "/apps/%",
        "/apps/%2",
        "/apps/%zz",
        "/apps/%2/x",
        "/apps/%00",
        "/apps/%FF",
        "/apps/%C3/%BC",
        "apps",
        "*",
        "",
      })
  void of_illegalPaths_areRefusedWithASentence(String raw) {
    assertThatThrownBy(() -> path(raw))
        .isInstanceOfSatisfying(
            RefusedException.class, e -> assertThat(e.sentence()).containsIgnoringCase("path"));
  }

  @Test
  void query_illegalCharacters_areEscaped() {
    assertThat(UriText.query("a=[1]&b={x y}&c=%20&d=/?;"))
        .isEqualTo("a=%5B1%5D&b=%7Bx%20y%7D&c=%20&d=/?;");
    assertThatThrownBy(() -> UriText.query("a=%")).isInstanceOf(RefusedException.class);
  }
}
