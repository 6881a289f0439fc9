// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.benchmarks;

import io.eurekaserver.core.cache.CacheSettings;
import io.eurekaserver.core.cache.ReadOnlyTier;
import io.eurekaserver.core.cache.Rope;
import io.eurekaserver.core.cache.Scope;
import io.eurekaserver.core.codec.Form;
import java.util.Objects;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;

/** An answer that is ready, by level of the cache. */
public class LookupBenchmark extends Measured {

  private Fleet fleet;
  private ReadOnlyTier readOnly;

  @Setup
  public void setUp() {
    fleet = new Fleet(1_000, 0);
    readOnly = new ReadOnlyTier(fleet.tier, CacheSettings.defaults());
  }

  @Benchmark
  public Rope readOnlyTier() {
    return Objects.requireNonNull(readOnly.payload(Scope.ALL, Form.JSON_FULL)).gzip();
  }

  @Benchmark
  public Rope readWriteTier() {
    return fleet.payload(Scope.ALL, Form.JSON_FULL).gzip();
  }
}
