// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.net.HostAndPort;
import io.eurekaserver.dist.config.key.LogLevel;
import io.eurekaserver.dist.log.LogFormat;
import io.eurekaserver.replication.discovery.DnsName;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each key that is used reaches its place in the tree; each bad value stops the start. */
class EveryKeyTest {

  @TempDir Path directory;

  static List<Arguments> keys() {
    return List.of(
        at("server.port=0", s -> s.http().port(), 0),
        at("server.address=[::1]", s -> s.http().address(), "::1"),
        at("server.servlet.context-path=/registry/", s -> s.http().contextPath(), "/registry"),
        at("server.context-path=/old", s -> s.http().contextPath(), "/old"),
        at("eureka.server.max-request-body-bytes=512KB", s -> s.http().maxBodyBytes(), 524288L),
        at("eureka.server.max-request-body-bytes=4096", s -> s.http().maxBodyBytes(), 4096L),
        at("server.max-http-request-header-size=16KB", s -> s.http().maxHeaderBytes(), 16384),
        at("server.max-http-header-size=16384", s -> s.http().maxHeaderBytes(), 16384),
        at("eureka.server.request-idle-timeout-ms=PT1M", s -> s.http().idleTimeout(), minutes(1)),
        at("server.jetty.connection-idle-timeout=1m", s -> s.http().keepAliveTimeout(), minutes(1)),
        at("server.tomcat.keep-alive-timeout=60000", s -> s.http().keepAliveTimeout(), minutes(1)),
        at("eureka.server.minimum-request-rate=0", s -> s.http().minRequestBytesPerSecond(), 0),
        at("server.jetty.threads.max=50", s -> s.http().maxThreads(), 50),
        at("server.tomcat.threads.max=51", s -> s.http().maxThreads(), 51),
        at("server.tomcat.max-threads=52", s -> s.http().maxThreads(), 52),
        at("server.shutdown=immediate", s -> s.http().shutdownTimeout(), Duration.ZERO),
        at("eureka.server.shutdown-timeout-ms=1m", s -> s.http().shutdownTimeout(), minutes(1)),
        at(
            "spring.lifecycle.timeout-per-shutdown-phase=20s",
            s -> s.http().shutdownTimeout(),
            Duration.ofSeconds(20)),
        at("eureka.dashboard.enabled=false", s -> s.page().enabled(), false),
        at("eureka.dashboard.path=/page/", s -> s.page().path(), "/page"),
        at("server.servlet.context-path=/reg", s -> s.page().contextPath(), "/reg"),
        at("eureka.console.actions=true", s -> s.console().actions(), true),
        at("eureka.server.legacy-double-lease=true", s -> s.lease().legacyDoubleLease(), true),
        at(
            "eureka.server.expected-client-renewal-interval-seconds=1m",
            s -> s.lease().defaultRenewalIntervalSeconds(),
            60),
        at(
            "eureka.server.sync-when-timestamp-differs=false",
            s -> s.lease().compareTimestamps(),
            false),
        at(
            "eureka.server.eviction-interval-timer-in-ms=1500",
            s -> s.eviction().interval(),
            Duration.ofMillis(1500)),
        at(
            "eureka.server.enable-self-preservation=off",
            s -> s.eviction().selfPreservation(),
            false),
        at(
            "eureka.server.renewal-percent-threshold=0.49",
            s -> s.eviction().renewalPercentThreshold(),
            0.49),
        at(
            "eureka.server.self-preservation-minimum-instances=0",
            s -> s.eviction().selfPreservationMinimumInstances(),
            0),
        at("eureka.server.legacy-override-lifetime=true", s -> s.override().legacyLifetime(), true),
        at(
            "eureka.server.override-time-to-live-in-ms=60000",
            s -> s.override().timeToLive(),
            minutes(1)),
        at("eureka.server.asg-status-enabled=true", s -> s.override().asgStatusEnabled(), true),
        at("eureka.server.disable-delta=true", s -> s.delta().disabled(), true),
        at(
            "eureka.server.retention-time-in-m-s-in-delta-queue=60000",
            s -> s.delta().retention(),
            minutes(1)),
        at(
            "eureka.server.delta-retention-timer-interval-in-ms=60000",
            s -> s.delta().pruneInterval(),
            minutes(1)),
        at("eureka.server.use-read-only-response-cache=no", s -> s.cache().readOnlyTier(), false),
        at(
            "eureka.server.response-cache-update-interval-ms=60000",
            s -> s.cache().updateInterval(),
            minutes(1)),
        at(
            "eureka.server.response-cache-auto-expiration-in-seconds=60",
            s -> s.cache().autoExpiration(),
            minutes(1)),
        at("eureka.server.response-cache-maximum-size=7", s -> s.cache().maximumSize(), 7),
        at("eureka.server.metrics.enabled=false", s -> s.metrics().enabled(), false),
        at("eureka.server.metrics.applications=7", s -> s.metrics().applications(), 7),
        at("eureka.server.log-identity-headers=false", s -> s.metrics().clients(), false),
        at("spring.application.name=reg", s -> s.ownInstance().applicationName(), "reg"),
        at("eureka.instance.appname=reg", s -> s.ownInstance().applicationName(), "reg"),
        at("eureka.instance.hostname=peer_1", s -> s.ownInstance().hostName(), "peer_1"),
        at("eureka.instance.ip-address=10.0.0.9", s -> s.ownInstance().ipAddress(), "10.0.0.9"),
        at(
            "eureka.instance.preferIpAddress=true",
            s -> s.ownInstance().announcedHost(),
            "10.1.2.3"),
        at("eureka.instance.instance-id=me:1", s -> s.ownInstance().instanceId(8761), "me:1"),
        at("eureka.environment=prod", s -> s.ownInstance().environment(), "prod"),
        at("eureka.datacenter=fra1", s -> s.ownInstance().dataCenter(), "fra1"),
        at(
            "eureka.client.register-with-eureka=false",
            s -> s.ownInstance().registerWithEureka(),
            false),
        at("eureka.client.fetch-registry=false", s -> s.cluster().sync().enabled(), false),
        at("eureka.server.registry-sync-retries=7", s -> s.cluster().sync().rounds(), 7),
        at(
            "eureka.server.registry-sync-retry-wait-ms=70",
            s -> s.cluster().sync().pause(),
            Duration.ofMillis(70)),
        at(
            "eureka.server.wait-time-in-ms-when-sync-empty=0",
            s -> s.cluster().sync().longest(),
            Duration.ZERO),
        at(
            "eureka.server.max-elements-in-peer-replication-pool=77",
            s -> s.cluster().replication().changes().capacity(),
            77),
        at(
            "eureka.server.max-elements-in-status-replication-pool=78",
            s -> s.cluster().replication().groups().capacity(),
            78),
        at(
            "eureka.peers.max-batching-delay-ms=3",
            s -> s.cluster().replication().changes().maxBatchingDelay(),
            Duration.ofMillis(3)),
        at(
            "eureka.server.max-time-for-replication=79",
            s -> s.cluster().replication().lifetime(),
            Duration.ofMillis(79)),
        at(
            "eureka.server.enable-replicated-request-compression=true",
            s -> s.cluster().gzipBatches(),
            true),
        at(
            "eureka.server.min-available-instances-for-peer-replication=2",
            s -> s.cluster().minimumAvailable(),
            2),
        at(
            "eureka.peers.healing-interval-ms=80",
            s -> s.cluster().healing().interval(),
            Duration.ofMillis(80)),
        at(
            "eureka.peers.stock-pull-interval-ms=81",
            s -> s.cluster().healing().stockInterval(),
            Duration.ofMillis(81)),
        at(
            "eureka.peers.cancel-memory-ms=82",
            s -> s.cluster().marks().timeToLive(),
            Duration.ofMillis(82)),
        at("eureka.events.capacity=83", s -> s.events().memory().capacity(), 83),
        at("eureka.events.file=e.jsonl", s -> s.events().path(), Path.of("e.jsonl")),
        at("eureka.events.file-max-size=20KB", s -> s.events().fileMaxBytes(), 20_480L),
        at("eureka.events.file-count=7", s -> s.events().fileCount(), 7),
        at(
            "eureka.client.service-url.zoneA=HTTP://u:p@a-1:8761/eureka, https://[::1]/e/",
            s -> s.peers().serviceUrls(),
            Map.of("zoneA", List.of("http://u:p@a-1:8761/eureka/", "https://[::1]/e/"))),
        at("eureka.client.region=eu", s -> s.peers().region(), "eu"),
        at(
            "eureka.client.availability-zones.eu-1=a,b",
            s -> s.peers().availabilityZones(),
            Map.of("eu-1", List.of("a", "b"))),
        at("eureka.client.prefer-same-zone-eureka=false", s -> s.peers().preferSameZone(), false),
        at("eureka.server.my-url=http://a/eureka", s -> s.peers().myUrl(), "http://a/eureka"),
        at(
            "eureka.server.peer-eureka-nodes-update-interval-ms=60000",
            s -> s.peers().updateInterval(),
            minutes(1)),
        at("eureka.client.eureka-server-d-n-s-name=a.net", s -> s.peers().dns().domain(), "a.net"),
        at("eureka.client.eureka-server-port=80", s -> s.peers().dns().port(), 80),
        at("eureka.client.eurekaServerURLContext=/v2/", s -> s.peers().dns().context(), "v2"),
        at(
            "eureka.peers.dns=a_1.net:8761, _e._tcp.b., HTTPS://[::1]/v2,a_1.net:8761",
            s -> s.peers().dns().names(),
            List.of(
                new DnsName("http", "a_1.net", 8761, "/eureka/"),
                new DnsName("http", "_e._tcp.b.", null, "/eureka/"),
                new DnsName("https", "::1", null, "/v2/"))),
        at("eureka.peers.dns-interval-ms=60000", s -> s.peers().dns().interval(), minutes(1)),
        at(
            "eureka.peers.dnsServer=10.0.0.2,localhost:53,::1,[::2]:5353",
            s -> s.peers().dns().servers(),
            List.of(
                HostAndPort.fromString("10.0.0.2"),
                HostAndPort.fromParts("localhost", 53),
                HostAndPort.fromString("::1"),
                HostAndPort.fromParts("::2", 5353))),
        at(
            "eureka.server.peer-node-connect-timeout-ms=60000",
            s -> s.peers().connections().connectTimeout(),
            minutes(1)),
        at(
            "eureka.server.peer-node-read-timeout-ms=60000",
            s -> s.peers().connections().readTimeout(),
            minutes(1)),
        at("eureka.server.peer-node-total-connections=9", s -> s.peers().connections().total(), 9),
        at(
            "eureka.server.peer-node-total-connections-per-host=9",
            s -> s.peers().connections().perHost(),
            9),
        at(
            "eureka.server.peer-node-connection-idle-timeout-seconds=60",
            s -> s.peers().connections().idleTimeout(),
            minutes(1)),
        at("eureka.log.format=JSON", s -> s.log().format(), LogFormat.JSON),
        at("eureka.log.repeats-per-minute=7", s -> s.log().repeatsPerMinute(), 7),
        at("eureka.log.access=a/b.log", s -> s.log().access().target(), "a/b.log"),
        at("eureka.log.access-heartbeats=true", s -> s.log().access().heartbeats(), true),
        at("eureka.log.access-max-bytes=1MB", s -> s.log().access().maxBytes(), 1L << 20),
        at("eureka.log.access-files=0", s -> s.log().access().files(), 0),
        at(
            "logging.level.com.acme.Foo=FATAL",
            s -> s.logLevels(),
            Map.of("com.acme.Foo", LogLevel.ERROR)));
  }

