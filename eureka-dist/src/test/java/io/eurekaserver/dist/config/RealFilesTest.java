// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.eurekaserver.dist.config.key.LogLevel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files as they lie around in the field start unchanged, and mean what they meant. */
class RealFilesTest {

  private static final String SPRING_PEERS =
      """
      server:
        port: ${PORT:8761}
        tomcat:
          threads:
            max: 400
          accept-count: 100
      spring:
        application:
          name: service-registry
        profiles:
          active: ${PROFILE:}
        main:
          banner-mode: "off"
      management:
        endpoints:
          web:
            exposure:
              include: health,info
      eureka:
        environment: staging
        datacenter: ${DC:fra}-${DC_NUMBER:1}
        instance:
          preferIpAddress: false
          instance-id: ${spring.cloud.client.ip-address}:${spring.application.name}:${server.port}
          lease-renewal-interval-in-seconds: 10
          metadata-map:
            zone: a
        client:
          registerWithEureka: true
          fetchRegistry: true
          registry-fetch-interval-seconds: 5
          serviceUrl:
            defaultZone: ${EUREKA_PEERS:http://${eureka.instance.hostname}:${server.port}/eureka/}
          healthcheck:
            enabled: true
        server:
          waitTimeInMsWhenSyncEmpty: 0
          enableSelfPreservation: false
          evictionIntervalTimerInMs: 5_000
          responseCacheUpdateIntervalMs: 3000
          useReadOnlyResponseCache: no
          peerNodeReadTimeoutMs: 1000
          numberOfReplicationRetries: 5
      logging:
        level:
          root: warn
          com.netflix.eureka: off
          com.netflix.discovery: DEBUG
      ---
      spring:
        config:
          activate:
            on-profile: peer1
      eureka:
        instance:
          hostname: peer1
        client:
          service-url:
            defaultZone: http://peer2:8762/eureka/,http://peer3:8763/eureka/
      ---
      spring:
        profiles: peer2
      server:
        port: 8762
      eureka:
        instance:
          hostname: peer2
        client:
          service-url:
            defaultZone:
              - http://peer1:8761/eureka
              - http://peer3:8763/eureka
      ---
      spring:
        config:
          activate:
            on-profile: "!peer1, peer9"
      eureka:
        environment: not-peer1
      """;

  private static final String NETFLIX_SERVER =
      """
      # The server's own part.
      eureka.waitTimeInMsWhenSyncEmpty=0
      eureka.numberRegistrySyncRetries = 3
      eureka.enableSelfPreservation: false
      eureka.evictionIntervalTimerInMs=15000
      eureka.retentionTimeInMSInDeltaQueue=120000
      eureka.shouldUseReadOnlyResponseCache=false
      eureka.maxIdleThreadAgeInMinutesForPeerReplication=10
      eureka.remoteRegionUrlsWithName=us-west-2;http://west/eureka/v2/,\\
          eu-west-1;http://eu/eureka/v2/
      eureka.remoteRegion.global.appWhiteList=CARTS,USERS
      eureka.awsAccessId=AKIA
      eureka.awsSecretKey=do-not-print
      eureka.rateLimiter.enabled=true
      eureka.auth.shouldLogIdentityHeaders=false
      eureka.experimental.registration.async=true
      """;

  private static final String NETFLIX_CLIENT =
      """
      eureka.registration.enabled=false
      eureka.preferSameZone=true
      eureka.shouldUseDns=false
      eureka.region=eu-central-1
      eureka.eu-central-1.availabilityZones=eu-central-1a,eu-central-1b
      eureka.serviceUrl.eu-central-1a=http://a1/eureka/v2/
      eureka.serviceUrl.default=http://localhost:8080/eureka/v2/
      eureka.name=eureka
      eureka.port=8080
      eureka.port.enabled=true
      eureka.vipAddress=eureka.mydomain.net
      eureka.lease.renewalInterval=10
      eureka.client.refresh.interval=5
      eureka.decoderName=JacksonJson
      """;

  @TempDir Path directory;
  private TestSources sources;

  @BeforeEach
  void setUp() {
    sources = new TestSources(directory);
  }

  @Test
  void springFile_withoutProfile_meansWhatItMeant() {
    sources.file("application.yml", SPRING_PEERS);
    ServerSettings settings = sources.settings();
    assertThat(settings.http().port()).isEqualTo(8761);
    assertThat(settings.http().maxThreads()).isEqualTo(400);
    assertThat(settings.ownInstance())
        .isEqualTo(
            new OwnInstanceSettings(
                "service-registry",
                "machine",
                "10.1.2.3",
                false,
                "10.1.2.3:service-registry:8761",
                "not-peer1",
                "fra-1",
                true));
    assertThat(settings.eviction().selfPreservation()).isFalse();
    assertThat(settings.eviction().interval()).isEqualTo(Duration.ofSeconds(5));
    assertThat(settings.cache().readOnlyTier()).isFalse();
    assertThat(settings.peers().serviceUrls())
        .isEqualTo(Map.of("defaultZone", List.of("http://machine:8761/eureka/")));
    assertThat(settings.logLevels())
        .isEqualTo(
            Map.of(
                "root", LogLevel.WARN,
                "com.netflix.eureka", LogLevel.OFF,
                "com.netflix.discovery", LogLevel.DEBUG));
  }

