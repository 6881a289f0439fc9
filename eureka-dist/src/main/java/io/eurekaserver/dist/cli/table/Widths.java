// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.cli.table;

import java.util.Arrays;

/** How wide columns are to be, so that a line fits the terminal. */
final class Widths {

  /** A column that was cut below this says nothing. */
  private static final int LEAST = 8;

  private Widths() {}

  /**
   * Takes from the widest column until the line fits; if all are narrow already, leaves out the
   * last.
   *
   * @return for each column that is shown
   */
  static int[] fit(int[] natural, int width, int gap) {
    int[] widths = natural.clone();
    while (widths.length > 1 && least(widths, gap) > width) {
      widths = Arrays.copyOf(widths, widths.length - 1);
    }
    long over = Arrays.stream(widths).asLongStream().sum() + (long) gap * (widths.length - 1);
    for (over -= width; over > 0; over--) {
      widths[widest(widths)]--;
    }
    return widths;
  }

  private static int least(int[] widths, int gap) {
    return Arrays.stream(widths).map(width -> Math.min(width, LEAST)).sum()
        + gap * (widths.length - 1);
  }

  private static int widest(int[] widths) {
    int widest = 0;
    for (int i = 1; i < widths.length; i++) {
      widest = widths[i] > widths[widest] ? i : widest;
    }
    return widest;
  }
}
