// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.console;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import io.eurekaserver.it.Needs;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** One browser for all tests of a JVM, handed to those that ask for a {@link Browser}. */
final class Chromium implements ParameterResolver, BeforeAllCallback {
  private static final Path PROGRAM =
      Path.of(System.getProperty("eureka.it.chromium", "/usr/bin/chromium"));

  /** Without a browser a class is skipped before it starts servers. */
  @Override
  public void beforeAll(ExtensionContext context) {
    Needs.required(
        Optional.of(PROGRAM).filter(Files::isExecutable),
        "There is no Chromium at " + PROGRAM + ": apt-get install chromium");
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Browser.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(Namespace.create(Chromium.class))
        .getOrComputeIfAbsent(Running.class, type -> Running.start(), Running.class)
        .browser();
  }

  /** Closed by JUnit at the end of everything. */
  @SuppressWarnings("deprecation") // JUnit's own interface, under its name for all of 5.x
  record Running(Playwright playwright, Browser browser)
      implements ExtensionContext.Store.CloseableResource, AutoCloseable {

    static Running start() {
      Playwright playwright = Playwright.create();
      Browser browser =
          playwright
              .chromium()
              .launch(
                  new BrowserType.LaunchOptions()
                      .setExecutablePath(PROGRAM)
                      .setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage")));
      return new Running(playwright, browser);
    }

    @Override
    public void close() {
      browser.close();
      playwright.close();
    }
  }
}
