// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.benchmarks;

import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;

/** Results as a table in Markdown: time and allocation for an operation. */
final class Table {

  private static final String ALLOCATED = "gc.alloc.rate.norm";
  private static final String HEAD =
      """

      | Benchmark | Parameters | ns/op | ± | CPU ns/op | B/op |
      |---|---|--:|--:|--:|--:|
      """;

  private Table() {}

  static String of(Collection<RunResult> results) {
    return results.stream().map(Table::row).collect(Collectors.joining("", HEAD, ""));
  }

  private static String row(RunResult result) {
    Result<?> time = result.getPrimaryResult();
    return "| %s | %s | %s | %s | %s | %s |%n"
        .formatted(
            name(result.getParams()),
            parameters(result.getParams()),
            number(time.getScore()),
            number(time.getScoreError()),
            secondary(result, CpuProfiler.LABEL),
            secondary(result, ALLOCATED));
  }

  private static String secondary(RunResult result, String label) {
    Result<?> value = result.getSecondaryResults().get(label);
    return value == null ? "" : number(value.getScore());
  }

  private static String name(BenchmarkParams params) {
    String name = params.getBenchmark();
    String method = name.substring(name.lastIndexOf('.') + 1);
    String type = name.substring(0, name.lastIndexOf('.'));
    return type.substring(type.lastIndexOf('.') + 1).replace("Benchmark", "") + " " + method;
  }

  private static String parameters(BenchmarkParams params) {
    return params.getParamsKeys().stream()
        .map(key -> key + " " + params.getParam(key))
        .collect(Collectors.joining(", "));
  }

  private static String number(double value) {
    return Double.isNaN(value)
        ? ""
        : String.format(Locale.ROOT, value < 100 ? "%,.1f" : "%,.0f", value);
  }
}
