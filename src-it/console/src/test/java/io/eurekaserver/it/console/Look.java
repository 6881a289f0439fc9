// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.console;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;

/** How the page is looked at. */
enum Look {
  DESKTOP_LIGHT(1360, 900, ColorScheme.LIGHT),
  DESKTOP_DARK(1360, 900, ColorScheme.DARK),
  PHONE_LIGHT(360, 740, ColorScheme.LIGHT),
  PHONE_DARK(360, 740, ColorScheme.DARK);

  private final int width;
  private final int height;
  private final ColorScheme colours;

  Look(int width, int height, ColorScheme colours) {
    this.width = width;
    this.height = height;
    this.colours = colours;
  }

  Browser.NewContextOptions options() {
    return new Browser.NewContextOptions().setViewportSize(width, height).setColorScheme(colours);
  }

  /** For file names. */
  String word() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
