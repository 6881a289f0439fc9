// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.benchmarks;

import io.eurekaserver.core.cache.Rope;
import io.eurekaserver.core.cache.Scope;
import io.eurekaserver.core.codec.Form;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** The first full answer after one change: the change and what it makes necessary. */
public class PayloadBenchmark extends Measured {

  @Param({"1000", "10000", "100000"})
  int size;

  private Fleet fleet;

  @Setup
  public void setUp() {
    fleet = new Fleet(size, 0);
    fleet.payload(Scope.ALL, Form.JSON_FULL).gzip();
  }

  @Benchmark
  public Rope changeAndFullGzip() {
    fleet.change();
    return fleet.payload(Scope.ALL, Form.JSON_FULL).gzip();
  }

  @Benchmark
  public Rope changeAndFullPlain() {
    fleet.change();
    return fleet.payload(Scope.ALL, Form.JSON_FULL).plain();
  }
}
