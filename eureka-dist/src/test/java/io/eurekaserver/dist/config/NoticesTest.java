// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is set without effect is said, once, and what would be dangerous stops the start. */
class NoticesTest {

  @TempDir Path directory;
  private TestSources sources;

  @BeforeEach
  void setUp() {
    sources = new TestSources(directory);
  }

  @Test
  void notices_unknownEurekaKey_namesTheNearest() {
    sources.file(
        "application.yml",
        """
        eureka:
          server:
            enable-self-preservaton: false
          client:
            sevice-url:
              defaultZone: http://a/eureka/
            serviceUrl: http://a/eureka/
          port: 80
          colour: red
        """);
    assertThat(sources.notices())
        .containsExactly(
            "WARN Unknown key eureka.server.enable-self-preservaton (application.yml:3); did you"
                + " mean eureka.server.enable-self-preservation?",
            "WARN Unknown key eureka.client.sevice-url.defaultZone (application.yml:6); did you"
                + " mean eureka.client.service-url.<zone>?",
            "WARN Unknown key eureka.client.serviceUrl (application.yml:7); did you mean"
                + " eureka.client.service-url.<zone>?",
            "WARN Unknown key eureka.port (application.yml:8); did you mean server.port?",
            "WARN Unknown key eureka.colour (application.yml:9); no key is like it, see --help");
  }

  @Test
  void notices_slipOutsideOfEureka_isWarnedOf() {
    sources.file("application.properties", "server.prot=80\nspring.jpa.show-sql=true\n");
    assertThat(sources.notices())
        .containsExactly(
            "WARN Unknown key server.prot (application.properties:1); did you mean server.port?",
            "INFO Ignored, not keys of this server: spring.jpa.show-sql (application.properties:2)");
  }

  @Test
  void notices_commandLine_warnsOfWhatIsNobodys() {
    assertThat(sources.notices("--foo=bar", "--management.server.port=1"))
        .containsExactly(
            "WARN Unknown key foo (command line); no key is like it, see --help",
            "INFO Ignored, not keys of this server: management.server.port (command line)");
  }

  @Test
  void notices_systemProperties_onlyEurekaIsOurs() {
    sources.systemProperty("java.version", "17").systemProperty("eureka.datacentre", "x");
    assertThat(sources.notices())
        .containsExactly(
            "WARN Unknown key eureka.datacentre (-D); did you mean eureka.datacenter?");
  }

  @Test
  void notices_manyKeysOfOthers_areCutShort() {
    StringBuilder file = new StringBuilder();
    for (int i = 0; i < 40; i++) {
      file.append("mine.key").append(i).append("=x\n");
    }
    sources.file("application.properties", file.toString());
    assertThat(sources.notices())
        .singleElement()
        .asString()
        .endsWith("mine.key29 (application.properties:30) and 10 more");
  }

  @Test
  void notices_authentication_warnsLoudlyAndShowsNoPassword() {
    sources.file(
        "application.yml",
        "spring.security.user:\n  name: joe\n  password: s3cret\neureka.client.tls.enabled: true\n");
    assertThat(sources.notices())
        .containsExactly(
            "WARN spring.security.user.name (application.yml:2), spring.security.user.password"
                + " (application.yml:3): authentication is not in this version: EVERY REQUEST IS"
                + " ACCEPTED",
            "WARN eureka.client.tls.enabled (application.yml:4): TLS settings for peers are not in"
                + " this version");
    assertThat(sources.load().effective().lines()).noneMatch(line -> line.contains("s3cret"));
  }

  @Test
  void load_tlsAskedFor_stopsTheStartWithOneLine() {
    sources.file(
        "application.yml", "server.ssl:\n  key-store: a.p12\n  key-store-password: s3cret\n");
    String problem =
        "server.ssl.key-store (application.yml:2): this version serves plain HTTP only; remove"
            + " server.ssl.* and put a TLS proxy in front";
    assertThatThrownBy(sources::load).isInstanceOf(SettingsException.class).hasMessage(problem);
    assertThatThrownBy(() -> sources.load("--server.ssl.enabled=true")).hasMessage(problem);
    assertThatThrownBy(
            () -> new TestSources(directory.resolve("x")).env("SERVER_SSL_BUNDLE", "b").load())
        .hasMessageStartingWith("SERVER_SSL_BUNDLE (environment): this version serves plain HTTP");
  }

  @Test
  void load_tlsSwitchedOff_starts() {
    sources.file("application.yml", "server.ssl:\n  enabled: ${TLS:false}\n  key-store: a.p12\n");
    assertThat(sources.notices())
        .containsExactly(
            "INFO Without effect, because it is switched off: server.ssl.enabled"
                + " (application.yml:2), server.ssl.key-store (application.yml:3)");
  }
}
