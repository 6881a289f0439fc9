// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The plots of what depends on the size of the registry. */
final class Curves {
  private static final String X = "Instances in the registry";

  private final Figures figures;
  private final List<String> servers;
  private final List<Integer> sizes;

  /** Of these servers at these sizes, as far as they were measured. */
  Curves(Figures figures, List<String> servers, List<Integer> sizes) {
    this.figures = figures;
    this.servers = servers;
    this.sizes = sizes;
  }

  /** Writes all plots into a directory. */
  void write(Path directory) throws IOException {
    cost(directory.resolve("full-after-change.svg"), Metric.FULL_AFTER_CHANGE, "the full fetch");
    cost(directory.resolve("delta-after-change.svg"), Metric.DELTA_AFTER_CHANGE, "the delta");
    heap(directory.resolve("heap.svg"));
  }

  private void cost(Path file, Metric metric, String read) throws IOException {
    Map<String, SortedMap<Integer, Double>> curves = new LinkedHashMap<>();
    servers.forEach(server -> add(curves, server, curve(server, metric)));
    String title = "One change and " + read + " after it";
    Axis y = Axis.logarithmic("CPU of the server, ms", values(curves));
    Files.writeString(file, Plot.of(title, Axis.logarithmic(X, sizes), y, curves));
  }

  private void heap(Path file) throws IOException {
    Map<String, SortedMap<Integer, Double>> curves = new LinkedHashMap<>();
    servers.forEach(server -> add(curves, server, curve(server, Metric.HEAP_ANSWER)));
    String title = "Live heap for an instance, its share of the gzip JSON answer included";
    Axis y = Axis.fromZero("Bytes", values(curves));
    Files.writeString(file, Plot.of(title, Axis.logarithmic(X, sizes), y, curves));
  }

  private static void add(
      Map<String, SortedMap<Integer, Double>> curves,
      String server,
      SortedMap<Integer, Double> curve) {
    if (!curve.isEmpty()) {
      curves.put(server, curve);
    }
  }

  private SortedMap<Integer, Double> curve(String server, Metric metric) {
    SortedMap<Integer, Double> curve = new TreeMap<>();
    for (int size : sizes) {
      double value = figures.median(server, metric.at(size));
      if (value > 0) {
        curve.put(size, value);
      }
    }
    return curve;
  }

  private static double[] values(Map<String, SortedMap<Integer, Double>> curves) {
    return curves.values().stream()
        .flatMap(curve -> curve.values().stream())
        .mapToDouble(Double::doubleValue)
        .toArray();
  }
}
