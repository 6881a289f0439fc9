// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;

/**
 * One axis of a plot.
 *
 * @param label what it shows, unit last
 * @param logarithmic by powers of ten, else from zero on
 * @param from the least value on it
 * @param to the largest
 * @param ticks the values that are written beside it
 */
record Axis(String label, boolean logarithmic, double from, double to, List<Double> ticks) {
  private static final double STEPS = 5;

  /** A logarithmic axis that holds all of these, with a mark at each power of ten. */
  static Axis logarithmic(String label, double[] values) {
    double least = Math.floor(Math.log10(DoubleStream.of(values).min().orElse(1)) + 1e-9);
    double most = Math.ceil(Math.log10(DoubleStream.of(values).max().orElse(10)) - 1e-9);
    List<Double> ticks = new ArrayList<>();
    for (double power = least; power <= Math.max(most, least + 1); power++) {
      ticks.add(Math.pow(10, power));
    }
    return new Axis(label, true, ticks.get(0), ticks.get(ticks.size() - 1), ticks);
  }

  /** The same with marks at these values only, and no more room than they need. */
  static Axis logarithmic(String label, List<Integer> marks) {
    List<Double> ticks = marks.stream().map(Integer::doubleValue).toList();
    return new Axis(label, true, ticks.get(0) / 1.2, ticks.get(ticks.size() - 1) * 1.2, ticks);
  }

  /** An axis from zero on that holds all of these, with marks at round values. */
  static Axis fromZero(String label, double[] values) {
    double most = DoubleStream.of(values).max().orElse(1);
    double step = roundStep(most / STEPS);
    List<Double> ticks = new ArrayList<>();
    for (int i = 0; i <= Math.ceil(most / step); i++) {
      ticks.add(i * step);
    }
    return new Axis(label, false, 0, ticks.get(ticks.size() - 1), ticks);
  }

  private static double roundStep(double about) {
    double power = Math.pow(10, Math.floor(Math.log10(about)));
    double digits = about / power;
    return power * (digits <= 1 ? 1 : digits <= 2 ? 2 : digits <= 5 ? 5 : 10);
  }

  /** Where a value stands: 0 at the beginning of the axis, 1 at its end. */
  double place(double value) {
    return logarithmic
        ? Math.log(value / from) / Math.log(to / from)
        : (value - from) / (to - from);
  }

  /** A value as it is written beside the axis. */
  static String text(double tick) {
    return tick >= 1 || tick == 0
        ? String.format(Locale.ROOT, "%,.0f", tick)
        : String.valueOf((float) tick);
  }
}
