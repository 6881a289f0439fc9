// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.load;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What was measured, all of one table: for each metric and server one value a round. */
final class Figures {
  private final Map<Measured, Map<String, List<Double>>> values =
      new TreeMap<>(Comparator.comparingLong(Measured::place));

  /** Keeps the value of one round. */
  void add(String server, Measured metric, double value) {
    values
        .computeIfAbsent(metric, m -> new LinkedHashMap<>())
        .computeIfAbsent(server, s -> new ArrayList<>())
        .add(value);
  }

  /** The values of one server, in the order of the rounds; empty when it was not measured. */
  List<Double> of(String server, Measured metric) {
    return values.getOrDefault(metric, Map.of()).getOrDefault(server, List.of());
  }

  /** The median of one server's values. */
  double median(String server, Measured metric) {
    return median(of(server, metric));
  }

  /** The metrics that have values, in the order of the table. */
  Collection<Measured> metrics() {
    return values.keySet();
  }

  /**
   * The value in the middle, or the mean of the two in the middle; not a number when there is none.
   */
  static double median(List<Double> of) {
    if (of.isEmpty()) {
      return Double.NaN;
    }
    List<Double> sorted = of.stream().sorted().toList();
    int half = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(half)
        : (sorted.get(half - 1) + sorted.get(half)) / 2;
  }
}
