// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.eurekaserver.dist.config.LocalHost;
import io.eurekaserver.dist.config.PeerSettings;
import io.eurekaserver.dist.config.Settings;
import io.eurekaserver.dist.config.SettingsSources;
import io.eurekaserver.replication.discovery.AllPeers;
import io.eurekaserver.replication.discovery.DnsAnswer;
import io.eurekaserver.replication.discovery.LookupFigures;
import io.eurekaserver.replication.discovery.RecordType;
import io.eurekaserver.replication.peer.PeerLookupException;
import io.eurekaserver.replication.peer.PeerUrl;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From what operators write to what is looked up and when. */
class PeerSourcesTest {

  private static final String[] TXT = {
    "--eureka.client.use-dns-for-fetching-service-urls=true",
    "--eureka.client.eureka-server-d-n-s-name=x.net",
    "--eureka.client.region=eu"
  };

  @TempDir Path directory;
  private final List<String> asked = new ArrayList<>();

  private AllPeers peers(String... args) {
    return new PeerSources(settings(args), this::answer, 9000, "me").all();
  }

  private PeerSettings settings(String... args) {
    return Settings.load(
            new SettingsSources(
                List.of(args),
                Map.of(),
                Map.of(),
                directory,
                () -> new LocalHost("me", "10.0.0.9"),
                new SplittableRandom()))
        .settings()
        .peers();
  }

  private DnsAnswer answer(String name, RecordType type) throws PeerLookupException {
    asked.add(type + " " + name);
    String value =
        switch (type) {
          case A -> "10.0.0.1";
          case AAAA -> "::1";
          case SRV -> "0 0 7000 s.x.net.";
          case TXT -> name.startsWith("txt.eu.") ? "zone.x.net" : "t.x.net";
        };
    return new DnsAnswer(List.of(value), Duration.ofDays(1));
  }

  private static List<String> urls(AllPeers peers) throws PeerLookupException {
    return peers.find().peers().stream().map(PeerUrl::toString).toList();
  }

  @Test
  void nothingSet_isNobody() throws PeerLookupException {
    assertThat(peers().isNobody()).isTrue();
    assertThat(peers("--eureka.client.service-url.defaultZone=").isNobody()).isTrue();
    assertThat(settings().areAny()).isFalse();
    assertThat(settings("--eureka.peers.dns=x.net").areAny()).isTrue();
  }

  @Test
  void serviceUrls_areOrderedByTheZonesOfTheRegion_andLookedAtWithTheStockInterval()
      throws PeerLookupException {
    AllPeers peers =
        peers(
            "--eureka.client.region=eu",
            "--eureka.client.availability-zones.eu=a,b",
            "--eureka.client.prefer-same-zone-eureka=false",
            "--eureka.client.service-url.a=http://a1/eureka",
            "--eureka.client.service-url.b=http://b1/eureka",
            "--eureka.server.peer-eureka-nodes-update-interval-ms=77000");
    assertThat(urls(peers)).containsExactly("http://b1/eureka/", "http://a1/eureka/");
    assertThat(peers.find().lookAgainAfter()).isEqualTo(Duration.ofSeconds(77));
  }

  @Test
  void txt_replacesTheServiceUrls_andHasTheOwnPortAndTheStockInterval() throws PeerLookupException {
    AllPeers peers =
        peers(TXT[0], TXT[1], TXT[2], "--eureka.client.service-url.defaultZone=http://a/eureka/");
    assertThat(urls(peers)).containsExactly("http://t.x.net:9000/eureka/");
    assertThat(asked).containsExactly("TXT txt.eu.x.net.", "TXT txt.zone.x.net.");
    assertThat(peers.find().lookAgainAfter()).isEqualTo(Duration.ofMinutes(10));
  }

  @Test
  void txt_portAndContext_areTheirKeys() throws PeerLookupException {
    AllPeers peers =
        peers(
            TXT[0],
            TXT[1],
            TXT[2],
            "--eureka.client.eureka-server-port=80",
            "--eureka.client.eureka-server-u-r-l-context=/v2/");
    assertThat(urls(peers)).containsExactly("http://t.x.net:80/v2/");
  }

  @Test
  void names_joinTheServiceUrls_withTheirOwnInterval() throws PeerLookupException {
    AllPeers peers =
        peers(
            "--eureka.client.service-url.defaultZone=http://a/eureka/",
            "--eureka.peers.dns=x.net,_eureka._tcp.x.net,y.net:80/v2",
            "--eureka.peers.dns-interval-ms=12000");
    assertThat(urls(peers))
        .containsExactly(
            "http://a/eureka/",
            "http://10.0.0.1:9000/eureka/",
            "http://[::1]:9000/eureka/",
            "http://s.x.net:7000/eureka/",
            "http://10.0.0.1:80/v2/",
            "http://[::1]:80/v2/");
    assertThat(peers.find().lookAgainAfter()).isEqualTo(Duration.ofSeconds(12));
    assertThat(peers.figures())
        .extracting(LookupFigures::source)
        .containsExactly(
            "the service URLs in the settings",
            "DNS A and AAAA of x.net",
            "DNS SRV of _eureka._tcp.x.net",
            "DNS A and AAAA of y.net");
  }

  @Test
  void namedServer_isTheOneThatIsAsked() throws PeerLookupException {
    AllPeers peers =
        PeerSources.of(
            settings("--eureka.peers.dns=x.invalid", "--eureka.peers.dns-server=nowhere.invalid"),
            9000,
            "me");
    assertThatThrownBy(peers::find).isInstanceOf(PeerLookupException.class);
    assertThat(peers.figures().get(0).trouble())
        .isEqualTo("the DNS server nowhere.invalid has no address");
  }
}
