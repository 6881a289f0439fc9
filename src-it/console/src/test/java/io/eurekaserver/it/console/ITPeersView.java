// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import io.eurekaserver.it.InstanceBody;
import io.eurekaserver.it.Ports;
import io.eurekaserver.it.cluster.Address;
import io.eurekaserver.it.cluster.Cluster;
import io.eurekaserver.it.cluster.JarLauncher;
import io.eurekaserver.it.cluster.Node;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two servers as one registry, as the page of the first shows them. */
@ExtendWith(Chromium.class)
class ITPeersView {
  private static final Duration SOON = Duration.ofSeconds(30);

  private static Cluster cluster;

  @BeforeAll
  static void start() {
    cluster = new Cluster();
    List<Address> addresses = Cluster.loopback(2, 2, Ports.free());
    String urls = addresses.get(0).serviceUrl() + "," + addresses.get(1).serviceUrl();
    for (Address address : addresses) {
      cluster.add(
          new Node(
              new JarLauncher(Map.of()),
              address,
              List.of(
                  "--eureka.client.service-url.defaultZone=" + urls,
                  "--eureka.instance.hostname=" + address.host())));
    }
    cluster.start();
    Seed.register(cluster.node(0).registry(), InstanceBody.of("SHARED", "shared-1", "UP"));
    Cluster.awaitOn(cluster.nodes(), "shared-1", SOON, n -> n.knows("SHARED/shared-1"));
  }

  @AfterAll
  static void stop() {
    cluster.close();
  }

  @Test
  void matrix_showsBothWays_andADeadPeer(Browser browser) {
    try (Console console =
        Console.of(browser, cluster.node(0).address().root(), Look.DESKTOP_LIGHT)) {
      console.open("#/peers").awaitText("Who replicates to whom");
      console.page().locator(".grid.tall .state.good").nth(1).waitFor();
      console.picture("peers-two-desktop-light");
      assertThat(Axe.violations(console.page())).isEmpty();

      console.link("Compare with 127.0.0.3:" + cluster.node(1).address().port()).click();
      console.awaitText("No difference");
      console.picture("compare-desktop-light");

      cluster.node(1).kill();
      Seed.register(cluster.node(0).registry(), InstanceBody.of("SHARED", "shared-2", "UP"));
      console.page().locator(".grid.tall .state.bad").first().waitFor(patiently());
      console.open("#/overview").awaitText("No answer from");
      console.forgetTroubles(); // the comparison with the dead peer is a 502 now
    }
  }

  private static com.microsoft.playwright.Locator.WaitForOptions patiently() {
    return new com.microsoft.playwright.Locator.WaitForOptions().setTimeout(30_000);
  }

  @Test
  void matrix_fitsAPhone(Browser browser) {
    try (Console console = Console.of(browser, cluster.node(0).address().root(), Look.PHONE_DARK)) {
      console.open("#/peers").awaitText("Who replicates to whom");
      assertThat(console.overflow()).isNotPositive();
      assertThat(Axe.violations(console.page())).isEmpty();
      console.picture("peers-two-phone-dark");
    }
  }
}
