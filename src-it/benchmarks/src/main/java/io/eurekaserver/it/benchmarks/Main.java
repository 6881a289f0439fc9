// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.benchmarks;

import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * The program: JMH with its arguments, which always counts allocations and CPU time, writes every
 * value to a JSON file and ends with a table.
 */
public final class Main {

  private static final String FILE = "benchmarks.json";

  private Main() {}

  /** Runs the benchmarks whose names match an argument, all if there is none. */
  public static void main(String[] args) throws RunnerException, CommandLineOptionException {
    CommandLineOptions asked = new CommandLineOptions(args);
    OptionsBuilder options = new OptionsBuilder();
    options.parent(asked).shouldFailOnError(true);
    options.addProfiler(GCProfiler.class).addProfiler(CpuProfiler.class);
    options.resultFormat(asked.getResultFormat().orElse(ResultFormatType.JSON));
    options.result(asked.getResult().orElse(FILE));
    System.out.print(Table.of(new Runner(options.build()).run()));
  }
}
