// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import io.eurekaserver.it.InstanceBody;
import io.eurekaserver.it.Registry;
import io.eurekaserver.it.ServerLaunch;
import io.eurekaserver.it.ServerProcess;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What an operator does on the page happens in the registry, and stands in the history. */
@ExtendWith(Chromium.class)
class ITActions {
  private static ServerProcess server;
  private static Registry registry;

  @BeforeAll
  static void start() {
    server = new ServerLaunch().args("--eureka.console.actions=true").start();
    registry = server.registry();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static Console open(Browser browser, String id) {
    Seed.register(registry, InstanceBody.of("SHOP", id, "UP"));
    Console console = Console.of(browser, server.root(), Look.DESKTOP_LIGHT);
    console.open("#/instance/SHOP/" + id).awaitText("Renewal interval");
    return console;
  }

  private static void act(Console console, String action, String reason) {
    console.button(action + " …").click();
    assertThat(console.button(action).isDisabled()).as("without a reason").isTrue();
    console.page().locator("dialog textarea").fill(reason);
    console.button(action).click();
    console.page().locator("dialog").waitFor(hidden());
    console.content().locator("[role=status] .note").waitFor();
  }

  private static com.microsoft.playwright.Locator.WaitForOptions hidden() {
    return new com.microsoft.playwright.Locator.WaitForOptions()
        .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED);
  }

  @Test
  void outOfService_andBack(Browser browser) {
    try (Console console = open(browser, "swing")) {
      act(console, "Take out of service", "disk is being replaced");
      console.content().locator("h1 .badge:has-text(\"OUT_OF_SERVICE\")").waitFor();
      assertThat(registry.statusOf("SHOP", "swing")).isEqualTo("OUT_OF_SERVICE");
      console.awaitText("disk is being replaced");

      act(console, "Put back", "disk is new");
      console.content().locator("h1 .badge:has-text(\"UP\")").waitFor();
      assertThat(registry.statusOf("SHOP", "swing")).isEqualTo("UP");
      console.awaitText("disk is new");
    }
  }

  @Test
  void override_isRemoved(Browser browser) {
    try (Console console = open(browser, "overridden")) {
      assertThat(registry.override("SHOP", "overridden", "DOWN")).isEqualTo(200);
      console.page().reload();
      act(console, "Remove override", "it was forgotten");
      console.awaitText("it was forgotten");
      assertThat(registry.instance("SHOP", "overridden").path("overriddenStatus").asText())
          .isEqualTo("UNKNOWN");
    }
  }

  @Test
  void cancelled_isGone_andThePageSaysWhy(Browser browser) {
    try (Console console = open(browser, "ghost")) {
      act(console, "Cancel the lease", "the machine is scrap");
      console.awaitText("Not registered: cancelled");
      console.awaitText("the machine is scrap");
      assertThat(registry.statusOf("SHOP", "ghost")).isEmpty();
    }
  }

  @Test
  void quarantined_cannotRegister_untilItIsLifted(Browser browser) {
    try (Console console = open(browser, "rogue")) {
      console.button("Quarantine …").click();
      console.page().locator("dialog select").selectOption("4 hours");
      console.page().locator("dialog textarea").fill("answers nonsense");
      console.picture("dialog-desktop-light");
      assertThat(Axe.violations(console.page())).isEmpty();
      console.button("Quarantine").click();
      console.awaitText("In quarantine");
      assertThat(registry.register(InstanceBody.of("SHOP", "rogue", "UP"))).isNotEqualTo(204);
      assertThat(registry.statusOf("SHOP", "rogue")).isEmpty();
      console.picture("quarantine-desktop-light");

      act(console, "Lift the quarantine", "repaired");
      console.awaitText("repaired");
      Seed.register(registry, InstanceBody.of("SHOP", "rogue", "UP"));
      console.content().locator("h1 .badge:has-text(\"UP\")").waitFor();
    }
  }

  /** Nothing is done by somebody who changes their mind. */
  @Test
  void dialog_isLeftByEscape(Browser browser) {
    try (Console console = open(browser, "undecided")) {
      console.button("Cancel the lease …").click();
      console.page().locator("dialog textarea").fill("perhaps");
      console.page().keyboard().press("Escape");
      console.page().locator("dialog").waitFor(hidden());
      assertThat(registry.statusOf("SHOP", "undecided")).isEqualTo("UP");
    }
  }

  @Test
  void turnedOff_thePageSaysSo(Browser browser) {
    try (ServerProcess off = new ServerLaunch().start();
        Console console = Console.of(browser, off.root(), Look.PHONE_DARK)) {
      Seed.register(off.registry(), InstanceBody.of("SHOP", "till", "UP"));
      console.open("#/instance/SHOP/till").awaitText("eureka.console.actions=true");
      assertThat(console.button("Cancel the lease …").isDisabled()).isTrue();
      console.picture("actions-off-phone-dark");
    }
  }
}
