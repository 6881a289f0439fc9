// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** Deque's axe-core, run in the page: who cannot see or use a mouse can use it as well. */
final class Axe {
  private static final String SCRIPT = script();

  private static final String RUN =
      "async () => (await axe.run()).violations.map(v => v.id + ': ' + v.help + '\\n  '"
          + " + v.nodes.slice(0, 4).map(n => n.html.slice(0, 160)).join('\\n  '))";

  private Axe() {}

  /** A line for each rule that the page breaks, with what breaks it. */
  @SuppressWarnings("unchecked") // the script answers a list of texts
  static List<String> violations(Page page) {
    if (!(Boolean) page.evaluate("() => 'axe' in window")) {
      page.evaluate(SCRIPT);
    }
    return (List<String>) page.evaluate(RUN);
  }

  private static String script() {
    try (InputStream in = Axe.class.getResourceAsStream("/axe.min.js")) {
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
