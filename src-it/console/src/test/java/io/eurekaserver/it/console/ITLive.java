// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import io.eurekaserver.it.InstanceBody;
import io.eurekaserver.it.Ports;
import io.eurekaserver.it.ServerLaunch;
import io.eurekaserver.it.ServerProcess;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The page goes on by itself, and is of use without a mouse. */
@ExtendWith(Chromium.class)
class ITLive {

  private static ServerProcess server;

  @BeforeAll
  static void start() {
    server = new ServerLaunch().start();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  /** A change shows without a reload, and takes nothing away from who is typing. */
  @Test
  void change_isShown_whileSomebodyTypes(Browser browser) {
    try (Console console = Console.of(browser, server.root(), Look.DESKTOP_LIGHT)) {
      Seed.register(server.registry(), InstanceBody.of("FIRST", "first-1", "UP"));
      console.open("#/instances").awaitText("first-1");
      console.searchBox().fill("-1");
      console.awaitText("match “-1”");
      Seed.register(server.registry(), InstanceBody.of("SECOND", "second-1", "UP"));
      console.awaitText("second-1");
      assertThat(console.page().evaluate("() => document.activeElement.id")).isEqualTo("q");
      assertThat(console.searchBox().inputValue()).isEqualTo("-1");
    }
  }

  /** An old picture must not pass for a live one; when the server is back, so is the page. */
  @Test
  void stoppedServer_isSaid_andComesBack(Browser browser) {
    int port = Ports.free();
    try (Console console = Console.of(browser, "http://localhost:" + port, Look.DESKTOP_DARK)) {
      try (ServerProcess first = new ServerLaunch().port(port).start()) {
        console.open("#/overview").awaitText("Renews threshold");
        first.stop();
        console.page().getByText("Connection lost").waitFor();
        assertThat(console.page().locator(".lost").textContent()).contains("since", "Asking again");
        console.picture("lost-desktop-dark");
      }
      try (ServerProcess again = new ServerLaunch().port(port).start()) {
        assertThat(again.port()).isEqualTo(port);
        console.button("Ask now").click();
        console.page().locator(".lost").waitFor(detached());
      }
      console.forgetTroubles(); // the browser notes each call that found nobody
    }
  }

  private static com.microsoft.playwright.Locator.WaitForOptions detached() {
    return new com.microsoft.playwright.Locator.WaitForOptions()
        .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED);
  }

  /** From the address bar to an instance and back, by keys alone. */
  @Test
  void keyboard_isEnough(Browser browser) {
    try (Console console = Console.of(browser, server.root(), Look.DESKTOP_LIGHT)) {
      for (int i = 1; i <= 3; i++) {
        Seed.register(server.registry(), InstanceBody.of("KEYS", "keys-" + i, "UP"));
      }
      console.open("#/overview").awaitText("Renews threshold");
      Page page = console.page();
      page.keyboard().press("Tab");
      assertThat(focus(page)).isEqualTo("Skip to the content");
      page.keyboard().press("Enter");
      assertThat(page.evaluate("() => document.activeElement.id")).isEqualTo("content");
      page.keyboard().press("/");
      page.keyboard().type("keys");
      console.awaitText("match “keys”"); // the overview shows the ids as well
      console.awaitText("keys-3");
      page.keyboard().press("ArrowDown");
      assertThat(focus(page)).isEqualTo("keys-1");
      page.keyboard().press("ArrowDown");
      assertThat(focus(page)).isEqualTo("keys-2");
      assertThat(page.evaluate("() => getComputedStyle(document.activeElement).outlineStyle"))
          .as("a visible focus")
          .isEqualTo("solid");
      page.keyboard().press("ArrowUp");
      page.keyboard().press("ArrowUp");
      assertThat(page.evaluate("() => document.activeElement.id")).isEqualTo("q");
      page.keyboard().press("ArrowDown");
      page.keyboard().press("Enter");
      console.awaitText("Renewal interval");
      assertThat(page.title()).startsWith("KEYS/keys-1");
      page.goBack();
      console.awaitText("match “keys”");
    }
  }

  private static Object focus(Page page) {
    return page.evaluate("() => document.activeElement.textContent");
  }
}