  private static Duration minutes(long minutes) {
    return Duration.ofMinutes(minutes);
  }

  private static Arguments at(
      String setting, Function<ServerSettings, Object> place, Object value) {
    return Arguments.of(setting, place, value);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("keys")
  void load_key_reachesItsPlace(
      String setting, Function<ServerSettings, Object> place, Object value) {
    TestSources sources = new TestSources(directory);
    assertThat(place.apply(sources.settings())).as("default").isNotEqualTo(value);
    assertThat(place.apply(sources.settings("--" + setting))).isEqualTo(value);
  }

  @Test
  void load_contextPathOfOneSlash_isNone() {
    assertThat(
            new TestSources(directory)
                .settings("--server.servlet.context-path=/")
                .http()
                .contextPath())
        .isEmpty();
  }

  @Test
  void load_dnsTogetherWithItsDomain_isAccepted() {
    String useDns = "--eureka.client.use-dns-for-fetching-service-urls=true";
    TestSources sources = new TestSources(directory);
    assertThat(sources.settings(useDns, "--eureka.client.eurekaServerDNSName=a.net").peers().dns())
        .isEqualTo(
            new PeerDnsSettings(
                true, "a.net", null, "eureka", List.of(), Duration.ofSeconds(30), List.of()));
    assertThatThrownBy(() -> sources.load(useDns))
        .isInstanceOf(SettingsException.class)
        .hasMessage(
            "eureka.client.use-dns-for-fetching-service-urls=true needs"
                + " eureka.client.eureka-server-d-n-s-name as well");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          server.port=65536                                          | a port from 0 to 65535
          server.port=-1                                             | a port from 0 to 65535
          server.port=http                                           | a port from 0 to 65535
          server.address=a b                                         | a host name or an IP address
          server.servlet.context-path=registry                       | a path such as
          server.servlet.context-path=/a//b                          | a path such as
          eureka.server.max-request-body-bytes=10                    | from 1KB to 1GB
          eureka.server.max-request-body-bytes=10XB                  | from 1KB to 1GB
          server.jetty.threads.max=7                                 | a whole number from 8
          server.shutdown=later                                      | one of graceful, immediate
          eureka.server.shutdown-timeout-ms=2m                       | from 0 to 60000
          eureka.server.eviction-interval-timer-in-ms=0              | at least 1
          eureka.server.eviction-interval-timer-in-ms=60000L         | milliseconds, or a duration
          eureka.server.eviction-interval-timer-in-ms=1x             | milliseconds, or a duration
          eureka.server.eviction-interval-timer-in-ms=500us          | milliseconds, or a duration
          eureka.server.eviction-interval-timer-in-ms=99999999999999999 | at least 1
          eureka.server.response-cache-auto-expiration-in-seconds=1500ms | whole seconds
          eureka.server.expected-client-renewal-interval-seconds=0   | from 1 to 86400
          eureka.server.enable-self-preservation=maybe               | true or false
          eureka.server.renewal-percent-threshold=85                 | a number from 0 to 1
          eureka.server.renewal-percent-threshold=NaN                | a number from 0 to 1
          eureka.server.self-preservation-minimum-instances=-1       | a whole number from 0
          eureka.client.service-url.defaultZone=peer2:8761/eureka    | URLs such as
          eureka.client.service-url.defaultZone=http://a:99999/      | URLs such as
          eureka.client.service-url.defaultZone=http:///eureka       | URLs such as
          eureka.client.service-url.defaultZone=ftp://a/eureka       | URLs such as
          eureka.client.service-url.defaultZone=http://a_1:8761/     | no underscore
          eureka.server.my-url=a:8761                                | a URL such as
          eureka.peers.dns=joe@c                                     | [scheme://]name[:port][/path]
          eureka.peers.dns=a b                                       | names such as
          eureka.peers.dns=a..b                                      | names such as
          eureka.peers.dns=-a                                        | names such as
          eureka.peers.dns=a:0                                       | names such as
          eureka.peers.dns=[::g]                                     | names such as
          eureka.peers.dns=ftp://a                                   | names such as
          eureka.peers.dns=_eureka._tcp.a:8761                       | (whose port is in DNS)
          eureka.peers.dns-interval-ms=999                           | at least 1000
          eureka.peers.dns-server=10.0.0.2:99999                     | hosts such as
          eureka.peers.dns-server=10.0.0.2:0                         | hosts such as
          eureka.peers.dns-server=dns://a                            | hosts such as
          eureka.client.eureka-server-port=0                         | a port from 1 to 65535
          eureka.server.rate-limiter-burst-size=many                 | a whole number from 0
          eureka.server.remote-region-urls-with-name.us=nowhere      | a URL such as
          logging.level.root=loud                                    | one of trace, debug
          """)
  void load_badValue_stopsTheStartWithOneLine(String setting, String allowed) {
    assertThatThrownBy(() -> new TestSources(directory).load("--" + setting))
        .isInstanceOf(SettingsException.class)
        .hasMessageStartingWith(setting + " (command line): it must be ")
        .hasMessageContaining(allowed)
        .message()
        .hasLineCount(1);
  }

  @Test
  void load_severalBadValues_areAllReported() {
    TestSources sources =
        new TestSources(directory)
            .file("config/application.yml", "server:\n  port: many\n")
            .env("EUREKA_SERVER_DISABLEDELTA", "perhaps");
    assertThatThrownBy(sources::load)
        .isInstanceOfSatisfying(
            SettingsException.class,
            e ->
                assertThat(e.problems())
                    .containsExactlyInAnyOrder(
                        "server.port=many (config/application.yml:2): it must be a port from 0 to"
                            + " 65535",
                        "EUREKA_SERVER_DISABLEDELTA=perhaps (environment): it must be true or"
                            + " false"));
  }

  @Test
  void load_badValueWithAPassword_doesNotShowIt() {
    assertThatThrownBy(
            () ->
                new TestSources(directory)
                    .load("--eureka.client.service-url.a=http://joe:s3/cr,et@host:1/"))
        .hasMessageStartingWith("eureka.client.service-url.a=http://***@host:1/ (command line)");
  }
}
