// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Environment variables in all the spellings that Spring Boot and people have for them. */
class VariablesTest {

  @TempDir Path directory;
  private TestSources sources;

  @BeforeEach
  void setUp() {
    sources = new TestSources(directory);
  }

  @ParameterizedTest
  @CsvSource({
    "EUREKA_SERVER_EVICTION_INTERVAL_TIMER_IN_MS, eureka.server.eviction-interval-timer-in-ms",
    "EUREKA_SERVER_EVICTIONINTERVALTIMERINMS, eureka.server.eviction-interval-timer-in-ms",
    "eureka_server_evictionIntervalTimerInMs, eureka.server.eviction-interval-timer-in-ms",
    "eureka.server.eviction-interval-timer-in-ms, eureka.server.eviction-interval-timer-in-ms",
    "EUREKA_SERVER_RETENTION_TIME_IN_MS_IN_DELTA_QUEUE, eureka.server.retention-time-in-m-s-in-delta-queue",
    "SERVER_PORT, server.port",
    "EUREKA_SERVER_RESPONSE_CACHE_MAXIMUM_SIZE, eureka.server.response-cache-maximum-size",
  })
  void load_variable_setsItsKey(String variable, String key) {
    sources.env(variable, "12345");
    assertThat(sources.load().effective().lines())
        .anyMatch(line -> line.matches(key + "=12345 +# environment"));
    assertThat(sources.notices()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "EUREKA_CLIENT_SERVICEURL_DEFAULTZONE",
        "EUREKA_CLIENT_SERVICE_URL_DEFAULTZONE",
        "EUREKA_CLIENT_SERVICE_URL_DEFAULT_ZONE",
        "eureka.client.serviceUrl.defaultZone",
        "eureka_client_serviceUrl_defaultZone",
      })
  void load_variableOfAZone_replacesTheZoneOfTheFile(String variable) {
    sources
        .file("application.yml", "eureka.client.service-url.defaultZone: http://a/eureka/")
        .env(variable, "http://b/eureka/");
    assertThat(sources.settings().peers().serviceUrls())
        .containsOnlyKeys("defaultZone")
        .containsEntry("defaultZone", List.of("http://b/eureka/"));
  }

  @Test
  void load_variableOfAnEntry_takesTheSpellingOfTheFileOrDashes() {
    sources
        .file("application.yml", "eureka.client.service-url.zoneA: http://a/eureka/")
        .env("EUREKA_CLIENT_SERVICEURL_ZONEA", "http://b/eureka/")
        .env("EUREKA_CLIENT_AVAILABILITYZONES_US_EAST_1", "us-east-1a")
        .env("LOGGING_LEVEL_COM_NETFLIX", "debug");
    assertThat(sources.settings().peers().serviceUrls()).containsOnlyKeys("zoneA");
    assertThat(sources.settings().peers().availabilityZones()).containsOnlyKeys("us-east-1");
    assertThat(sources.settings().logLevels()).containsOnlyKeys("com.netflix");
  }

  @Test
  void load_restOfTheEnvironment_isNoneOfOurBusiness() {
    sources
        .env("PATH", "/bin")
        .env("JAVA_HOME", "/java")
        .env("SPRING_DATASOURCE_URL", "jdbc:x")
        .env("SERVER_NAME", "x")
        .env("CONFIG", "no-such-file")
        .env("some.dotted.name", "x");
    assertThat(sources.notices()).isEmpty();
  }

  @Test
  void load_linksOfAKubernetesService_areNotSettings() {
    sources
        .env("EUREKA_PORT", "tcp://10.0.0.1:8761")
        .env("EUREKA_SERVICE_HOST", "10.0.0.1")
        .env("EUREKA_SERVICE_PORT", "8761")
        .env("EUREKA_SERVICE_PORT_HTTP", "8761")
        .env("EUREKA_SERVER_PORT", "tcp://10.0.0.1:8761")
        .env("EUREKA_SERVER_PORT_8761_TCP", "tcp://10.0.0.1:8761")
        .env("EUREKA_SERVER_PORT_8761_TCP_PROTO", "tcp")
        .env("SERVER_PORT", "tcp://10.0.0.2:80");
    assertThat(sources.notices()).isEmpty();
    assertThat(sources.settings().http().port()).isEqualTo(8761);
  }

  @Test
  void load_unknownEurekaVariable_warnsWithTheNearestKey() {
    sources.env("EUREKA_SERVER_EVICTION_INTERVAL_IN_MS", "1").env("EUREKA_HOME", "/opt/eureka");
    assertThat(sources.notices())
        .containsExactly(
            "WARN Unknown key EUREKA_HOME (environment); no key is like it, see --help",
            "WARN Unknown key EUREKA_SERVER_EVICTION_INTERVAL_IN_MS (environment); did you mean"
                + " eureka.server.eviction-interval-timer-in-ms?");
  }
}
