// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import io.eurekaserver.it.Registry;
import io.eurekaserver.it.ServerLaunch;
import io.eurekaserver.it.ServerProcess;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every view, with real data, however it is looked at. */
@ExtendWith(Chromium.class)
class ITViews {
  /** The address of each view, and a text that is there when its data is. */
  private static final Map<String, List<String>> VIEWS =
      new TreeMap<>(
          Map.of(
              "overview", List.of("#/overview", "Renews threshold"),
              "applications", List.of("#/applications", "PAYMENTS"),
              "instances", List.of("#/instances?q=zone:a", "orders-1:8080"),
              "instance", List.of("#/instance/ORDERS/orders-3%3A8080", "Renewal interval"),
              "gone", List.of("#/instance/PAYMENTS/payments-silent%3A8080", "Not registered"),
              "peers", List.of("#/peers", "This server has no peers"),
              "events", List.of("#/events", "evicted"),
              "clients", List.of("#/clients", "Busiest addresses")));

  private static ServerProcess server;

  @BeforeAll
  static void start() {
    server = new ServerLaunch().args("--eureka.console.actions=true", Seed.QUICK_EVICTION).start();
    Registry registry = server.registry();
    Seed.evicted(server);
    Seed.usual(registry);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @ParameterizedTest
  @EnumSource
  void view_isAccessibleAndFits(Look look, Browser browser) {
    try (Console console = Console.of(browser, server.root(), look)) {
      VIEWS.forEach(
          (name, view) -> {
            console.open(view.get(0)).awaitText(view.get(1));
            console.picture(name + "-" + look.word());
            assertThat(console.overflow()).as(name + ": wider than the screen").isNotPositive();
            assertThat(Axe.violations(console.page())).as(name).isEmpty();
          });
    }
  }

  /** Whoever knows the stock page finds each of its fields under the name it has there. */
  @Test
  void overview_hasEveryFieldOfTheStockPage(Browser browser) {
    try (Console console = Console.of(browser, server.root(), Look.DESKTOP_LIGHT)) {
      console.open("#/overview").awaitText("Renews threshold");
      assertThat(console.content().textContent())
          .contains("System Status", "Environment", "Data center", "Current time", "Uptime")
          .contains("Lease expiration enabled", "Renews threshold", "Renews (last min)")
          .contains("DS Replicas", "Instances currently registered with Eureka")
          .contains("Application", "AMIs", "Availability Zones", "Status", "n/a (12)")
          .contains("General Info", "environment", "num-of-cpus", "total-avail-memory")
          .contains("current-memory-usage", "server-uptime", "registered-replicas")
          .contains("unavailable-replicas", "available-replicas")
          .contains("Instance Info", "ipAddr", "status")
          .contains("Last 1000 cancelled leases", "Last 1000 newly registered leases");
    }
  }

  /** Each figure on the overview explains itself on hover and on focus, and Escape ends that. */
  @Test
  void figure_explainsItself(Browser browser) {
    try (Console console = Console.of(browser, server.root(), Look.DESKTOP_LIGHT)) {
      console.open("#/overview").awaitText("Renews threshold");
      console.button("Renews threshold").hover();
      console.page().locator("#tip:popover-open").waitFor();
      assertThat(console.page().locator("#tip").textContent()).contains("Renewals a minute below");
      console.page().mouse().move(0, 0);
      console.button("expected").focus();
      assertThat(console.page().locator("#tip").textContent()).contains("renewal interval");
      console.page().keyboard().press("Escape");
      assertThat(console.page().locator("#tip").isVisible()).isFalse();
    }
  }

  /** Two steps: look for the id, read who removed it; its page has the whole history. */
  @Test
  void whoRemovedThisInstance_isAnsweredByTheSearch(Browser browser) {
    try (Console console = Console.of(browser, server.root(), Look.DESKTOP_LIGHT)) {
      console.open("#/overview");
      console.searchBox().fill("payments-silent");
      console.awaitText("not registered: evicted");
      console.picture("search-gone-desktop-light");
      console.link("PAYMENTS/" + Seed.SILENT).click();
      console.awaitText("as it was"); // only the page of the instance has that
      assertThat(console.content().textContent()).contains("Not registered: evicted", "registered");
      console.page().goBack();
      console.awaitText("not registered: evicted");
      assertThat(console.searchBox().inputValue()).isEqualTo("payments-silent");
    }
  }

  @Test
  void raw_isWhatClientsGet(Browser browser) {
    try (Console console = Console.of(browser, server.root(), Look.DESKTOP_LIGHT)) {
      console.open("#/instance/ORDERS/orders-1%3A8080").awaitText("Raw, as clients get it");
      console.page().getByText("Raw, as clients get it").click();
      console.awaitText("\"instanceId\": \"orders-1:8080\"");
      console.button("XML").click();
      console.awaitText("<instanceId>orders-1:8080</instanceId>");
    }
  }

  @Test
  void stockListOfLastChanges_opensTheEvents(Browser browser) {
    try (Console console = Console.of(browser, server.root(), Look.DESKTOP_LIGHT)) {
      console.page().navigate(server.root() + "/lastn");
      console.loaded().awaitText("cancelled");
      assertThat(console.page().url()).contains("#/events");
    }
  }

  /** The choice outlives a reload, and outranks what the system says. */
  @Test
  void colours_canBeChosen(Browser browser) {
    try (Console console = Console.of(browser, server.root(), Look.DESKTOP_LIGHT)) {
      console.open("#/overview").awaitText("Renews threshold");
      console.button("Colours: auto").click();
      console.button("Colours: light").click();
      console.button("Colours: dark").waitFor();
      console.page().reload();
      console.loaded();
      assertThat(console.page().evaluate("() => getComputedStyle(document.body).backgroundColor"))
          .isEqualTo("rgb(15, 20, 22)");
    }
  }
}
