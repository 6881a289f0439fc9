// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The page of one server, open in a browser. Everything that goes wrong unseen (an error in a
 * script or on the browser's console, a breach of the content policy, a dialog) is noted, and fails
 * the test that closes it.
 */
final class Console implements AutoCloseable {
  private static final String WATCH =
      "addEventListener('securitypolicyviolation',"
          + " e => console.error('CSP: ' + e.violatedDirective + ' ' + e.blockedURI))";

  /** That an instance is not there is an answer; Chromium notes every 404 as an error. */
  private static final String NOT_THERE = "/instances/";

  private final BrowserContext context;
  private final Page page;
  private final String root;
  private final List<String> troubles = new ArrayList<>();

  private Console(BrowserContext context, String root) {
    this.context = context;
    this.root = root;
    context.addInitScript(WATCH);
    this.page = context.newPage();
    page.setDefaultTimeout(10_000);
    page.onPageError(error -> troubles.add("script: " + error));
    page.onConsoleMessage(this::heard);
    page.onDialog(
        dialog -> {
          troubles.add("dialog: " + dialog.message());
          dialog.dismiss();
        });
  }

  /** Opens nothing yet. */
  static Console of(Browser browser, String root, Look look) {
    return new Console(browser.newContext(look.options()), root);
  }

  private void heard(ConsoleMessage message) {
    boolean expected = message.text().contains("404") && message.location().contains(NOT_THERE);
    if (message.type().equals("error") && !expected) {
      troubles.add("console: " + message.text() + " at " + message.location());
    }
  }

  /** Goes to a view, by the address or within the page, and waits until its data is there. */
  Console open(String hash) {
    page.navigate(root + "/" + hash);
    return loaded();
  }

  /** Waits until the view has its data. */
  Console loaded() {
    page.locator("main h1").first().waitFor();
    return this;
  }

  Page page() {
    return page;
  }

  /** What a person reads in the view. */
  Locator content() {
    return page.locator("main");
  }

  Locator button(String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  Locator link(String name) {
    return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  Locator searchBox() {
    return page.locator("#q");
  }

  /** Waits until this text is somewhere in the view. */
  void awaitText(String text) {
    content().getByText(text).first().waitFor();
  }

  /** By how many pixels the page is wider than the screen. */
  int overflow() {
    return ((Number)
            page.evaluate(
                "() => document.documentElement.scrollWidth"
                    + " - document.documentElement.clientWidth"))
        .intValue();
  }

  /** Keeps a picture of the whole view. */
  void picture(String name) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(true)
            .setPath(Path.of("target", "screenshots", name + ".png")));
  }

  /** For tests that cause troubles on purpose. */
  void forgetTroubles() {
    troubles.clear();
  }

  @Override
  public void close() {
    context.close();
    assertThat(troubles).as("troubles in the browser").isEmpty();
  }
}
