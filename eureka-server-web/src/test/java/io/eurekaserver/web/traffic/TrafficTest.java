// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Requests find their route and their client, and nobody can make the tables grow. */
class TrafficTest {

  private static final List<String> ROUTES =
      List.of("/", "apps", "apps/delta", "apps/{app}", "apps/{app}/{id}", "page/{file: .+}");

  private long nanos;
  private final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
  private String from = "10.0.0.1";
  private ClientCensus census;
  private Traffic traffic;

  @BeforeEach
  void setUp() {
    ClientCensus.Bounds bounds = new ClientCensus.Bounds(10, 20);
    com.google.common.base.Ticker ticker =
        new com.google.common.base.Ticker() {
          @Override
          public long read() {
            return nanos;
          }
        };
    census = new ClientCensus(bounds, () -> Instant.ofEpochSecond(1000), ticker);
    traffic = new Traffic(ROUTES, "/ctx", census);
    headers.put("DiscoveryIdentity-Name", "DefaultClient");
    headers.put("DiscoveryIdentity-Version", "1.4");
    headers.put("User-Agent", "Java-EurekaClient/v1.10.18");
  }

  private void served(String method, String path, int status) {
    traffic.onServed(new Request(method, path, status));
  }

  @Test
  void onServed_anyShapeOfPath_findsItsRoute() {
    served("PUT", "/ctx/eureka/apps/ORDERS/h:1", 200);
    served("PUT", "/ctx/eureka/v2/apps/ORDERS/h:1/", 200);
    served("PUT", "/ctx//apps/ORDERS/h%3A1", 404);
    served("GET", "/ctx/eureka/apps/", 200);
    served("GET", "/ctx/page/a/b.js", 200);
    served("GET", "/ctx/eureka/apps/delta", 200);
    served("GET", "/ctx/nothing/here/1", 404);
    served("BREW", "/elsewhere", 404);
    assertThat(traffic.figures())
        .extracting(each -> each.method() + " " + each.route() + " " + each.byStatus())
        .containsExactlyInAnyOrder(
            "PUT apps/{app}/{id} {200=2, 404=1}",
            "GET apps {200=1}",
            "GET page/{file: .+} {200=1}",
            "GET apps/delta {200=1}",
            "GET other {404=1}",
            "other other {404=1}");
  }

  @Test
  void figures_times_fallIntoTheirBuckets() {
    served("GET", "/ctx/apps", 200);
    RequestFigures figures = traffic.figures().get(0);
    assertThat(figures.times().sumNanos()).isEqualTo(70_000);
    assertThat(figures.times().counts()[1]).isEqualTo(1);
    assertThat(figures.bytes()).isEqualTo(5);
  }

  @Test
  void clients_aMinute_isCountedByKindAndAddress() {
    for (int i = 0; i < 40; i++) {
      served("GET", "/ctx/apps", 200);
    }
    from = "10.0.0.2";
    served("PUT", "/ctx/apps/A/1", 200);
    ClientRow row = census.clients().rows().get(0);
    assertThat(row.name()).isEqualTo("DefaultClient");
    assertThat(row.addresses()).isEqualTo(2);
    assertThat(row.total()).isEqualTo(41);
    assertThat(row.rates()).isEqualTo(new Rates(41, 1, 40, 0, 0));
    AddressRow busiest = census.addresses().rows().get(0);
    assertThat(busiest.address()).isEqualTo("10.0.0.1");
    assertThat(busiest.client()).isEqualTo("DefaultClient 1.4");
    assertThat(busiest.offences())
        .containsExactly("Asks for the full registry 40 times a minute; a client needs it once.");
  }

  @Test
  void rates_oneMinuteLater_fade() {
    served("GET", "/ctx/apps", 200);
    nanos += TimeUnit.MINUTES.toNanos(1);
    census.beat();
    nanos += TimeUnit.SECONDS.toNanos(30);
    assertThat(census.addresses().rows().get(0).rates().requests()).isEqualTo(0.5);
  }

  @Test
  void offences_renewalsOfOneInstanceAndErrors_areNamed() {
    for (int i = 0; i < 61; i++) {
      served("PUT", "/ctx/apps/A/1", 404);
    }
    assertThat(census.addresses().rows().get(0).offences())
        .containsExactly(
            "Renews the same instance 30 times in 30 s; once is enough unless its lease is"
                + " shorter.",
            "Its requests fail: 61 of 61 a minute.");
  }

  @Test
  void offences_manyInstancesAtOneAddress_areNone() {
    for (int i = 0; i < 60; i++) {
      served("PUT", "/ctx/apps/A/" + i % 30, 200);
    }
    assertThat(census.addresses().rows().get(0).offences()).isEmpty();
  }

  @Test
  void clients_newNameWithEveryRequest_staysWithinTheBoundsAndForgetsTheQuiet() {
    for (int i = 0; i < 5; i++) {
      served("PUT", "/ctx/apps/A/1", 200);
    }
    for (int i = 0; i < 1000; i++) {
      headers.put("User-Agent", "evil" + i + "\u001b[31m" + "x".repeat(500));
      from = "10.1." + i / 200 + "." + i % 200;
      served("GET", "/ctx/apps", 200);
    }
    assertThat(census.clients().rows()).hasSizeLessThanOrEqualTo(11);
    assertThat(census.addresses().rows()).hasSizeLessThanOrEqualTo(21);
    nanos += TimeUnit.MINUTES.toNanos(1);
    census.beat();
    assertThat(census.clients().forgotten()).isPositive();
    assertThat(census.addresses().forgotten()).isPositive();
    assertThat(census.clients().rows())
        .extracting(ClientRow::userAgent)
        .contains("Java-EurekaClient/v1.10.18")
        .allSatisfy(
            agent -> assertThat(agent).hasSizeLessThanOrEqualTo(120).doesNotContain("\u001b"));
  }

  private final class Request implements Served {
    private final String method;
    private final String path;
    private final int status;

    private Request(String method, String path, int status) {
      this.method = method;
      this.path = path;
      this.status = status;
    }

    @Override
    public String method() {
      return method;
    }

    @Override
    public String path() {
      return path;
    }

    @Override
    public String query() {
      return null;
    }

    @Override
    public String header(String name) {
      return headers.get(name);
    }

    @Override
    public String remoteAddress() {
      return from;
    }

    @Override
    public InetAddress address() {
      try {
        return InetAddress.getByName(from);
      } catch (java.net.UnknownHostException e) {
        throw new AssertionError(e);
      }
    }

    @Override
    public int status() {
      return status;
    }

    @Override
    public long bytes() {
      return 5;
    }

    @Override
    public long nanos() {
      return 70_000;
    }
  }
}
