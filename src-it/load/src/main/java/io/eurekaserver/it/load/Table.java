// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.load;

import java.util.List;
import java.util.Locale;

/**
 * The figures as Markdown: a row a metric, the median of each server with its smallest and largest
 * value, and how many times the others' medians the first server's is.
 */
final class Table {
  private Table() {}

  /** The table of these servers; the first is the one that is compared with the others. */
  static String of(Figures figures, List<String> servers) {
    StringBuilder table = new StringBuilder(256);
    List<String> others = compared(servers);
    table.append("| |");
    servers.forEach(server -> table.append(' ').append(server).append(" |"));
    others.forEach(other -> table.append(" of ").append(other).append(" |"));
    table.append("\n|---|").append("---|".repeat(servers.size() + others.size())).append('\n');
    for (Measured metric : figures.metrics()) {
      appendRow(table, figures, metric, servers);
    }
    return table.toString();
  }

  /** A launcher is the same server, started in another way. */
  private static List<String> compared(List<String> servers) {
    return servers.stream().skip(1).filter(server -> !server.equals(Contender.LAUNCHER)).toList();
  }

  private static void appendRow(
      StringBuilder table, Figures figures, Measured metric, List<String> servers) {
    table.append("| ").append(metric.label()).append(" |");
    for (String server : servers) {
      table.append(' ').append(cell(figures.of(server, metric))).append(" |");
    }
    double first = figures.median(servers.get(0), metric);
    for (String other : compared(servers)) {
      table.append(' ').append(ratio(first / figures.median(other, metric))).append(" |");
    }
    table.append('\n');
  }

  /** As many times another value; a dash when one of them is not known. */
  static String ratio(double ratio) {
    return Double.isFinite(ratio) ? String.format(Locale.ROOT, "%.2f", ratio) : "-";
  }

  private static String cell(List<Double> values) {
    if (values.isEmpty()) {
      return "-";
    }
    double least = values.stream().min(Double::compare).orElseThrow();
    double most = values.stream().max(Double::compare).orElseThrow();
    String range = values.size() > 1 ? " (" + number(least) + ".." + number(most) + ")" : "";
    return number(Figures.median(values)) + range;
  }

  /** Three digits that count: nothing here is known better. */
  static String number(double value) {
    if (Double.isInfinite(value)) {
      return "not within the patience";
    }
    String format = Math.abs(value) < 10 ? "%.2f" : Math.abs(value) < 100 ? "%.1f" : "%,.0f";
    return String.format(Locale.ROOT, format, value);
  }

  /** A whole number with its thousands apart. */
  static String count(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }
}