  @Test
  void springFile_profilesOfPeers_chooseTheirDocuments() {
    sources.file("application.yml", SPRING_PEERS);
    ServerSettings first = sources.settings("--spring.profiles.active=peer1");
    assertThat(first.ownInstance().hostName()).isEqualTo("peer1");
    assertThat(first.ownInstance().environment()).isEqualTo("staging");
    assertThat(first.peers().serviceUrls().get("defaultZone"))
        .containsExactly("http://peer2:8762/eureka/", "http://peer3:8763/eureka/");

    ServerSettings second = sources.env("PROFILE", "peer2").settings();
    assertThat(second.http().port()).isEqualTo(8762);
    assertThat(second.ownInstance().instanceId(0)).endsWith(":8762");
    assertThat(second.peers().serviceUrls().get("defaultZone"))
        .containsExactly("http://peer1:8761/eureka/", "http://peer3:8763/eureka/");
    assertThat(sources.notices()).contains("INFO Active profiles: peer2");
  }

  @Test
  void springFile_placeholders_takeTheEnvironment() {
    sources
        .file("application.yml", SPRING_PEERS)
        .env("PORT", "9000")
        .env("EUREKA_PEERS", "http://x/eureka")
        .env("DC_NUMBER", "7");
    ServerSettings settings = sources.settings();
    assertThat(settings.http().port()).isEqualTo(9000);
    assertThat(settings.ownInstance().dataCenter()).isEqualTo("fra-7");
    assertThat(settings.peers().serviceUrls().get("defaultZone"))
        .containsExactly("http://x/eureka/");
  }

  @Test
  void springFile_notices_areFewAndPlain() {
    sources.file("application.yml", SPRING_PEERS);
    assertThat(sources.notices().stream().map(line -> line.replaceAll(" \\(.*?\\)", "")))
        .containsExactly(
            "INFO Without effect, because this server does not announce it:"
                + " eureka.instance.lease-renewal-interval-in-seconds,"
                + " eureka.instance.metadata-map.zone",
            "INFO Without effect, because it is for clients; this server has none inside:"
                + " eureka.client.registry-fetch-interval-seconds,"
                + " eureka.client.healthcheck.enabled",
            "INFO Without effect, because stock servers never read it either:"
                + " eureka.server.numberOfReplicationRetries",
            "INFO Ignored, not keys of this server: server.tomcat.accept-count,"
                + " spring.main.banner-mode, management.endpoints.web.exposure.include");
  }

  @Test
  void springFile_withAnySlip_startsOrStopsWithLines() {
    Random random = new Random(2);
    String signs = "${}:-'\"*&![]{}<>#|%@`\n\t 0\u0000x,";
    for (int i = 0; i < 1000; i++) {
      StringBuilder slip = new StringBuilder(SPRING_PEERS);
      int at = random.nextInt(slip.length());
      int end = Math.min(slip.length(), at + random.nextInt(3));
      char wrong = signs.charAt(random.nextInt(signs.length()));
      slip.replace(at, end, String.valueOf(wrong));
      sources.file("application.yml", slip.toString());
      try {
        assertThat(sources.settings()).isNotNull();
      } catch (SettingsException e) {
        assertThat(e.problems()).isNotEmpty().allMatch(line -> line.contains("application.yml"));
      }
    }
  }

  @Test
  void netflixFiles_meanWhatTheyMeant() {
    sources
        .file("eureka-server.properties", NETFLIX_SERVER)
        .file("eureka-client.properties", NETFLIX_CLIENT);
    ServerSettings settings = sources.settings();
    assertThat(settings.http().port()).isEqualTo(8080);
    assertThat(settings.eviction().interval()).isEqualTo(Duration.ofSeconds(15));
    assertThat(settings.eviction().selfPreservation()).isFalse();
    assertThat(settings.delta().retention()).isEqualTo(Duration.ofMinutes(2));
    assertThat(settings.cache().readOnlyTier()).isFalse();
    assertThat(settings.ownInstance().registerWithEureka()).isFalse();
    assertThat(settings.peers().region()).isEqualTo("eu-central-1");
    assertThat(settings.peers().availabilityZones())
        .isEqualTo(Map.of("eu-central-1", List.of("eu-central-1a", "eu-central-1b")));
    assertThat(settings.peers().serviceUrls())
        .isEqualTo(
            Map.of(
                "eu-central-1a", List.of("http://a1/eureka/v2/"),
                "defaultZone", List.of("http://localhost:8080/eureka/v2/")));
    assertThat(sources.notices()).noneMatch(notice -> notice.startsWith("WARN"));
    assertThat(sources.load().effective().lines())
        .anyMatch(line -> line.startsWith("eureka.server.remote-region-urls-with-name.us-west-2="))
        .anyMatch(
            line ->
                line.matches(
                    "eureka.server.remote-region-urls-with-name.eu-west-1=http://eu/eureka/v2/ +#"
                        + " eureka-server.properties:9"))
        .anyMatch(line -> line.startsWith("eureka.server.registry-sync-retries=3 "))
        .noneMatch(line -> line.contains("do-not-print"));
  }

  @Test
  void netflixFile_brokenPairs_stopTheStart() {
    sources.file("eureka-server.properties", "eureka.remoteRegionUrlsWithName=us-west-2");
    assertThatThrownBy(sources::load)
        .hasMessage(
            "eureka.remoteRegionUrlsWithName=us-west-2 (eureka-server.properties:1): it must be"
                + " name;url, with commas between such pairs");
  }

  @Test
  void netflixFile_springNamesAndOurOwn_workThereToo() {
    sources.file(
        "eureka-server.properties",
        "eureka.legacyDoubleLease=true\neureka.server.legacy-override-lifetime=true\n");
    assertThat(sources.settings().lease().legacyDoubleLease()).isTrue();
    assertThat(sources.settings().override().legacyLifetime()).isTrue();
  }
}
