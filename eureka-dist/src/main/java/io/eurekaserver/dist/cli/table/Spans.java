// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.cli.table;

/** Lengths of time for people. */
public final class Spans {

  private Spans() {}

  /** The two largest units: {@code 0.3s}, {@code 12s}, {@code 4m10s}, {@code 2d3h}. */
  public static String of(long millis) {
    long seconds = millis / 1000;
    if (seconds < 1) {
      return millis == 0 ? "0s" : millis + "ms";
    }
    if (seconds < 60) {
      return seconds + "s";
    }
    if (seconds < 3600) {
      return two(seconds / 60, "m", seconds % 60, "s");
    }
    return seconds < 86_400
        ? two(seconds / 3600, "h", seconds % 3600 / 60, "m")
        : two(seconds / 86_400, "d", seconds % 86_400 / 3600, "h");
  }

  private static String two(long large, String largeUnit, long small, String smallUnit) {
    return large + largeUnit + (small == 0 ? "" : small + smallUnit);
  }
}
