// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.benchmarks;

import io.eurekaserver.core.cache.Rope;
import io.eurekaserver.core.cache.Scope;
import io.eurekaserver.core.codec.Form;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** The first delta after one change, which shows that change and those before it. */
public class DeltaBenchmark extends Measured {

  @Param("10000")
  int size;

  @Param({"0", "100", "5000"})
  int changesBefore;

  private Fleet fleet;

  @Setup
  public void setUp() {
    fleet = new Fleet(size, changesBefore);
    fleet.payload(Scope.DELTA, Form.JSON_FULL).gzip();
  }

  @Benchmark
  public Rope changeAndDeltaGzip() {
    fleet.change();
    return fleet.payload(Scope.DELTA, Form.JSON_FULL).gzip();
  }
}
