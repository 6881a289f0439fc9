// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.load;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * What this project wants to reach.
 *
 * @param what is compared, unit last when it is no ratio
 * @param most the value that is just enough
 * @param value as measured; not a number when it was not
 */
record Target(String what, double most, ToDoubleFunction<Figures> value) {

  /** Ours as many times another server's. */
  static Target ratio(Measured metric, String other, double most) {
    return ratio(Contender.OURS, metric, other, most);
  }

  /** One server as many times another one. */
  static Target ratio(String one, Measured metric, String other, double most) {
    String what = metric.label().replaceAll("(, CPU) [a-z]{2}|, MiB$|, bytes", "$1");
    String who = one.equals(Contender.OURS) ? "" : " (" + one + ")";
    return new Target(
        what + who + ": times " + other,
        most,
        figures -> figures.median(one, metric) / figures.median(other, metric));
  }

  /** Ours by itself. */
  static Target absolute(Measured metric, double most) {
    return new Target(metric.label(), most, figures -> figures.median(Contender.OURS, metric));
  }

  /** All as Markdown, each with what was measured. */
  static String table(List<Target> targets, Figures figures) {
    return targets.stream()
        .map(target -> target.row(figures))
        .collect(
            Collectors.joining(
                "\n", "| target | at most | measured | |\n|---|---|---|---|\n", "\n"));
  }

  private String row(Figures figures) {
    double measured = value.applyAsDouble(figures);
    boolean known = !Double.isNaN(measured);
    String verdict = !known ? "not measured" : measured <= most ? "met" : "**not met**";
    return String.format(
        Locale.ROOT,
        "| %s | %s | %s | %s |",
        what,
        plain(most),
        known ? Table.number(measured) : "-",
        verdict);
  }

  private static String plain(double value) {
    return value == Math.rint(value) ? Table.count((long) value) : String.valueOf(value);
  }
}
